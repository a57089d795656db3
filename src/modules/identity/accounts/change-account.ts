import { journal } from '../../audit/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { found, Problem } from '../../../base/problem.ts';
import { dateTimeText } from '../../../base/texts.ts';
import type { Account, Skill } from '../account.ts';
import { lockAccount, lockAdministrators, markChanged, replaceRoles, selectAccount, updateAccount } from './queries.ts';
import type { Role } from '../permissions.ts';
import { setSkills } from '../skills/set-skills.ts';
import { refuseUnfit } from './belonging.ts';
import { givePhone } from './phone.ts';
import { closeSessionsOf } from '../sessions/end-sessions.ts';

export type AccountChanges = {
  active?: boolean;
  roles?: readonly Role[];
  skills?: readonly Skill[];
  name?: string;
  organizationId?: string | null;
  /** The one the change was made over; unset: the program's own change, over whatever is there. */
  revision?: number;
};

/**
 * Changes what an account is and may. Deactivating it ends its sessions at once; new roles hold from the next request.
 * Throws `account-unknown`, `account-changed` when somebody was first (with who and when), `own-administrator`,
 * `last-administrator`, and what `refuseUnfit` and `setSkills` throw.
 */
export async function changeAccount(ctx: Ctx, id: string, change: AccountChanges): Promise<Account> {
  // Before the account itself: two administrators who switch each other off must wait for one another, not cross.
  if (takesKeys(change)) await refuseWithoutKeys(ctx, id);
  found(await lockAccount(ctx.tx, id), 'account-unknown');
  const before = found(await selectAccount(ctx.tx, id), 'account-unknown');
  refuseStale(ctx, before, change.revision);
  if (change.roles || change.organizationId !== undefined) {
    await refuseUnfit(ctx.tx, change.roles ?? (before.roles as Role[]), organizationAfter(before, change));
  }
  await write(ctx, id, change);
  if (change.active === false) await closeSessionsOf(ctx, id, 'deactivated');
  await recordEvent(ctx, { kind: 'identity.account-changed', audience: [], subjectId: id });
  const after = found(await selectAccount(ctx.tx, id), 'account-unknown');
  const detail = { before: rightsOf(before), after: rightsOf(after) };
  await journal(ctx, { action: 'identity.set-rights', looked: false, subjectKind: 'account', subjectId: id, detail });
  return after;
}

function takesKeys({ active, roles }: AccountChanges): boolean {
  return active === false || (roles !== undefined && !roles.includes('administrator'));
}

/** Somebody must be left who can let people in, and nobody shuts the door behind himself. */
async function refuseWithoutKeys(ctx: Ctx, id: string): Promise<void> {
  const administrators = await lockAdministrators(ctx.tx);
  if (!administrators.includes(id)) return;
  if (administrators.length === 1) throw new Problem('conflict', 'last-administrator');
  if (ctx.actor.kind === 'account' && ctx.actor.id === id) throw new Problem('conflict', 'own-administrator');
}

function refuseStale(ctx: Ctx, { revision, changedAt, changedBy }: Account, over: number | undefined): void {
  if (over === undefined || over === revision) return;
  const when = changedAt ? dateTimeText(ctx.language, changedAt) : '–';
  throw new Problem('conflict', 'account-changed', { who: changedBy ?? 'Kenes', when });
}

function organizationAfter(before: Account, { organizationId }: AccountChanges): string | null {
  return organizationId === undefined ? before.organizationId : organizationId;
}

async function write(ctx: Ctx, id: string, { active, name, organizationId, roles, skills }: AccountChanges): Promise<void> {
  await updateAccount(ctx.tx, id, {
    ...(active === undefined ? {} : { active }),
    ...(name === undefined ? {} : { name }),
    ...(organizationId === undefined ? {} : { organization_id: organizationId }),
  });
  if (roles) {
    await replaceRoles(ctx.tx, id, roles, ctx.now);
    await givePhone(ctx, id, roles);
  }
  if (skills) await setSkills(ctx.tx, id, skills);
  await markChanged(ctx.tx, id, ctx.now, ctx.actor.kind === 'account' ? ctx.actor.id : null);
}
/** What the journal keeps of an account: what it may do, and nothing of the person. */
function rightsOf({ active, roles, skills, organizationId }: Account) {
  return { active, roles, organizationId, skills: skills.map(({ kind, code, level }) => `${kind}:${code}:${level}`) };
}
