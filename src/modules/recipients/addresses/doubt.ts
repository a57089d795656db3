import { sql } from 'kysely';
import type { Ctx, Db } from '../../../base/ctx.ts';
import { type AddressKind, normalAddress } from './address.ts';

/** ¶27: a letter to the address came back: whoever holds it is shown with a check to make. `why` is the other server's word. */
export async function doubtAddress(ctx: Ctx, kind: AddressKind, value: string, why: string): Promise<void> {
  await sql`update recipients.address set returned_at = ${ctx.now}, returned_why = ${why.slice(0, 300)}
    where kind = ${kind} and value = ${normalAddress(kind, value)}`.execute(ctx.tx);
}

/** Somebody wrote from it, so it is read: nothing is left to check. */
export async function trustAddress(ctx: Ctx, kind: AddressKind, value: string): Promise<void> {
  await sql`update recipients.address set returned_at = null, returned_why = null
    where kind = ${kind} and value = ${normalAddress(kind, value)} and returned_at is not null`.execute(ctx.tx);
}

/** A person proved the address. */
export async function settleDoubt(ctx: Ctx, addressId: string): Promise<void> {
  await sql`update recipients.address set returned_at = null, returned_why = null where id = ${addressId}`.execute(ctx.tx);
}

/** Since when and why letters to the address come back; null when nothing is to be checked. */
export async function doubtOf(db: Db, kind: AddressKind, value: string): Promise<{ since: string; why: string } | null> {
  const { rows } = await sql<{
    since: Date;
    why: string;
  }>`select returned_at as since, coalesce(returned_why, '') as why from recipients.address
    where kind = ${kind} and value = ${normalAddress(kind, value)} and returned_at is not null`.execute(db);
  return rows[0] ? { since: rows[0].since.toISOString(), why: rows[0].why } : null;
}
