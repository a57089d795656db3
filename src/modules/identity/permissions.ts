import type { Actor } from '../../base/ctx.ts';

export const roles = ['administrator', 'supervisor', 'operator', 'editor', 'quality'] as const;
export type Role = (typeof roles)[number];

/** What every desk room's worker reads: the same list for those who work and those who lead. */
const deskReads = [
  'appeals.read',
  'recipients.read',
  'knowledge.read',
  'obligations.read',
  'calendar.read',
  'line.read',
  'consultations.read',
] as const;

/** Which role may do what. Deny by default: a permission that stands in no list here is held by nobody. */
export const permissionsOf: Record<Role, readonly string[]> = {
  operator: [
    ...deskReads,
    'appeals.register',
    'appeals.answer',
    'appeals.edit',
    'consultations.write',
    'recipients.edit',
    'presence.own',
    'phone.own',
    'calls.handle',
  ],
  supervisor: [
    ...deskReads,
    'calls.read',
    'recordings.listen',
    'board.read',
    'obligations.excuse',
    'calendar.confirm',
    'appeals.exempt',
    'presence.others',
  ],
  quality: ['calls.read', 'recordings.listen', 'knowledge.read', 'obligations.read', 'calendar.read', 'consultations.read'],
  editor: ['knowledge.read', 'knowledge.edit'],
  administrator: [
    'accounts.manage',
    'audit.read',
    'outbox.read',
    'obligations.read',
    'calendar.read',
    'calendar.propose',
    'calendar.confirm',
    'calls.read',
    'settings.manage',
  ],
};

/** The roles that hold `permission`. */
export function rolesWith(permission: string): Role[] {
  return roles.filter((role) => permissionsOf[role].includes(permission));
}

const grants = new Map<string, ReadonlySet<string>>(Object.entries(permissionsOf).map(([role, list]) => [role, new Set(list)]));

/** Whether any of the actor's roles holds `permission`. The program itself and the unknown hold none: they have no URL to call. */
export function may(actor: Actor, permission: string): boolean {
  return actor.kind === 'account' && actor.roles.some((role) => grants.get(role)?.has(permission) ?? false);
}

/** Everything the roles together may do, each once, in alphabetical order. */
export function permissionsFor(held: readonly string[]): string[] {
  return [...new Set(held.flatMap((role) => permissionsOf[role as Role] ?? []))].sort();
}
