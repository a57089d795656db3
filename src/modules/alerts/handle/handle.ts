import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { found, Problem } from '../../../base/problem.ts';
import { type Key, selectAlert, setAcknowledged, setSilence } from '../queries.ts';

/**
 * Takes an open alert over: nobody else is told of it from now on. Throws `alert-unknown`, `alert-closed`, and `alert-taken`
 * with the name of who was first.
 */
export async function acknowledge(ctx: Ctx, id: string): Promise<void> {
  const { id: by } = actingAccount(ctx);
  if (!(await setAcknowledged(ctx.tx, id, by, ctx.now))) {
    const alert = found(await selectAlert(ctx.tx, id), 'alert-unknown');
    if (alert.closedAt) throw new Problem('conflict', 'alert-closed');
    throw new Problem('conflict', 'alert-taken', { name: alert.acknowledgedBy ?? '' });
  }
  await recordEvent(ctx, { kind: 'alerts.acknowledged', audience: ['supervision'], subjectId: id });
}

/** Tells nobody of this check for so many minutes, whatever it says, or with 0 tells again. Throws `alert-unknown`. */
export async function silence(ctx: Ctx, key: Key, { minutes, why }: { minutes: number; why: string }): Promise<void> {
  const until = new Date(ctx.now.getTime() + minutes * 60_000);
  const known = await setSilence(ctx.tx, key, minutes === 0 ? null : { until, by: actingAccount(ctx).id, why });
  if (!known) throw new Problem('not_found', 'alert-unknown');
  await recordEvent(ctx, { kind: 'alerts.silenced', audience: ['supervision'] });
}
