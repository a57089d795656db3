import type { Ctx } from '../../../base/ctx.ts';
import { relatedToMail } from '../../notifications/index.ts';
import type { Fold } from '../appeal.ts';
import { type EarlierAppeal, insertLink, selectByEntries, selectByLetters, selectByNumbers } from './queries.ts';
import { numberIn } from './reply-address.ts';

export type ThreadedLetter = {
  appealId: string;
  recipientId: string | null;
  fromAddress: string | null;
  /** Addresses it was sent to. */
  to: readonly string[];
  references: readonly string[];
  subject: string;
  content: string;
  folds: readonly Fold[];
  automatic: string | null;
};

/** More numbers than this are a list, and suggest nothing. */
const SUGGESTIONS_MAX = 5;

/**
 * ¶8: says which earlier appeals a letter goes on from. Sure only by the signed mark in our own address, or by its
 * References between the same parties; References of somebody else's thread and a number in the words are suggestions
 * to a person. The letter keeps its own number and term either way: a new question has a new clock.
 */
export async function linkLetter(ctx: Ctx, letter: ThreadedLetter): Promise<void> {
  const marked = letter.to.flatMap((address) => numberIn(address) ?? []);
  const references = [...new Set(letter.references)];
  const ours = await relatedToMail(ctx.tx, references, 'appeal-entry');
  const earlier = [...(await selectByEntries(ctx.tx, ours)), ...(await selectByLetters(ctx.tx, references))];
  const link = (one: EarlierAppeal, how: 'references' | 'token' | 'number', sure: boolean) =>
    insertLink(ctx.tx, { appealId: letter.appealId, earlierId: one.id, how, state: sure ? 'linked' : 'suggested', at: ctx.now });
  // The surest first: what is linked already is not linked again.
  for (const one of await selectByNumbers(ctx.tx, marked)) await link(one, 'token', true);
  for (const one of earlier) await link(one, 'references', isSameParty(one, letter));
  if (letter.automatic !== null) return;
  const quoted = numbersIn(`${letter.subject}\n${ownWords(letter)}`);
  if (quoted.length > SUGGESTIONS_MAX) return;
  for (const one of await selectByNumbers(ctx.tx, quoted)) await link(one, 'number', false);
}

function isSameParty(earlier: EarlierAppeal, { fromAddress, recipientId }: ThreadedLetter): boolean {
  const sameAddress = fromAddress !== null && earlier.replyAddress?.toLowerCase() === fromAddress.toLowerCase();
  return sameAddress || (recipientId !== null && earlier.recipientId === recipientId);
}

/** Numbers of appeals in a text: '2026-000123'. */
export function numbersIn(text: string): string[] {
  return [...new Set(text.match(/(?<![\d-])20\d\d-\d{6}(?![\d-])/g))];
}

/** Without what is quoted: there our own acknowledgement names the number of every earlier letter. */
function ownWords({ content, folds }: ThreadedLetter): string {
  const quoted = folds.filter(({ kind }) => kind === 'quoted');
  return quoted.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), content);
}
