import { Button } from '@mantine/core';
import type { ShownYear } from '../../api/calendar.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { weekday } from '../../language/time.ts';
import { EmptyState } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { Side } from '../admin/side.tsx';
import { cellOf } from './cells.ts';
import { dateOf, nameOf } from './words.ts';

type Props = {
  year: ShownYear;
  day: string | null;
  drafted: number;
  onClose: () => void;
  onChange: (day: string) => void;
  onBack: () => void;
};

/** A day: what it is in each week, by which act, and the way to change it. */
export function DayPanel({ year, day, drafted, onClose, onChange, onBack }: Props) {
  const { t, language } = useTexts();
  const may = useMay();
  if (day === null) return <EmptyState>{t('web.calendar.choose')}</EmptyState>;
  const cells = ([5, 6] as const).map((week) => ({ week, ...cellOf(day, week, year.days) }));
  const named = cells.find(({ special }) => special)?.special;
  return (
    <Side heading={`${dateOf(day)}, ${weekday(day, t)}`} onClose={onClose}>
      <Facts
        facts={[
          ...cells.map(({ week, state }) => [t('web.calendar.week.one', { days: week }), t(`web.calendar.state.${state}`)] as const),
          [t('web.calendar.name'), named && nameOf(named, language)],
          [t('web.calendar.kind'), named && t(`web.calendar.kind.${named.kind}`)],
          [t('web.calendar.act'), named?.act],
          [t('web.calendar.status'), named && t(`web.calendar.status.${named.confidence === 'found' ? 'found' : 'provisional'}`)],
        ]}
      />
      <div className="side-switch">
        {may('calendar.propose') ? (
          <Button variant="filled" onClick={() => onChange(day)}>
            {t(drafted > 0 ? 'web.calendar.add-day' : 'web.calendar.change-day')}
          </Button>
        ) : (
          <p className="s13 meta">{t('web.calendar.no-right', { right: 'calendar.propose' })}</p>
        )}
        {drafted > 0 && <Button onClick={onBack}>{t('web.calendar.back', { count: drafted })}</Button>}
      </div>
    </Side>
  );
}
