import type { Ctx } from '../../../base/ctx.ts';
import { LAW_TIME_ZONE } from '../../../base/clock.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { newId } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { dateTimeText } from '../../../base/texts.ts';
import { may } from '../../identity/index.ts';
import { readSetting } from '../../settings/index.ts';
import type { Facts, RecipientRow } from '../recipient.ts';
import { type Identifier, readIdentifier } from './identifier.ts';
import { living, writer } from './living.ts';
import {
  deleteIdentifiers,
  insertPerson,
  lockRow,
  putIdentifier,
  selectIdentifier,
  selectIdentifierHolder,
  updateFacts,
} from './queries.ts';
import { refuseUnknownRegion } from './regions.ts';
import { testNumbersSetting } from './settings.ts';
import { told } from './told.ts';

/** `number`: IIN or BIN as somebody typed it; null takes it away, unset leaves it. */
export type PersonWish = Facts & { number?: string | null };

/** Writes down somebody new. Throws what `readIdentifier` throws, `region-unknown`, `number-taken` or `number-taken-by`. */
export async function createPerson(ctx: Ctx, { number, ...facts }: PersonWish): Promise<string> {
  const id = newId(ctx.now);
  await refuseUnknownRegion(ctx.tx, facts.region, dayOf(ctx.now));
  const identifier = number ? await read(ctx, number, facts) : null;
  await insertPerson(ctx.tx, id, facts, ctx.now, writer(ctx));
  if (identifier) await put(ctx, id, identifier);
  await told(ctx, id);
  return id;
}

/**
 * Changes what is known of somebody, over the revision that was read; what is not named stays. Throws also
 * `recipient-unknown`, `recipient-erased`, `number-of-other-kind`, and `recipient-changed` with who was first and when.
 */
export async function changePerson(ctx: Ctx, id: string, change: Partial<PersonWish> & { revision: number }): Promise<string> {
  const { id: rootId } = await living(ctx.tx, id);
  await lockRow(ctx.tx, rootId);
  const before = await living(ctx.tx, rootId);
  if (before.id !== rootId || before.revision !== change.revision) throw overtaken(ctx, before);
  const facts = { ...factsOf(before), ...defined(change) };
  if (change.region !== undefined && change.region !== before.region) await refuseUnknownRegion(ctx.tx, facts.region, dayOf(ctx.now));
  await changeNumber(ctx, rootId, facts, change.number);
  if (!(await updateFacts(ctx.tx, rootId, facts, { revision: change.revision, at: ctx.now, by: writer(ctx) })))
    throw overtaken(ctx, before);
  await told(ctx, rootId);
  return rootId;
}

async function changeNumber(ctx: Ctx, id: string, facts: Facts, number: string | null | undefined): Promise<void> {
  if (number === null || number === '') return deleteIdentifiers(ctx.tx, id);
  if (number !== undefined) return put(ctx, id, await read(ctx, number, facts));
  const known = await selectIdentifier(ctx.tx, id);
  if (known && (known.kind === 'iin') !== (facts.kind === 'individual')) throw new Problem('invalid', 'number-of-other-kind');
}

async function read(ctx: Ctx, number: string, { kind }: Facts): Promise<Identifier> {
  return readIdentifier(number, kind, dayOf(ctx.now), await readSetting(ctx.tx, testNumbersSetting));
}

/** The database says whether another record has it: of two who write it at once, the second is told. */
async function put(ctx: Ctx, id: string, identifier: Identifier): Promise<void> {
  const holder = await selectIdentifierHolder(ctx.tx, identifier.value);
  if (holder) {
    if (holder.id === id) return;
    throw taken(ctx, holder.name);
  }
  try {
    await putIdentifier(ctx.tx, id, identifier, ctx.now);
  } catch (error) {
    if (violatedConstraint(error) === 'identifier_value_unique') throw taken(ctx, '');
    throw error;
  }
}

/** Whose it is already is said only to who may see people. */
function taken(ctx: Ctx, name: string): Problem {
  if (!name || !may(ctx.actor, 'recipients.read')) return new Problem('conflict', 'number-taken');
  return new Problem('conflict', 'number-taken-by', { name });
}

function overtaken(ctx: Ctx, { changedBy, changedAt }: RecipientRow): Problem {
  const when = changedAt ? dateTimeText(ctx.language, changedAt) : '';
  return new Problem('conflict', 'recipient-changed', { who: changedBy ?? '', when });
}

function factsOf({ kind, name, language, region, postalAddress }: RecipientRow): Facts {
  return { kind, name, language, region, postalAddress };
}

function defined({ kind, name, language, region, postalAddress }: Partial<Facts>): Partial<Facts> {
  return Object.fromEntries(Object.entries({ kind, name, language, region, postalAddress }).filter(([, value]) => value !== undefined));
}

/** The day in Kazakhstan: who was born there today is born. */
function dayOf(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: LAW_TIME_ZONE }).format(now);
}
