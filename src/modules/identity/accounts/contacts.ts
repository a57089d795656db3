import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';

/** How somebody with an account is told something. */
export type Contact = {
  id: string;
  language: Language;
  email: string;
  organizationId: string | null;
};

/** Active accounts: this one, all that hold a role, or all of a body; in a stable order. */
export async function contactsOf(db: Db, whom: { account: string } | { role: string } | { organization: string }): Promise<Contact[]> {
  const meant =
    'account' in whom
      ? sql`id = ${whom.account}::uuid`
      : 'role' in whom
        ? sql`exists (select from identity.role_grant g where g.account_id = a.id and g.role = ${whom.role})`
        : sql`organization_id = ${whom.organization}::uuid`;
  const { rows } = await sql<Contact>`select id, language, email,
    organization_id as "organizationId" from identity.account a where active and ${meant} order by id`.execute(db);
  return rows;
}
