import type { Db } from '../../../base/ctx.ts';
import { type Language, languageOf } from '../../../base/texts.ts';
import { contactsOf } from '../../identity/index.ts';
import { mailboxOf } from '../../organizations/index.ts';
import { reachOf } from '../../recipients/index.ts';

/**
 * Whom to tell: one account, everybody who holds a role now, the people and the mailbox of a body, a recipient, or a mailbox or
 * number of the centre's own that an administrator named (`address`).
 */
export type Addressee = { account: string } | { role: string } | { organization: string } | { recipient: string } | { address: string };

/** One who is told, by what reaches them; null where nothing does. */
export type Receiver = {
  /** Names the receiver among those of one cause. */
  key: string;
  language: Language;
  screen: string | null;
  mail: string | null;
  sms: string | null;
  accountId: string | null;
  recipientId: string | null;
  organizationId: string | null;
};

const nobody = { screen: null, mail: null, sms: null, accountId: null, recipientId: null, organizationId: null };

/** Everybody the addressee stands for at this moment; empty when nobody is there any more. */
export async function receiversOf(db: Db, to: Addressee): Promise<Receiver[]> {
  if ('recipient' in to) return ofRecipient(db, to.recipient);
  if ('address' in to) return [ofAddress(to.address)];
  const people = await contactsOf(db, to);
  const box = 'organization' in to ? await mailboxOf(db, to.organization) : null;
  const persons = people.map(({ id, language, email, organizationId }) => {
    // A body that has a mailbox of its own is written to there, and its people see it on the screen.
    return { ...nobody, key: id, language, screen: id, mail: box ? null : email, accountId: id, organizationId };
  });
  if (!box || !('organization' in to)) return persons;
  const organizationId = to.organization;
  return [...persons, { ...nobody, key: organizationId, language: languageOf(null), mail: box, organizationId }];
}

/** Nobody says which language an address reads, so it is the state language. */
function ofAddress(address: string): Receiver {
  const reached = address.includes('@') ? { mail: address } : { sms: address };
  return { ...nobody, key: address, language: languageOf(null), ...reached };
}

async function ofRecipient(db: Db, id: string): Promise<Receiver[]> {
  const person = await reachOf(db, id);
  if (!person) return [];
  const { id: recipientId, language, email, phone } = person;
  return [{ ...nobody, key: recipientId, language: languageOf(language), mail: email, sms: phone, recipientId }];
}
