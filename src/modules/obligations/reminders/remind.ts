import { type Calendar, loadCalendar } from '../../calendar/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { type NewEvent, recordEvents } from '../../../base/events.ts';
import { readSetting } from '../../settings/index.ts';
import { recordSteps } from '../history/record-step.ts';
import { lockToTell, lockUnplanned, type PlannedDuty, setPlans } from './queries.ts';
import { defaultSteps, type PlannedStep, planSteps } from './steps.ts';
import { workingHoursSetting } from './working-hours.ts';
import type { WorkingHours } from './working-time.ts';

const MOST_AT_ONCE = 1_000;

type Times = { calendar: Calendar; hours: WorkingHours };

/** Plans the steps of open duties whose term has no plan: new ones, moved ones. Answers how many. */
export async function planReminders(ctx: Ctx): Promise<number> {
  const duties = await lockUnplanned(ctx.tx, MOST_AT_ONCE);
  if (duties.length === 0) return 0;
  const times = await timesOf(ctx);
  await setPlans(
    ctx.tx,
    duties.map((duty) => ({ id: duty.id, dueAt: duty.dueAt, nextAt: stepsOf(times, duty)[0]?.at ?? null })),
  );
  return duties.length;
}

/**
 * Tells what is to be told now: reminders before a term, escalations after it, each once a term (`history_once`), whoever
 * runs this and however often. After a stand-still only the last missed step of a duty is told. Answers how many duties.
 */
export async function remind(ctx: Ctx): Promise<number> {
  const duties = await lockToTell(ctx.tx, ctx.now, MOST_AT_ONCE);
  if (duties.length === 0) return 0;
  const times = await timesOf(ctx);
  const now: Telling[] = [];
  const plans = [];
  for (const duty of duties) {
    const steps = stepsOf(times, duty);
    const missed = steps.filter((step) => step.at <= ctx.now && (step.kind === 'escalated' || ctx.now < duty.dueAt));
    const last = missed.at(-1);
    if (last) now.push({ duty, step: last });
    plans.push({ id: duty.id, dueAt: duty.dueAt, nextAt: steps.find((step) => step.at > ctx.now)?.at ?? null });
  }
  await tell(ctx, now);
  await setPlans(ctx.tx, plans);
  return duties.length;
}

async function timesOf(ctx: Ctx): Promise<Times> {
  return { calendar: await loadCalendar(ctx.tx), hours: await readSetting(ctx.tx, workingHoursSetting) };
}

function stepsOf({ calendar, hours }: Times, duty: PlannedDuty): PlannedStep[] {
  return planSteps(calendar, hours, duty, duty.steps ?? defaultSteps);
}

type Telling = { duty: PlannedDuty; step: PlannedStep };

/** Steps told to screens at once and to whoever reacts to the events; nothing of a step of a term that was told before. */
async function tell(ctx: Ctx, tellings: readonly Telling[]): Promise<void> {
  if (tellings.length === 0) return;
  const added = await recordSteps(
    ctx,
    tellings.map(({ duty: { id, dueAt }, step: { kind, code, to } }) => {
      return { obligationId: id, kind, told: { step: code, dueAt }, detail: { to } };
    }),
  );
  const told = tellings.filter(({ duty }) => added.has(duty.id)).map(eventOf);
  if (told.length > 0) await recordEvents(ctx, told);
}

function eventOf({ duty, step: { code, kind, to, always } }: Telling): NewEvent {
  const { id, paragraph, label, subjectKind, subjectId, debtorKind, debtorId, dueAt } = duty;
  return {
    kind: kind === 'reminded' ? 'obligations.reminder' : 'obligations.escalated',
    // A body hears by a letter and a notice of its own; supervision sees all of it.
    audience: [to === 'administrators' ? 'administration' : 'supervision'],
    subjectId: id,
    payload: {
      paragraph,
      label,
      subjectKind,
      about: subjectId,
      debtorKind,
      debtorId,
      dueAt: dueAt.toISOString(),
      step: code,
      to,
      urgent: always,
    },
  };
}
