import { paths } from './paths.ts';

/** Where a thing that a message is about is looked at, and the right that takes; things without a screen of their own are missing. */
const screensOf: Record<string, { permission: string; path: (id: string) => string }> = {
  appeal: { permission: 'appeals.read', path: paths.letter },
  account: { permission: 'accounts.manage', path: paths.account },
  obligation: { permission: 'obligations.read', path: paths.duty },
};

/** The address of what a message is about; null when it has none, or this person may not see it. */
export function subjectPath(kind: string | null, id: string | null, may: (permission: string) => boolean): string | null {
  const screen = kind ? screensOf[kind] : undefined;
  return screen && id && may(screen.permission) ? screen.path(id) : null;
}
