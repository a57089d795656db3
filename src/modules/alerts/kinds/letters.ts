import { above, type Kind, minutesSince, says, secondsSince } from './kind.ts';

const HELD_MINUTES = 60;
/** So many times the limit, and a message that waits is no longer a matter for the morning. */
const CRITICAL_TIMES = 8;

/** ¶8: what was answered with 250 has its term running, whether it has a number or not. */
const lettersUnregistered: Kind = {
  code: 'letters-unregistered',
  openAfter: 0,
  closeAfter: 60,
  judge({ letters: { waiting, oldestAt } }, { lettersMinutes }, now) {
    const late = oldestAt !== null && secondsSince(oldestAt, now) > lettersMinutes * 60;
    return says(late ? 'critical' : null, { waiting, minutes: minutesSince(oldestAt, now) });
  },
};

/** Messages that do not leave: the relay refuses or is away, or there is none and they are held. */
const outboxStuck: Kind = {
  code: 'outbox-stuck',
  openAfter: 0,
  closeAfter: 60,
  judge({ outbox: { byState, oldestUnsentAt, oldestHeldAt } }, { outboxMinutes }, now) {
    const minutes = minutesSince(oldestUnsentAt, now);
    const held = minutesSince(oldestHeldAt, now) >= HELD_MINUTES ? 'warning' : null;
    return says(above(minutes, outboxMinutes, outboxMinutes * CRITICAL_TIMES) ?? held, {
      waiting: byState.queued + byState.sending,
      minutes,
      held: byState.held,
    });
  },
};

/** ¶8 and all others: a term is over. A breach that people mend, not a fault of the program. */
const dutiesLate: Kind = {
  code: 'duties-late',
  openAfter: 0,
  closeAfter: 60,
  judge({ duties }) {
    const sum = (of: 'open' | 'late') => duties.reduce((total, row) => total + row[of], 0);
    return says(sum('late') > 0 ? 'warning' : null, { late: sum('late'), open: sum('open') });
  },
};

export const letterKinds: readonly Kind[] = [lettersUnregistered, outboxStuck, dutiesLate];
