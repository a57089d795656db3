import type { Ctx } from '../../../base/ctx.ts';
import { type Addressee, tell, type Template } from '../../notifications/index.ts';
import { readSetting } from '../../settings/index.ts';
import { type AlertRow, insertTold, selectOpenAlerts, selectTold, selectWatches } from '../queries.ts';
import { daySetting, isDayAt, linesDue, routingSetting, type Told } from './routing.ts';
import { closed, opened } from './templates.ts';
import { wordsOfAlert } from './words.ts';

/** Tells everybody who by the table is to be told now and was not yet: at the opening, when it grew worse, when nobody took it. */
export async function tellOpen(ctx: Ctx): Promise<void> {
  const alerts = await selectOpenAlerts(ctx.tx);
  if (alerts.length === 0) return;
  const lines = await readSetting(ctx.tx, routingSetting);
  const isDay = isDayAt(ctx.now, await readSetting(ctx.tx, daySetting));
  const silenced = new Set((await selectWatches(ctx.tx)).filter(({ silencedUntil: until }) => until && until > ctx.now).map(nameOfKey));
  const told = new Set(
    (
      await selectTold(
        ctx.tx,
        alerts.map(({ id }) => id),
      )
    ).map((one) => toldKey(one.alertId, one.what, one)),
  );
  for (const alert of alerts.filter((one) => !silenced.has(nameOfKey(one)))) {
    for (const line of linesDue({ ...alert, acknowledged: alert.acknowledgedAt !== null }, lines, isDay, ctx.now)) {
      const key = toldKey(alert.id, alert.severity, line);
      if (told.has(key)) continue;
      told.add(key);
      await tellLine(ctx, alert, alert.severity, line, opened);
    }
  }
}

/** Tells those who were told that it began that it is over; each way once. */
export async function tellClosed(ctx: Ctx, alert: AlertRow): Promise<void> {
  const ways = new Map((await selectTold(ctx.tx, [alert.id])).map((one) => [toldKey(alert.id, 'closed', one), one]));
  for (const way of ways.values()) await tellLine(ctx, alert, 'closed', way, closed);
}

/** Tells one line of the table, and keeps that it was told and how many it reached. */
export async function tellLine(ctx: Ctx, alert: AlertRow, what: string, line: Told, template: Template): Promise<number> {
  const { messages } = await tell(ctx, {
    to: addresseeOf(line),
    template,
    params: (language) => wordsOfAlert(language, alert),
    channels: [line.channel],
    subject: { kind: 'alert', id: alert.id },
    dedupeKey: `alert ${alert.id} ${what}`,
  });
  const { channel, whom, who } = line;
  await insertTold(ctx.tx, { alertId: alert.id, what, channel, whom, who, at: ctx.now, receivers: messages.length });
  return messages.length;
}

function addresseeOf({ whom, who }: Told): Addressee {
  return whom === 'role' ? { role: who } : whom === 'account' ? { account: who } : { address: who };
}

const nameOfKey = ({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`;
const toldKey = (id: string, what: string, { channel, whom, who }: Told) => `${id} ${what} ${channel} ${whom} ${who}`;
