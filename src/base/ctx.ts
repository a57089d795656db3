import type { Kysely } from 'kysely';
import type { DB } from './db.generated.ts';
import type { Language } from './texts.ts';

/**
 * A program that acts with the rights of an account: never more than `permissions`, never more than its owner holds, and with
 * `narrow` only what concerns the actor's organization, even where the owner reaches all.
 */
export type Machine = { id: string; name: string; permissions: readonly string[]; narrow: boolean };

/**
 * Who acts: an account, the program itself, or nobody known. `organizationId` is the organization whose records alone the
 * account (or its token) reaches; unset for the centre's people. `machine` is set when a token was sent and no session.
 */
export type Actor =
  | {
      kind: 'account';
      id: string;
      name: string;
      roles: readonly string[];
      sessionId: string;
      organizationId?: string | null;
      machine?: Machine;
      /** The code of what the person has to do before anything else, as choosing a password of their own. */
      mustFirst?: string | null;
    }
  | { kind: 'system'; name: string }
  | { kind: 'anonymous' };

/** A database handle: a transaction in a verb that writes, the pool in one that reads. */
export type Db = Kysely<DB>;

/** What every verb gets: its transaction, who acts, when, in which language, and from where. */
export type Ctx = {
  readonly tx: Db;
  readonly actor: Actor;
  /** The instant of the request or event; the only clock of a room. */
  readonly now: Date;
  readonly language: Language;
  readonly requestId: string;
  /** The address of the other side, or null for the program's own work. */
  readonly origin: string | null;
  /** What the other side's program calls itself; only a session keeps it. */
  readonly userAgent?: string;
};

/** The account that acts; a bug if called where a route lets others in. */
export function actingAccount(ctx: Ctx): Extract<Actor, { kind: 'account' }> {
  if (ctx.actor.kind !== 'account') throw new Error('this verb needs a signed-in account');
  return ctx.actor;
}

/** A context for the program's own work (jobs, telephony events). `name` says which part acts. */
export function systemCtx(tx: Db, now: Date, name: string, language: Language = 'kk'): Ctx {
  return {
    tx,
    now,
    language,
    actor: { kind: 'system', name },
    requestId: `system-${name}`,
    origin: null,
  };
}
