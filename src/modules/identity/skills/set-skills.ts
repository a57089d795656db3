import type { Db } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { Problem } from '../../../base/problem.ts';
import type { Skill } from '../account.ts';
import { replaceSkills } from './queries.ts';

/** Makes the account's skills exactly these. Throws `topic-unknown` for a topic that is not in the list. */
export async function setSkills(db: Db, accountId: string, skills: readonly Skill[]): Promise<void> {
  try {
    await replaceSkills(db, accountId, skills);
  } catch (error) {
    if (violatedConstraint(error) === 'skill_topic') throw new Problem('invalid', 'topic-unknown');
    throw error;
  }
}
