import type { Db } from '../../base/ctx.ts';
import { selectActiveWithRole } from './accounts/queries.ts';
import type { Skill } from './account.ts';
import { secondFactorRoles } from './factors/factors.ts';

export { routes } from './routes.ts';
export { jobs } from './jobs.ts';
export {
  kindsOf,
  may,
  organizationRoles,
  ownPermissionsOf,
  permissionsFor,
  permissionsOf,
  reach,
  reachOfRole,
  roles,
  type Role,
} from './permissions.ts';
export { configureOrganizations } from './accounts/belonging.ts';
export { resolveToken } from './tokens/resolve-token.ts';
export const settings = [secondFactorRoles];
export { configurePasskeys, type RelyingParty } from './passkeys/relying-party.ts';
export { configureProvider, type Claims, type ProviderLink, type SignInProvider } from './provider/provider.ts';
export { resolveSession } from './sessions/resolve-session.ts';
export { configurePhone, configureSealer, phoneAccounts, type PhoneAccount, type PhoneLine, type Sealer } from './accounts/phone.ts';
export { addAccount, createAccount, type NewPerson } from './accounts/create-account.ts';
export { type Contact, contactsOf } from './accounts/contacts.ts';
export { selectNotice as noticeOf } from './notices/queries.ts';
export { hashPassword } from './passwords/password.ts';
export { countAccounts, selectIdsByEmail as findAccountIds, selectNames as accountNames } from './accounts/queries.ts';
export type { Skill } from './account.ts';
export { changeSkills } from './skills/change-skills.ts';
export { upsertTopic } from './skills/queries.ts';
export { createTeam } from './teams/save-team.ts';

/** An operator as the choice of operator sees one. */
export type OperatorSkills = { id: string; name: string; phoneUsername: string | null; skills: Skill[] };

/** Every active operator with skills and phone: whom calls and letters can be given to. */
export async function operators(db: Db): Promise<OperatorSkills[]> {
  const rows = await selectActiveWithRole(db, 'operator');
  return rows.map(({ id, name, phoneUsername, skills }) => ({ id, name, phoneUsername, skills }));
}
