import type { ComponentType } from 'react';
import type { TextKey } from './language/keys.ts';

export type Screen = {
  /** Inside the frame (top bar and call bar). `$name` is a parameter. */
  path: string;
  /** The right a person needs to see it; the server refuses anyway. */
  permission: string;
  /** Its word in the top bar; unset: it is reached from another screen. */
  nav?: TextKey;
  /** `desk`: stands in the middle of the desk, beside the work list. */
  inside?: 'desk';
  load: () => Promise<{ Screen: ComponentType }>;
};

/** All screens but the sign-in, in the order of the top bar. Each area is loaded on its own. */
export const screens: readonly Screen[] = [
  {
    path: '/desk',
    permission: 'calls.handle',
    nav: 'web.shell.nav.desk',
    inside: 'desk',
    load: () => import('./areas/desk/quiet-screen.tsx'),
  },
  {
    path: '/desk/calls/$callId',
    permission: 'calls.handle',
    inside: 'desk',
    load: () => import('./areas/desk/call-screen.tsx'),
  },
  {
    path: '/desk/letters/$appealId',
    permission: 'appeals.read',
    inside: 'desk',
    load: () => import('./areas/desk/letter/letter-screen.tsx'),
  },
];

/** The first screen a person may see. */
export function homeOf(permissions: readonly string[]): string | null {
  return screens.find(({ nav, permission }) => nav && permissions.includes(permission))?.path ?? null;
}
