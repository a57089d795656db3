import { journal } from '../../audit/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { Problem } from '../../../base/problem.ts';
import type { Skill } from '../account.ts';
import { markChanged } from '../accounts/queries.ts';
import { lockAccounts, selectSkills } from './queries.ts';
import { setSkills } from './set-skills.ts';

/** One cell of the table: the level there was when it was read, and the one to be. null: none. */
export type SkillChange = { accountId: string; kind: Skill['kind']; code: string; was: number | null; level: number | null };

/**
 * Changes cells of many people together, all or none. Throws `account-unknown`, `topic-unknown`, and `skills-changed` when a
 * cell is no longer what it was when it was read.
 */
export async function changeSkills(ctx: Ctx, changes: readonly SkillChange[]): Promise<void> {
  const ids = [...new Set(changes.map(({ accountId }) => accountId))];
  const known = await lockAccounts(ctx.tx, ids);
  if (known.length !== ids.length) throw new Problem('not_found', 'account-unknown');
  for (const id of known) {
    const before = await selectSkills(ctx.tx, id);
    const after = changes.filter(({ accountId }) => accountId === id).reduce(withCell, before);
    await setSkills(ctx.tx, id, after);
    await markChanged(ctx.tx, id, ctx.now, ctx.actor.kind === 'account' ? ctx.actor.id : null);
    await recordEvent(ctx, { kind: 'identity.account-changed', audience: [], subjectId: id });
    const detail = { before: before.map(said), after: after.map(said) };
    await journal(ctx, { action: 'identity.set-skills', looked: false, subjectKind: 'account', subjectId: id, detail });
  }
}

const said = ({ kind, code, level }: Skill) => `${kind}:${code}:${level}`;

/** The skills with one cell changed. Throws `skills-changed` unless the cell is what it was. */
export function withCell(skills: readonly Skill[], { kind, code, was, level }: SkillChange): Skill[] {
  const is = (skill: Skill) => skill.kind === kind && skill.code === code;
  if ((skills.find(is)?.level ?? null) !== was) throw new Problem('conflict', 'skills-changed');
  const others = skills.filter((skill) => !is(skill));
  return level === null ? others : [...others, { kind, code, level }];
}
