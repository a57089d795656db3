import { sql } from 'kysely';
import type { Ctx } from '../../base/ctx.ts';
import { sha256 } from '../../base/ids.ts';
import { dutyOf, fulfil, oblige } from '../obligations/index.ts';
import { selectFigure, TARGET_SECONDS } from './wait.ts';

const SUBJECT = 'wait-month';

type Month = { label: string; from: Date; to: Date };

/**
 * ¶7: the centre owes recipients an average wait of at most 30 seconds, month by month. Opens the running month's duty; once
 * a month is over, closes its duty with the figure as evidence if the average was kept. One that was not stays late.
 */
export async function keepMonthDuty(ctx: Ctx): Promise<void> {
  const { rows } = await sql<Month>`select to_char(m.at, 'YYYY-MM') as label, m.at at time zone 'Asia/Almaty' as "from",
      (m.at + interval '1 month') at time zone 'Asia/Almaty' as "to"
    from (select date_trunc('month', ${ctx.now}::timestamptz at time zone 'Asia/Almaty') - n * interval '1 month' as at
      from generate_series(0, 3) n) m`.execute(ctx.tx);
  const [running, ...past] = rows;
  if (!(await dutyOf(ctx, SUBJECT, subjectIdOf(running!)))) await open(ctx, running!);
  for (const month of past) await close(ctx, month);
}

async function open(ctx: Ctx, month: Month): Promise<void> {
  await oblige(ctx, {
    paragraph: '7',
    debtor: { kind: 'centre' },
    creditor: { kind: 'recipients' },
    subjectKind: SUBJECT,
    subjectId: subjectIdOf(month),
    label: month.label,
    anchorAt: month.from,
  });
}

async function close(ctx: Ctx, month: Month): Promise<void> {
  const duty = await dutyOf(ctx, SUBJECT, subjectIdOf(month));
  if (duty?.state !== 'open') return;
  const figure = await selectFigure(ctx.tx, month.from, month.to, ctx.now);
  if (figure.averageSeconds !== null && figure.averageSeconds > TARGET_SECONDS) return;
  const kept = new Date(new Date(duty.dueAt).getTime() - 1);
  await fulfil(ctx, {
    paragraph: '7',
    subjectKind: SUBJECT,
    subjectId: subjectIdOf(month),
    at: kept,
    evidence: { ...figure, target: TARGET_SECONDS },
  });
}

/** The same month, the same id, whoever asks: the duty is then opened once. */
function subjectIdOf({ label }: Month): string {
  const hex = sha256(`${SUBJECT} ${label}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
