import type { Change, DayChange, Proposal, SpecialDay, Week } from '../../api/calendar.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, weekday } from '../../language/time.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { dateOf, joinWeeks, nameOf, specialWords } from './words.ts';

const firstDays = (changes: readonly DayChange[]): string => {
  const days = [...new Set(joinWeeks(changes).map(({ day }) => dateOf(day)))];
  return days.length > 4 ? `${days.slice(0, 4).join(', ')} … (${days.length})` : days.join(', ');
};

/** Changes that wait for a second person; nothing when none does. */
export function OpenProposals({ items, onOpen }: { items: readonly Proposal[]; onOpen: (id: string) => void }) {
  const { t } = useTexts();
  if (items.length === 0) return null;
  return (
    <section className="cal-open" aria-label={t('web.calendar.open')}>
      <h2>{t('web.calendar.open')}</h2>
      <ul>
        {items.map(({ id, payload, proposedBy, proposedAt, mine }) => (
          <li key={id}>
            <StatusShape status="todo" />{' '}
            <button type="button" className="link-button" onClick={() => onOpen(id)}>
              {payload.year ? t('web.calendar.year-brought', { year: String(payload.year.year) }) : firstDays(payload.changes)}
            </button>{' '}
            <span className="meta">
              · № {payload.act.number} · {mine ? t('web.calendar.mine') : proposedBy.name} · {dateTime(proposedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The days of the year that differ from the plain week, with their names and acts. */
export function SpecialDays({ days, week, onOpen }: { days: readonly SpecialDay[]; week: Week; onOpen: (day: string) => void }) {
  const { t } = useTexts();
  const columns = useSpecialDaysColumns(onOpen);
  const rows = days.filter((one) => one.week === week);
  return <DataTable caption={t('web.calendar.special')} columns={columns} rows={rows} rowKey={({ day }) => day} />;
}

/** What moved days of the year: by which act, who proposed, who confirmed. */
export function History({ items }: { items: readonly Change[] }) {
  const { t } = useTexts();
  const columns = useHistoryColumns();
  if (items.length === 0) return <p className="supporting">{t('web.calendar.no-history')}</p>;
  return <DataTable caption={t('web.calendar.history')} columns={columns} rows={items} rowKey={({ id }) => id} />;
}

function useSpecialDaysColumns(onOpen: (day: string) => void): Column<SpecialDay>[] {
  const { t, language } = useTexts();
  return [
    {
      key: 'day',
      head: t('web.calendar.head.day'),
      width: 150,
      cell: ({ day }) => (
        <>
          <button type="button" className="link-button" onClick={() => onOpen(day)}>
            {dateOf(day)}
          </button>{' '}
          <span className="meta">{weekday(day, t)}</span>
        </>
      ),
    },
    { key: 'what', head: t('web.calendar.kind'), width: 190, cell: (one) => specialWords(one, t) },
    { key: 'name', head: t('web.calendar.name'), cell: (one) => nameOf(one, language) },
    {
      key: 'act',
      head: t('web.calendar.act'),
      width: 230,
      cell: ({ act }) => <span className="s13 supporting">{act || '—'}</span>,
    },
    {
      key: 'status',
      head: t('web.calendar.status'),
      width: 170,
      cell: ({ confidence }) => (
        <>
          <StatusShape status={confidence === 'found' ? 'kept' : 'unsure'} />{' '}
          {t(`web.calendar.status.${confidence === 'found' ? 'found' : 'provisional'}`)}
        </>
      ),
    },
  ];
}

function useHistoryColumns(): Column<Change>[] {
  const { t } = useTexts();
  return [
    { key: 'at', head: t('web.calendar.head.at'), width: 140, cell: ({ confirmedAt }) => dateTime(confirmedAt) },
    { key: 'days', head: t('web.calendar.head.days'), cell: ({ days }) => firstDays(days) || '—' },
    { key: 'act', head: t('web.calendar.act'), cell: ({ act }) => `${act.title}, № ${act.number}, ${dateOf(act.on)}` },
    { key: 'by', head: t('web.calendar.proposed-by'), width: 150, cell: ({ proposedBy }) => proposedBy },
    { key: 'second', head: t('web.calendar.confirmed-by'), width: 150, cell: ({ confirmedBy }) => confirmedBy },
  ];
}
