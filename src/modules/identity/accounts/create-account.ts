import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { newId } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import type { Language } from '../../../base/texts.ts';
import { normalEmail, type Account, type Skill } from '../account.ts';
import { insertAccount, replaceRoles, selectAccount } from './queries.ts';
import { setSkills } from '../skills/set-skills.ts';
import { hashPassword, refuseWeakPassword } from '../passwords/password.ts';
import { askForNewPassword } from '../passwords/queries.ts';
import type { Role } from '../permissions.ts';
import { refuseUnfit } from './belonging.ts';
import { givePhone } from './phone.ts';

export type NewPerson = {
  email: string;
  name: string;
  language: Language;
  roles: readonly Role[];
  skills: readonly Skill[];
  /** Whose person this is; unset: the centre's. */
  organizationId?: string | null;
};

/** Lets a person in, with a password that they have to change at their first sign-in. Throws `weak-password`, `email-taken` and what `refuseUnfit` throws. */
export async function createAccount(ctx: Ctx, { password, ...person }: NewPerson & { password: string }): Promise<Account> {
  const email = normalEmail(person.email);
  refuseWeakPassword(password, email);
  const account = await addAccount(ctx, person, { passwordHash: await hashPassword(password), demo: false });
  // Whoever made the account knows its password, so the person chooses one before anything else.
  await askForNewPassword(ctx.tx, account.id);
  return account;
}

/** As `createAccount`, with a hash made before: the demo cast shares one. */
export async function addAccount(ctx: Ctx, person: NewPerson, kept: { passwordHash: string; demo: boolean }): Promise<Account> {
  const id = newId(ctx.now);
  const organizationId = person.organizationId ?? null;
  await refuseUnfit(ctx.tx, person.roles, organizationId);
  try {
    await insertAccount(ctx.tx, { ...person, ...kept, organizationId, id, email: normalEmail(person.email), now: ctx.now });
  } catch (error) {
    if (violatedConstraint(error) === 'account_email_unique') throw new Problem('conflict', 'email-taken');
    throw error;
  }
  await replaceRoles(ctx.tx, id, person.roles, ctx.now);
  await setSkills(ctx.tx, id, person.skills);
  await givePhone(ctx, id, person.roles);
  await recordEvent(ctx, { kind: 'identity.account-changed', audience: [], subjectId: id });
  return found(await selectAccount(ctx.tx, id), 'account-unknown');
}
