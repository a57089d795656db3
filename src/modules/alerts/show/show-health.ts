import type { Ctx } from '../../../base/ctx.ts';
import { kinds } from '../kinds/all.ts';
import { type AlertRow, selectAlerts, selectOpenAlerts, selectTold, selectWatches, type WatchRow } from '../queries.ts';

/** Longer ago than this, a reading says nothing of now: nobody watches. */
const STALE_MS = 60_000;

/** Every check as it stands, in the order of `kinds`; `unknown` where it was never made, could not be made, or nobody watches. */
export async function showHealth(ctx: Ctx) {
  const watches = await selectWatches(ctx.tx);
  const open = await selectOpenAlerts(ctx.tx);
  const told = await selectTold(
    ctx.tx,
    open.map(({ id }) => id),
  );
  const order = new Map(kinds.map(({ code }, index) => [code, index]));
  const items = watches
    .filter(({ kind }) => order.has(kind))
    .sort((a, b) => order.get(a.kind)! - order.get(b.kind)! || a.subject.localeCompare(b.subject, 'en'))
    .map((watch) => {
      const alert = open.find(({ kind, subject }) => kind === watch.kind && subject === watch.subject);
      return {
        ...shownWatch(watch, ctx.now),
        alert: alert
          ? shownAlert(
              alert,
              told.filter(({ alertId }) => alertId === alert.id),
            )
          : null,
      };
    });
  const last = watches.map(({ measuredAt }) => measuredAt).sort((a, b) => b.getTime() - a.getTime())[0];
  return { items, lookedAt: last?.toISOString() ?? null };
}

/** What was wrong, the newest first, with who was told; `before`: the id of the last one of the page before. */
export async function showHistory(ctx: Ctx, before: string | null, limit: number) {
  const rows = await selectAlerts(ctx.tx, before, limit);
  const told = await selectTold(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) =>
    shownAlert(
      row,
      told.filter(({ alertId }) => alertId === row.id),
    ),
  );
  return { items, next: items.length === limit ? items.at(-1)!.id : null };
}

function shownWatch(watch: WatchRow, now: Date) {
  const { kind, subject, verdict, since, known, severity, detail, measuredAt, silencedUntil, silencedBy, silencedWhy } = watch;
  const fresh = known && now.getTime() - measuredAt.getTime() < STALE_MS;
  const silent = silencedUntil && silencedUntil > now;
  return {
    kind,
    subject,
    state: fresh ? (verdict === 'ok' ? ('ok' as const) : severity) : ('unknown' as const),
    since: since.toISOString(),
    measuredAt: measuredAt.toISOString(),
    detail,
    silence: silent ? { until: silencedUntil.toISOString(), by: silencedBy ?? '', why: silencedWhy ?? '' } : null,
  };
}

function shownAlert(alert: AlertRow, told: Awaited<ReturnType<typeof selectTold>>) {
  const { id, kind, subject, severity, detail, openedAt, acknowledgedAt, acknowledgedBy, closedAt } = alert;
  return {
    id,
    kind,
    subject,
    severity,
    detail,
    openedAt: openedAt.toISOString(),
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy,
    closedAt: closedAt?.toISOString() ?? null,
    told: told.map(({ what, channel, whom, who, at, receivers }) => ({ what, channel, whom, who, at: at.toISOString(), receivers })),
  };
}
