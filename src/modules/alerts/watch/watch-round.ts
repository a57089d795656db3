import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { lineFigures } from '../../calls/index.ts';
import { waitingLetters } from '../../mail/index.ts';
import { outboxFigures } from '../../notifications/index.ts';
import { openDuties } from '../../obligations/index.ts';
import { readSetting } from '../../settings/index.ts';
import { type Act, step, type Watch } from '../alert.ts';
import { kinds } from '../kinds/all.ts';
import { limitsSetting } from '../limits.ts';
import {
  type AlertRow,
  closeAlert,
  insertAlert,
  type Key,
  lockWatch,
  saveWatches,
  selectOpenAlerts,
  selectWatches,
  worsenAlert,
} from '../queries.ts';
import type { Outside, Readings } from '../readings.ts';
import { tellClosed, tellOpen } from '../tell/tell-alert.ts';

/** How often every process looks; who looks twice within one round leaves it at that. */
export const WATCH_SECONDS = 10;

/**
 * One look at everything, in the caller's transaction: reads, judges, opens and closes alerts, tells who is to be told.
 * Every process calls it and one at a time does it, so that it is done while any process lives. False: another one does.
 */
export async function watchRound(ctx: Ctx, outside: Outside): Promise<boolean> {
  if (!(await lockWatch(ctx.tx))) return false;
  const before = await selectWatches(ctx.tx);
  const last = Math.max(0, ...before.map(({ measuredAt }) => measuredAt.getTime()));
  const gap = ctx.now.getTime() - last;
  if (gap >= 0 && gap < WATCH_SECONDS * 800) return false;
  await judgeAll(ctx, before, await readAll(ctx, outside));
  await tellOpen(ctx);
  return true;
}

async function readAll(ctx: Ctx, outside: Outside): Promise<Readings> {
  return {
    ...outside,
    line: await lineFigures(ctx.tx, ctx.now),
    letters: await waitingLetters(ctx.tx),
    outbox: await outboxFigures(ctx.tx),
    duties: await openDuties(ctx.tx, ctx.now),
  };
}

async function judgeAll(ctx: Ctx, before: readonly (Key & Watch)[], readings: Readings): Promise<void> {
  const limits = await readSetting(ctx.tx, limitsSetting);
  const open = await selectOpenAlerts(ctx.tx);
  const watches: (Key & Watch)[] = [];
  for (const kind of kinds) {
    for (const judged of kind.judge(readings, limits, ctx.now)) {
      const key = { kind: kind.code, subject: judged.subject };
      const same = (one: Key) => one.kind === key.kind && one.subject === key.subject;
      const alert = open.find(same);
      const { watch, act } = step(before.find(same) ?? null, judged, alert?.severity ?? null, kind, ctx.now);
      watches.push({ ...key, ...watch });
      await carryOut(ctx, act, { ...key, ...watch }, alert);
    }
  }
  await saveWatches(ctx.tx, watches, ctx.now);
}

/** Opens, worsens or closes, and tells the screens; those who were told of the beginning hear of the end here. */
async function carryOut(ctx: Ctx, act: Act, { kind, subject, severity, detail }: Key & Watch, alert: AlertRow | undefined): Promise<void> {
  if (act === null) return;
  const id = alert?.id ?? newId(ctx.now);
  if (act === 'open' && !(await insertAlert(ctx.tx, { id, kind, subject, severity, detail, at: ctx.now }))) return;
  if (act === 'worse') await worsenAlert(ctx.tx, id, detail, ctx.now);
  if (act === 'close') {
    await closeAlert(ctx.tx, id, ctx.now);
    await tellClosed(ctx, { ...alert!, detail });
  }
  const what = { open: 'opened', worse: 'worsened', close: 'closed' }[act];
  await recordEvent(ctx, { kind: `alerts.${what}`, audience: ['supervision'], subjectId: id, payload: { kind, subject, severity } });
}
