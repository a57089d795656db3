import { dayOf, dayOfText, monthAfter, startOf, textOf } from '../../calendar/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { text } from '../../../base/texts.ts';
import { bodyNames } from '../parties.ts';
import { selectReadings } from '../rulebook/queries.ts';
import { selectBodies, selectMonths, type Span, type Tally } from './queries.ts';

/** Whose duties a heat map shows. */
export const sides = {
  centre: ['centre'],
  bodies: ['central_body', 'local_body'],
  providers: ['provider', 'electronic_subject'],
  'ici-operator': ['ici_operator'],
} as const;
export type Side = keyof typeof sides;

const nothing: Tally = { kept: 0, late: 0, excused: 0, open: 0 };

/** A row for each duty of the rulebook, a cell for each of the last `months` months, this one included. */
export async function showHeatMap(ctx: Ctx, asked: { months: number; side?: Side | undefined; debtorId?: string | undefined }) {
  const months = monthsUntil(ctx.now, asked.months);
  const span = { from: monthSpan(months[0]!).from, to: monthSpan(months.at(-1)!).to };
  const kinds = asked.side ? [...sides[asked.side]] : null;
  const cells = await selectMonths(ctx.tx, span, { kinds, debtorId: asked.debtorId ?? null }, ctx.now);
  const readings = (await selectReadings(ctx.tx)).filter(({ participantKind }) => !kinds || kinds.some((kind) => kind === participantKind));
  const rows = Map.groupBy(readings, ({ paragraph, duty }) => `${paragraph} ${duty}`);
  return {
    months,
    rows: [...rows.values()].map((rowReadings) => {
      const { paragraph, duty, name, policy } = rowReadings[0]!;
      const own = cells.filter((cell) => cell.paragraph === paragraph && cell.duty === duty);
      const debtors = [...new Set(rowReadings.map(({ participantKind }) => participantKind))];
      return {
        paragraph,
        duty,
        name: name[ctx.language],
        policy,
        debtors: debtors.map((kind) => ({ kind, name: text(ctx.language, `obligations.party.${kind}`) })),
        cells: months.map((month) => {
          const { kept, late, excused, open, averageSeconds = null } = { ...nothing, ...own.find((cell) => cell.month === month) };
          return { month, kept, late, excused, open, averageSeconds };
        }),
        late: own.reduce((sum, cell) => sum + cell.late, 0),
      };
    }),
  };
}

/** One cell split by the bodies that owed, with the readings that held in that month. */
export async function showCell(ctx: Ctx, asked: { paragraph: string; duty: string; month: string; debtorId?: string | undefined }) {
  const span = monthSpan(asked.month);
  const bodies = await selectBodies(ctx.tx, span, { ...asked, debtorId: asked.debtorId ?? null }, ctx.now);
  const names = await bodyNames(
    ctx.tx,
    bodies.flatMap(({ debtorId }) => debtorId ?? []),
  );
  const lastDay = textOf(dayOf(span.to.getTime() - 1));
  const readings = (await selectReadings(ctx.tx)).filter(({ paragraph, duty }) => paragraph === asked.paragraph && duty === asked.duty);
  const inForce = Map.groupBy(
    readings.filter(({ effectiveFrom }) => effectiveFrom <= lastDay),
    ({ participantKind }) => participantKind,
  );
  const held = new Map([...inForce.values()].map((editions) => editions.at(-1)!).map((one) => [one.text[ctx.language], one]));
  return {
    name: readings[0]?.name[ctx.language] ?? '',
    readings: [...held.values()].map(({ edition, effectiveFrom, text: words, policy }) => {
      return { edition, effectiveFrom, text: words[ctx.language], policy };
    }),
    bodies: bodies.map(({ debtorKind, debtorId, ...tally }) => ({
      ...tally,
      kind: debtorKind,
      id: debtorId,
      name: (debtorId && names.get(debtorId)?.[ctx.language]) || text(ctx.language, `obligations.party.${debtorKind}`),
    })),
  };
}

/** 'YYYY-MM' of the month of `now` and those before it, the oldest first. */
function monthsUntil(now: Date, count: number): string[] {
  const today = dayOf(now.getTime());
  return Array.from({ length: count }, (_, n) => textOf(monthAfter(today, n + 1 - count)).slice(0, 7));
}

function monthSpan(month: string): Span {
  const first = dayOfText(`${month}-01`);
  return { from: new Date(startOf(first)), to: new Date(startOf(monthAfter(first, 1))) };
}
