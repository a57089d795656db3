import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { Detail, Severity, Watch } from './alert.ts';
import type { Told } from './tell/routing.ts';

export type Key = { kind: string; subject: string };
export type WatchRow = Key &
  Watch & { measuredAt: Date; silencedUntil: Date | null; silencedBy: string | null; silencedWhy: string | null };
export type AlertRow = Key & {
  id: string;
  severity: Severity;
  detail: Detail;
  openedAt: Date;
  criticalAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  closedAt: Date | null;
};
export type ToldRow = Told & { alertId: string; what: string; at: Date; receivers: number };

/** True for the one process that may look now; held until the transaction ends. */
export async function lockWatch(db: Db): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtext('alerts.watch')) as mine`.execute(db);
  return rows[0]!.mine;
}

export async function selectWatches(db: Db): Promise<WatchRow[]> {
  const { rows } = await sql<WatchRow>`
    select w.kind, w.subject, w.verdict, w.since, w.known, w.severity, w.detail, w.measured_at as "measuredAt",
      w.silenced_until as "silencedUntil", a.name as "silencedBy", w.silenced_why as "silencedWhy"
    from alerts.watch w left join identity.published_account a on a.id = w.silenced_by`.execute(db);
  return rows;
}

/** Writes what all checks say now, in one statement; silences stay. */
export async function saveWatches(db: Db, watches: readonly (Key & Watch)[], now: Date): Promise<void> {
  await sql`insert into alerts.watch (kind, subject, verdict, since, known, severity, detail, measured_at)
    select kind, subject, verdict, since, known, severity, detail, ${now} from jsonb_to_recordset(${JSON.stringify(watches)}::jsonb)
      as w (kind text, subject text, verdict text, since timestamptz, known boolean, severity text, detail jsonb)
    on conflict on constraint watch_pk do update set verdict = excluded.verdict, since = excluded.since, known = excluded.known,
      severity = excluded.severity, detail = excluded.detail, measured_at = excluded.measured_at`.execute(db);
}

/** Nobody is told of this until then; null: from now on again. False when there is no such check. */
export async function setSilence(
  db: Db,
  { kind, subject }: Key,
  silence: { until: Date; by: string; why: string } | null,
): Promise<boolean> {
  const result = await db
    .updateTable('alerts.watch')
    .set({ silenced_until: silence?.until ?? null, silenced_by: silence?.by ?? null, silenced_why: silence?.why ?? null })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const columns = sql`x.id, x.kind, x.subject, x.severity, x.detail, x.opened_at as "openedAt", x.critical_at as "criticalAt",
  x.acknowledged_at as "acknowledgedAt", a.name as "acknowledgedBy", x.closed_at as "closedAt"
  from alerts.alert x left join identity.published_account a on a.id = x.acknowledged_by`;

export async function selectOpenAlerts(db: Db): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`select ${columns} where x.closed_at is null order by x.opened_at, x.id`.execute(db);
  return rows;
}

/** What was wrong, the newest first; ids grow with time. */
export async function selectAlerts(db: Db, before: string | null, limit: number): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`select ${columns} where ${before}::uuid is null or x.id < ${before}::uuid
    order by x.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function selectAlert(db: Db, id: string): Promise<AlertRow | undefined> {
  const { rows } = await sql<AlertRow>`select ${columns} where x.id = ${id}`.execute(db);
  return rows[0];
}

/** False when another process opened it. */
export async function insertAlert(
  db: Db,
  alert: Key & { id: string; severity: Severity; detail: Detail; at: Date; closed?: true },
): Promise<boolean> {
  const { kind, subject, id, severity, detail, at, closed } = alert;
  const { rows } = await sql`insert into alerts.alert (id, kind, subject, severity, detail, opened_at, critical_at, closed_at)
    values (${id}, ${kind}, ${subject}, ${severity}, ${JSON.stringify(detail)}::jsonb, ${at}, ${severity === 'critical' ? at : null}, ${closed ? at : null})
    on conflict (kind, subject) where closed_at is null do nothing returning id`.execute(db);
  return rows.length === 1;
}

/** It is critical now; whoever took it over took over something smaller. */
export async function worsenAlert(db: Db, id: string, detail: Detail, at: Date): Promise<void> {
  await sql`update alerts.alert set severity = 'critical', critical_at = ${at}, detail = ${JSON.stringify(detail)}::jsonb,
    acknowledged_at = null, acknowledged_by = null where id = ${id}`.execute(db);
}

export async function closeAlert(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('alerts.alert').set({ closed_at: at }).where('id', '=', id).where('closed_at', 'is', null).execute();
}

/** False when it is closed or somebody has it. */
export async function setAcknowledged(db: Db, id: string, by: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('alerts.alert')
    .set({ acknowledged_at: at, acknowledged_by: by })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function selectTold(db: Db, ids: readonly string[]): Promise<ToldRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ToldRow>`select alert_id as "alertId", what, channel, whom, who, at, receivers
    from alerts.told where alert_id = any (${[...ids]}::uuid[]) order by at, channel, who`.execute(db);
  return rows;
}

export async function insertTold(db: Db, told: ToldRow): Promise<void> {
  const { alertId, what, channel, whom, who, at, receivers } = told;
  await db.insertInto('alerts.told').values({ alert_id: alertId, what, channel, whom, who, at, receivers }).execute();
}
