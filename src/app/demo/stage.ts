import { sql } from 'kysely';
import { type Ctx, type Db, systemCtx } from '../../base/ctx.ts';
import type { JobCtx } from '../../base/jobs.ts';
import type { Language } from '../../base/texts.ts';
import type { Calendar } from '../../modules/calendar/index.ts';
import { findAccountIds } from '../../modules/identity/index.ts';
import { cast } from '../cast.ts';
import type { Chance } from './random.ts';

export type Edition = { id: string; serviceId: string; language: Language; title: string; body: string };
export type Player = { id: string; name: string };

/** What the month is played on: who there is and what they answer from. One transaction holds all of it. */
export type Stage = {
  tx: Db;
  now: Date;
  chance: Chance;
  /** Where Asterisk would have left recordings. */
  spoolDir: string;
  calendar: Calendar;
  /** Operators 1 … 20 of the cast; index 0 is the first. */
  operators: readonly Player[];
  supervisor: Player;
  serviceIds: ReadonlyMap<string, string>;
  /** Bodies by the service they provide. */
  organizationOf: ReadonlyMap<string, string>;
  regions: readonly string[];
  editions: readonly Edition[];
};

/** Reads the stage; the cast and the reference data must be there. */
export async function setStage(tx: Db, now: Date, parts: Pick<Stage, 'chance' | 'calendar' | 'serviceIds' | 'spoolDir'>): Promise<Stage> {
  const ids = await findAccountIds(
    tx,
    cast.map((member) => member.email),
  );
  const player = (email: string): Player => {
    const member = cast.find((one) => one.email === email)!;
    return { id: ids.get(email)!, name: member.name };
  };
  const { rows: services } = await sql<{ id: string; body: string | null }>`
    select id, organization_id as body from services.published_service`.execute(tx);
  const { rows: regions } = await sql<{ kato: string }>`select kato from organizations.region order by kato`.execute(tx);
  const { rows: editions } = await sql<Edition>`
    select e.id, p.service_id as "serviceId", e.language, e.title, e.body from knowledge.current_edition e
      join knowledge.published_edition p on p.id = e.id where p.service_id is not null order by e.title`.execute(tx);
  return {
    ...parts,
    tx,
    now,
    operators: Array.from({ length: 20 }, (_, n) => player(`operator${n + 1}@demo.kz`)),
    supervisor: player('supervisor@demo.kz'),
    organizationOf: new Map(services.flatMap(({ id, body }) => (body ? [[id, body]] : []))),
    regions: regions.map((region) => region.kato),
    editions,
  };
}

/** The edition an operator would answer from in this language, if there is one. */
export function editionFor(stage: Stage, serviceId: string | null, language: Language): Edition | null {
  return stage.editions.find((edition) => edition.serviceId === serviceId && edition.language === language) ?? null;
}

/** The program itself at an instant of the month. */
export function programAt(stage: Pick<Stage, 'tx'>, at: Date): JobCtx {
  const ctx = systemCtx(stage.tx, at, 'demo');
  return { ...ctx, inTx: (work) => work(ctx) };
}

/** One of the cast at an instant of the month. */
export function playerAt(stage: Pick<Stage, 'tx'>, { id, name }: Player, role: 'operator' | 'supervisor', at: Date): Ctx {
  return { ...systemCtx(stage.tx, at, 'demo'), actor: { kind: 'account', id, name, roles: [role], sessionId: 'demo' } };
}
