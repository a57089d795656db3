import { journal } from '../../audit/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { found, Problem } from '../../../base/problem.ts';
import type { Account, Skill } from '../account.ts';
import { countOtherAdministrators, lockAccount, replaceRoles, replaceSkills, selectAccount, updateAccount } from './queries.ts';
import type { Role } from '../permissions.ts';
import { givePhone } from './phone.ts';
import { endSessionsOf } from '../sessions/queries.ts';

export type AccountChanges = { active?: boolean; roles?: readonly Role[]; skills?: readonly Skill[]; name?: string };

/**
 * Changes what an account is and may. Deactivating it ends its sessions at once; new roles hold from the next request.
 * Throws `account-unknown`, and `last-administrator` for what would leave nobody able to let people in.
 */
export async function changeAccount(ctx: Ctx, id: string, change: AccountChanges): Promise<Account> {
  found(await lockAccount(ctx.tx, id), 'account-unknown');
  const before = found(await selectAccount(ctx.tx, id), 'account-unknown');
  const losesKeys = change.active === false || (change.roles !== undefined && !change.roles.includes('administrator'));
  if (losesKeys && (await countOtherAdministrators(ctx.tx, id)) === 0) throw new Problem('conflict', 'last-administrator');
  const { active, name } = change;
  await updateAccount(ctx.tx, id, { ...(active === undefined ? {} : { active }), ...(name === undefined ? {} : { name }) });
  if (change.roles) {
    await replaceRoles(ctx.tx, id, change.roles, ctx.now);
    await givePhone(ctx, id, change.roles);
  }
  if (change.skills) await replaceSkills(ctx.tx, id, change.skills);
  if (change.active === false) await endSessions(ctx, id);
  await recordEvent(ctx, { kind: 'identity.account-changed', audience: [], subjectId: id });
  const after = found(await selectAccount(ctx.tx, id), 'account-unknown');
  const detail = { before: rightsOf(before), after: rightsOf(after) };
  await journal(ctx, { action: 'identity.set-rights', looked: false, subjectKind: 'account', subjectId: id, detail });
  return after;
}

/** Ends every session; each is told apart, because a screen closes when it hears of its own. */
async function endSessions(ctx: Ctx, id: string): Promise<void> {
  for (const sessionId of await endSessionsOf(ctx.tx, id, ctx.now)) {
    await recordEvent(ctx, { kind: 'sessions.ended', audience: [`account:${id}`], subjectId: id, payload: { sessionId } });
  }
}

/** What the journal keeps of an account: what it may do, and nothing of the person. */
function rightsOf({ active, roles, skills }: Account) {
  return { active, roles, skills: skills.map(({ kind, code, level }) => `${kind}:${code}:${level}`) };
}
