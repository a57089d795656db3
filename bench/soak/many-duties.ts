import { sql } from 'kysely';
import { chanceOf } from '../../src/app/demo/random.ts';
import type { Db } from '../../src/base/ctx.ts';
import { newId } from '../../src/base/ids.ts';
import { loadCalendar } from '../../src/modules/calendar/index.ts';
import { beginOfTerm, endOfTerm } from '../../src/modules/obligations/term.ts';
import { selectReadings } from '../../src/modules/obligations/rulebook/queries.ts';

const DAY = 86_400_000;
const BATCH = 5_000;

export type Amount = { open: number; closed: number };

/**
 * Writes duties of every paragraph and participant, as they would stand at `now`: the open ones began within the last three
 * weeks, most of them still within their term; the closed ones within the last year, one in ten kept late, one in fifty excused.
 */
export async function seedDuties(db: Db, now: Date, seed: number, { open, closed }: Amount): Promise<void> {
  const chance = chanceOf(seed);
  const calendar = await loadCalendar(db);
  const readings = await selectReadings(db);
  const { rows: bodies } = await sql<{ id: string; kind: string }>`select id, kind from organizations.organization order by code`.execute(
    db,
  );
  const ofKind = Map.groupBy(bodies, ({ kind }) => kind);
  let number = 0;
  const one = (isOpen: boolean) => {
    for (;;) {
      const reading = chance.pick(readings);
      const anchorAt = new Date(now.getTime() - chance.next() * (isOpen ? 21 : 365) * DAY);
      const dueAt = endOfTerm(calendar, anchorAt, reading);
      // Of the open ones nineteen in twenty are within their term.
      if (isOpen && dueAt <= now && !chance.happens(0.05)) continue;
      number += 1;
      const debtors = ofKind.get(reading.participantKind) ?? [];
      const late = isOpen ? dueAt <= now : chance.happens(0.1);
      const closedAt = isOpen ? null : new Date(Math.max(anchorAt.getTime(), dueAt.getTime() + (late ? DAY : -DAY / 2)));
      const excused = !isOpen && chance.happens(0.02);
      return {
        id: newId(anchorAt),
        paragraph: reading.paragraph,
        duty: reading.duty,
        reading_id: reading.id,
        debtor_kind: reading.participantKind,
        debtor_id: debtors.length > 0 ? chance.pick(debtors).id : null,
        creditor_kind: reading.creditorKind,
        subject_kind: 'soak',
        subject_id: newId(anchorAt),
        label: `S-${String(number).padStart(6, '0')}`,
        anchor_at: anchorAt,
        begins_at: beginOfTerm(calendar, anchorAt, reading),
        due_at: dueAt,
        calendar_version: calendar.version,
        state: isOpen ? 'open' : excused ? 'excused' : 'kept',
        late_noticed_at: late ? new Date(dueAt.getTime() + 20_000) : null,
        closed_at: closedAt,
        excuse: excused ? 'soak' : null,
        created_at: anchorAt,
      };
    }
  };
  for (let done = 0; done < open + closed; done += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, open + closed - done) }, (_, n) => one(done + n < open));
    await sql`insert into obligations.obligation
      (id, paragraph, duty, reading_id, debtor_kind, debtor_id, creditor_kind, subject_kind, subject_id, label, anchor_at, begins_at, due_at,
        calendar_version, state, late_noticed_at, closed_at, excuse, created_at)
      select id, paragraph, duty, reading_id, debtor_kind, debtor_id, creditor_kind, subject_kind, subject_id, label, anchor_at, begins_at, due_at,
        calendar_version, state, late_noticed_at, closed_at, excuse, created_at
      from jsonb_populate_recordset(null::obligations.obligation, ${JSON.stringify(rows)}::jsonb)`.execute(db);
  }
}
