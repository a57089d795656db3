import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { readSetting } from '../../settings/index.ts';
import type { Severity } from '../alert.ts';
import { TRIAL } from '../kinds/all.ts';
import { type AlertRow, insertAlert } from '../queries.ts';
import { linesOf, routingSetting, type Told } from '../tell/routing.ts';
import { tellLine } from '../tell/tell-alert.ts';
import { trial } from '../tell/templates.ts';

export type Tried = Told & { receivers: number };

/**
 * Tells everybody whom the saved table would ever tell of such an alert, at once and whatever the hour, that this is a trial.
 * Nothing is wrong and nothing stays open. Answers each line with how many it reached.
 */
export async function tryTelling(ctx: Ctx, wish: { kind: string; severity: Severity }): Promise<Tried[]> {
  const lines = linesOf(wish, await readSetting(ctx.tx, routingSetting));
  const id = newId(ctx.now);
  const key = { kind: TRIAL, subject: '' };
  await insertAlert(ctx.tx, { ...key, id, severity: wish.severity, detail: {}, at: ctx.now, closed: true });
  const none = { acknowledgedAt: null, acknowledgedBy: null, criticalAt: null };
  const alert: AlertRow = { ...key, ...none, id, severity: wish.severity, detail: {}, openedAt: ctx.now, closedAt: ctx.now };
  const ways = new Map(lines.map(({ channel, whom, who }) => [`${channel} ${whom} ${who}`, { channel, whom, who }]));
  const tried: Tried[] = [];
  for (const way of ways.values()) tried.push({ ...way, receivers: await tellLine(ctx, alert, 'trial', way, trial) });
  return tried;
}
