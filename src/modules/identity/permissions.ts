import type { Actor } from '../../base/ctx.ts';
import type { Reach } from '../../base/scope.ts';

export const roles = [
  'administrator',
  'supervisor',
  'operator',
  'editor',
  'quality',
  'training',
  'partner',
  'ici',
  'informatization',
  'quality-body',
] as const;
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

/** Which role may do what, whosever it is. Deny by default: a permission that stands in no list here is held by nobody. */
export const permissionsOf: Record<Role, readonly string[]> = {
  operator: [
    ...deskReads,
    'obligations.prove',
    'appeals.register',
    'appeals.answer',
    'appeals.edit',
    'mail.sort',
    'consultations.write',
    'recipients.edit',
    'recipients.reveal',
    'recipients.merge',
    'recipients.export',
    'recipients.propose-erasure',
    'presence.own',
    'phone.own',
    'calls.handle',
    'calls.call-out',
    // ¶27: a notice may come by phone.
    'organizations.read',
    'organizations.contacts',
  ],
  supervisor: [
    ...deskReads,
    'recipients.edit',
    'recipients.reveal',
    'recipients.merge',
    'recipients.export',
    'recipients.propose-erasure',
    'recipients.erase',
    'calls.read',
    'recordings.listen',
    'board.read',
    'figures.read',
    'obligations.excuse',
    'obligations.prove',
    'rulebook.change',
    'calendar.confirm',
    'appeals.exempt',
    'mail.sort',
    'presence.others',
    'queues.manage',
    'menu.manage',
    'organizations.read',
    'organizations.contacts',
    'organizations.decide',
    'teams.read',
    'teams.manage',
    'skills.manage',
    'alerts.read',
    'alerts.handle',
  ],
  quality: ['calls.read', 'recordings.listen', 'knowledge.read', 'obligations.read', 'calendar.read', 'consultations.read'],
  editor: ['knowledge.read', 'knowledge.edit', 'templates.manage'],
  administrator: [
    'accounts.manage',
    'tokens.manage',
    'organizations.read',
    'organizations.contacts',
    'organizations.decide',
    'teams.read',
    'teams.manage',
    'skills.manage',
    'audit.read',
    'outbox.read',
    'outbox.manage',
    'templates.manage',
    'obligations.read',
    'rulebook.change',
    'calendar.read',
    'calendar.propose',
    'calendar.confirm',
    'calls.read',
    'queues.manage',
    'menu.manage',
    'settings.manage',
    'alerts.read',
    'alerts.handle',
  ],
  training: ['knowledge.read'],
  partner: [],
  ici: [],
  // ¶16: the figures, and no record of a person. ¶28, ¶31: the quality body sees what every participant owes.
  informatization: ['line.read', 'figures.read'],
  'quality-body': ['line.read', 'figures.read', 'obligations.read'],
};

/** What every organization's people may do with what concerns it (¶18: each sees only that). */
const ownReads = ['obligations.read', 'knowledge.read', 'organizations.read'] as const;

/** Which role may do what with records of its own organization, and with no others. */
export const ownPermissionsOf: Partial<Record<Role, readonly string[]>> = {
  partner: [...ownReads, 'organizations.correct', 'organizations.contacts'],
  ici: ownReads,
  informatization: ownReads,
  'quality-body': ownReads,
};

/** Roles whose people belong to an organization; all others are the centre's, and nobody is both. */
export const organizationRoles: readonly Role[] = ['partner', 'ici', 'informatization', 'quality-body'];

/** Who may hold which organization role: kinds of participants (¶18). A partner is anybody's responsible person but the centre's (¶20). */
export const kindsOf: Partial<Record<Role, readonly string[]>> = {
  partner: ['central_body', 'local_body', 'provider', 'electronic_subject', 'authorized_informatization', 'authorized_quality'],
  ici: ['ici_operator'],
  informatization: ['authorized_informatization'],
  'quality-body': ['authorized_quality'],
};

/** The roles that hold `permission`, be it for the own organization. */
export function rolesWith(permission: string): Role[] {
  return roles.filter((role) => reachOfRole(role, permission) !== null);
}

/** How far one role holds a permission, or being signed in. */
export function reachOfRole(role: string, access: string): Reach | null {
  if (access === 'signed-in') return organizationRoles.includes(role as Role) ? 'own' : 'all';
  if (permissionsOf[role as Role]?.includes(access)) return 'all';
  return ownPermissionsOf[role as Role]?.includes(access) ? 'own' : null;
}

/**
 * How far the actor holds a permission, or being signed in (`signed-in`); null: not at all. The program itself and the unknown
 * hold none: they have no URL to call. A machine holds what its token names and its owner holds, and with an organization only that one's.
 */
export function reach(actor: Actor, access: string): Reach | null {
  if (actor.kind !== 'account') return null;
  const { machine, organizationId } = actor;
  if (machine && access !== 'signed-in' && !machine.permissions.includes(access)) return null;
  const held = actor.roles.map((role) => reachOfRole(role, access));
  if (access === 'signed-in') return held.includes('own') || organizationId ? 'own' : 'all';
  if (held.includes('all')) return machine?.narrow ? 'own' : 'all';
  return held.includes('own') ? 'own' : null;
}

/** Whether the actor holds `permission` at all. */
export function may(actor: Actor, permission: string): boolean {
  return reach(actor, permission) !== null;
}

/** Everything the roles together may do, each once, in alphabetical order. */
export function permissionsFor(held: readonly string[]): string[] {
  const all = held.flatMap((role) => [...(permissionsOf[role as Role] ?? []), ...(ownPermissionsOf[role as Role] ?? [])]);
  return [...new Set(all)].sort();
}
