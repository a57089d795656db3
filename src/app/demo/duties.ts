import { sql } from 'kysely';
import { dayOf, monthAfter, startOf } from '../../modules/calendar/index.ts';
import { excuse, fulfil, noticeLate, oblige } from '../../modules/obligations/index.ts';
import { newId } from '../../base/ids.ts';
import { programAt, type Stage } from './stage.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What happens in a month under one paragraph: how often, whose duty it is, how often it is kept late. */
type Course = { paragraph: string; debtor: string; creditor: string; subject: string; label: string; each: number; lateShare: number };

const courses: readonly Course[] = [
  { paragraph: '14', debtor: 'centre', creditor: 'authorized_quality', subject: 'recording-request', label: 'Р', each: 3, lateShare: 0.03 },
  { paragraph: '20', debtor: 'central_body', creditor: 'centre', subject: 'service-case', label: 'П20', each: 4, lateShare: 0.18 },
  { paragraph: '21', debtor: 'central_body', creditor: 'centre', subject: 'service-case', label: 'П21', each: 3, lateShare: 0.12 },
  { paragraph: '23', debtor: 'centre', creditor: 'recipients', subject: 'service-case', label: 'П23', each: 3, lateShare: 0 },
  { paragraph: '24', debtor: 'central_body', creditor: 'centre', subject: 'clarification', label: 'Т', each: 8, lateShare: 0.12 },
  { paragraph: '24', debtor: 'local_body', creditor: 'centre', subject: 'clarification', label: 'Т', each: 4, lateShare: 0.2 },
  { paragraph: '26', debtor: 'central_body', creditor: 'centre', subject: 'service-case', label: 'П26', each: 3, lateShare: 0.1 },
  { paragraph: '27', debtor: 'local_body', creditor: 'centre', subject: 'service-case', label: 'П27', each: 1, lateShare: 0.25 },
  { paragraph: '28', debtor: 'centre', creditor: 'authorized_quality', subject: 'refusal', label: 'Б', each: 0.5, lateShare: 0 },
  { paragraph: '31', debtor: 'centre', creditor: 'authorized_quality', subject: 'report', label: 'Е31', each: 3, lateShare: 0.02 },
  { paragraph: '32', debtor: 'centre', creditor: 'authorized_quality', subject: 'report', label: 'Е32', each: 0.6, lateShare: 0 },
  { paragraph: '38', debtor: 'centre', creditor: 'bodies', subject: 'outage', label: 'Ү', each: 2, lateShare: 0.08 },
  { paragraph: '39', debtor: 'centre', creditor: 'bodies', subject: 'report', label: 'Е39', each: 2, lateShare: 0 },
];

/** How many months before the month being played also had duties, so that a year can be compared. */
const MONTHS = 11;

/**
 * Plays the duties of the centre and of other bodies: opened, kept in time or late, some excused, some still open. With a
 * month of play a year of them, so that the heat map has something to say; with a few days only those days.
 */
export async function playDuties(stage: Stage, from: Date): Promise<void> {
  const whole = stage.now.getTime() - from.getTime() >= 28 * DAY;
  const bodies = await bodiesByKind(stage);
  let number = 0;
  for (let back = whole ? MONTHS : 0; back >= 0; back -= 1) {
    const first = whole ? startOf(monthAfter(dayOf(stage.now.getTime()), -back)) : from.getTime();
    const end = whole ? startOf(monthAfter(dayOf(stage.now.getTime()), 1 - back)) : stage.now.getTime();
    const share = (end - first) / (30 * DAY);
    for (const course of courses) {
      for (let n = stage.chance.next(); n < course.each * share; n += 1) {
        const at = new Date(Math.floor(first + stage.chance.next() * (end - first)));
        if (at < stage.now) await playOne(stage, course, { at, number: (number += 1), bodies });
      }
    }
  }
  while ((await noticeLate(programAt(stage, stage.now))) > 0);
}

async function bodiesByKind({ tx }: Stage): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; kind: string }>`select id, kind from organizations.organization order by kind, code`.execute(tx);
  return new Map([...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, list]) => [kind, list.map(({ id }) => id)]));
}

async function playOne(
  stage: Stage,
  course: Course,
  { at, number, bodies }: { at: Date; number: number; bodies: ReadonlyMap<string, readonly string[]> },
): Promise<void> {
  const { chance } = stage;
  const { paragraph, subject: subjectKind } = course;
  const event = { paragraph, subjectKind, subjectId: newId(at) };
  // A few bodies are asked more often than the rest, as everywhere.
  const some = (bodies.get(course.debtor) ?? []).slice(0, 12);
  const debtorId = course.debtor === 'centre' || some.length === 0 ? null : some[Math.floor(chance.next() ** 2 * some.length)]!;
  // An interruption is announced some days before it starts, and its term lies before it.
  const anchorAt = paragraph === '38' ? new Date(at.getTime() + (2 + chance.whole(0, 4)) * DAY) : at;
  const { dueAt, beginsAt } = await oblige(programAt(stage, at), {
    ...event,
    debtor: { kind: course.debtor, id: debtorId },
    creditor: { kind: course.creditor },
    label: `${course.label}-${at.getUTCFullYear()}-${String(number).padStart(4, '0')}`,
    anchorAt,
  });
  const late = chance.happens(course.lateShare);
  const used = late ? 1.02 + chance.next() * 0.6 : 0.15 + chance.next() * 0.8;
  const done = Math.floor(at.getTime() + used * Math.max(HOUR, dueAt.getTime() - at.getTime()));
  // What begins after a term begins by itself, not before.
  const keptAt = beginsAt && !late ? beginsAt : new Date(done);
  if (keptAt >= stage.now) return;
  const ctx = programAt(stage, keptAt);
  if (paragraph === '24' && !late && chance.happens(0.06)) {
    await excuse(ctx, { ...event, reason: 'Қорғалатын құпия: заңды бас тарту' });
    return;
  }
  await fulfil(ctx, { ...event, evidence: {} });
}
