import type { Db } from '../../../base/ctx.ts';
import type { Skill } from '../account.ts';

/** Makes the account's skills exactly these. Refused by `skill_topic` for a topic nobody listed. */
export async function replaceSkills(db: Db, accountId: string, skills: readonly Skill[]): Promise<void> {
  await db.deleteFrom('identity.skill').where('account_id', '=', accountId).execute();
  if (skills.length === 0) return;
  await db
    .insertInto('identity.skill')
    .values(skills.map(({ kind, code, level }) => ({ account_id: accountId, kind, code, level })))
    .execute();
}
