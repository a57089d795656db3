import type { ComponentType } from 'react';
import type { TextKey } from './language/keys.ts';

export type Screen = {
  /** Inside the frame (top bar and call bar). `$name` is a parameter; `{-$name}` one that may be left out. */
  path: string;
  /** The right a person needs to see it; the server refuses anyway. Null: everybody who is signed in. */
  permission: string | null;
  /** Its word in the top bar; unset: it is reached from another screen. */
  nav?: TextKey;
  /** Stands in this menu of the top bar instead of in the bar itself; for people of a body, who have few, in the bar. */
  group?: 'admin';
  /** `desk`: stands in the middle of the desk, beside the work list. */
  inside?: 'desk';
  load: () => Promise<{ Screen: ComponentType }>;
};

/** All screens but the sign-in, in the order of the top bar. Each area is loaded on its own. */
export const screens: readonly Screen[] = [
  { path: '/board', permission: 'board.read', nav: 'web.shell.nav.board', load: () => import('./areas/supervision/board-screen.tsx') },
  {
    path: '/desk',
    permission: 'appeals.read',
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
  { path: '/tray', permission: 'mail.sort', nav: 'web.shell.nav.tray', load: () => import('./areas/tray/tray-screen.tsx') },
  { path: '/board/wall', permission: 'board.read', load: () => import('./areas/supervision/wall-screen.tsx') },
  {
    path: '/register',
    permission: 'calls.read',
    nav: 'web.shell.nav.register',
    load: () => import('./areas/register/register-screen.tsx'),
  },
  { path: '/register/$callId', permission: 'calls.read', load: () => import('./areas/register/call-screen.tsx') },
  {
    path: '/people',
    permission: 'recipients.read',
    nav: 'web.shell.nav.people',
    load: () => import('./areas/people/people-screen.tsx'),
  },
  { path: '/people/$recipientId', permission: 'recipients.read', load: () => import('./areas/people/person-screen.tsx') },
  {
    path: '/knowledge/{-$articleId}',
    permission: 'knowledge.read',
    nav: 'web.shell.nav.knowledge',
    load: () => import('./areas/knowledge/knowledge-screen.tsx'),
  },
  { path: '/duties/heat-map', permission: 'obligations.read', load: () => import('./areas/duties/heat-screen.tsx') },
  { path: '/duties/rulebook', permission: 'obligations.read', load: () => import('./areas/duties/rulebook-screen.tsx') },
  {
    path: '/duties/{-$obligationId}',
    permission: 'obligations.read',
    nav: 'web.shell.nav.duties',
    load: () => import('./areas/duties/duties-screen.tsx'),
  },
  {
    path: '/figures',
    permission: 'figures.read',
    nav: 'web.shell.nav.figures',
    group: 'admin',
    load: () => import('./areas/figures/figures-screen.tsx'),
  },
  {
    path: '/bodies/{-$organizationId}',
    permission: 'organizations.read',
    nav: 'web.shell.nav.bodies',
    group: 'admin',
    load: () => import('./areas/bodies/bodies-screen.tsx'),
  },
  {
    path: '/admin/accounts/{-$accountId}',
    permission: 'accounts.manage',
    nav: 'web.shell.nav.accounts',
    group: 'admin',
    load: () => import('./areas/admin/accounts-screen.tsx'),
  },
  {
    path: '/admin/roles/{-$role}',
    permission: 'accounts.manage',
    nav: 'web.shell.nav.roles',
    group: 'admin',
    load: () => import('./areas/admin/roles-screen.tsx'),
  },
  {
    path: '/admin/queues/{-$queueCode}',
    permission: 'queues.manage',
    nav: 'web.shell.nav.queues',
    group: 'admin',
    load: () => import('./areas/admin/queues-screen.tsx'),
  },
  {
    path: '/admin/line-menu',
    permission: 'menu.manage',
    nav: 'web.shell.nav.line-menu',
    group: 'admin',
    load: () => import('./areas/line-menu/menu-screen.tsx'),
  },
  {
    path: '/admin/phrases/{-$phraseCode}',
    permission: 'menu.manage',
    nav: 'web.shell.nav.phrases',
    group: 'admin',
    load: () => import('./areas/line-menu/phrases-screen.tsx'),
  },
  {
    path: '/admin/teams/{-$teamId}',
    permission: 'teams.manage',
    nav: 'web.shell.nav.teams',
    group: 'admin',
    load: () => import('./areas/admin/teams-screen.tsx'),
  },
  {
    path: '/admin/skills',
    permission: 'skills.manage',
    nav: 'web.shell.nav.skills',
    group: 'admin',
    load: () => import('./areas/admin/skills-screen.tsx'),
  },
  {
    path: '/admin/tokens/{-$tokenId}',
    permission: 'tokens.manage',
    nav: 'web.shell.nav.tokens',
    group: 'admin',
    load: () => import('./areas/admin/tokens-screen.tsx'),
  },
  {
    path: '/admin/calendar/{-$year}',
    permission: 'calendar.read',
    nav: 'web.shell.nav.calendar',
    group: 'admin',
    load: () => import('./areas/calendar/calendar-screen.tsx'),
  },
  {
    path: '/admin/health/{-$check}',
    permission: 'alerts.read',
    nav: 'web.shell.nav.health',
    group: 'admin',
    load: () => import('./areas/alerts/health-screen.tsx'),
  },
  { path: '/admin/alerts/routing', permission: 'settings.manage', load: () => import('./areas/alerts/routing-screen.tsx') },
  {
    path: '/admin/settings/{-$settingKey}',
    permission: 'settings.manage',
    nav: 'web.shell.nav.settings',
    group: 'admin',
    load: () => import('./areas/settings/settings-screen.tsx'),
  },
  {
    path: '/admin/outbox/{-$messageId}',
    permission: 'outbox.read',
    nav: 'web.shell.nav.outbox',
    group: 'admin',
    load: () => import('./areas/outbox/outbox-screen.tsx'),
  },
  {
    path: '/admin/templates/{-$code}/{-$channel}',
    permission: 'templates.manage',
    nav: 'web.shell.nav.templates',
    group: 'admin',
    load: () => import('./areas/templates/templates-screen.tsx'),
  },
  {
    path: '/admin/journal',
    permission: 'audit.read',
    nav: 'web.shell.nav.journal',
    group: 'admin',
    load: () => import('./areas/admin/journal-screen.tsx'),
  },
  { path: '/security', permission: null, load: () => import('./areas/security/security-screen.tsx') },
];

/** Where a screen is opened from the top bar: its path without what may be left out. */
export function entryOf(screen: Screen): string {
  return screen.path.replace(/\/\{-\$.*$/, '');
}

/** The first screen a person may see. */
export function homeOf(permissions: readonly string[]): string | null {
  const first = screens.find(({ nav, permission }) => nav && permission !== null && permissions.includes(permission));
  return first ? entryOf(first) : null;
}
