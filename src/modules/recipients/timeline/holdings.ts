import type { Db } from '../../../base/ctx.ts';
import type { RoomHolding, Whose } from '../../../base/holding.ts';
import { selectWhose } from './queries.ts';

let holdings: readonly RoomHolding[] = [];

/** What every room holds of people; called by app before anything runs. */
export function configureHoldings(all: readonly RoomHolding[]): void {
  holdings = all;
}

export function allHoldings(): readonly RoomHolding[] {
  return holdings;
}

/** All records that are read as this person, and what addresses are theirs and nobody else's. */
export function whose(db: Db, rootId: string): Promise<Whose> {
  return selectWhose(db, rootId);
}

/** How many records of each kind all rooms together hold. */
export async function countHeld(db: Db, of: Whose): Promise<Record<string, number>> {
  const counts = [];
  for (const { count } of holdings) counts.push(await count(db, of));
  return Object.assign({}, ...counts) as Record<string, number>;
}
