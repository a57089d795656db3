import type { Ctx, Db } from '../../base/ctx.ts';
import { text } from '../../base/texts.ts';
import type { Obligation, Words } from './obligation.ts';
import { selectParties } from './queries.ts';

/** The names of bodies by their ids; handed in by app, because bodies are known only on floors below this one. */
export type BodyNames = (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, Words>>;

const slot: { names: BodyNames } = { names: async () => new Map() };

/** Hands in who knows the bodies; called by app before anything runs. Without it a side is named by its kind. */
export function configureParties(names: BodyNames): void {
  slot.names = names;
}

export type SaidParty = { kind: string; id: string | null; name: string };

/** Names the sides of duties in the reader's language: the body where one is known, else what kind of participant it is. */
export async function partiesOf(ctx: Ctx, duties: readonly Obligation[]): Promise<(kind: string, id: string | null) => SaidParty> {
  const ids = new Set(duties.flatMap(({ debtorId, creditorId }) => [debtorId, creditorId]).filter((id) => id !== null));
  const names = await bodyNames(ctx.tx, [...ids]);
  return (kind, id) => ({ kind, id, name: (id && names.get(id)?.[ctx.language]) || text(ctx.language, `obligations.party.${kind}`) });
}

/** The names of these bodies, as far as they are known. */
export async function bodyNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Words>> {
  return ids.length === 0 ? new Map() : slot.names(db, ids);
}

/** The scope of a route about one duty: it concerns the body that owes it and the body it is owed to. */
export const ofEitherSide = {
  owners: (ctx: Ctx, { params }: { params: { id: string } }) => selectParties(ctx.tx, params.id),
  absent: 'obligation-unknown',
};
