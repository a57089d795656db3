import { SegmentedControl } from '@mantine/core';
import { useDutyFigures, useWaitByMonth } from '../../api/figures.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { dayOf } from '../../language/time.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { DutyTotals } from './duty-totals.tsx';
import './figures.css';
import { LetterMonths } from './letter-months.tsx';
import { WaitMonths } from './wait-months.tsx';

const spans = [3, 6, 12, 24] as const;

/** What the authorized bodies watch (¶16, ¶28, ¶31): sums by month, to be read only; no record and no person in it. */
export function Screen() {
  const { t, language } = useTexts();
  const [filters, filter] = useFilters(['months']);
  const months = spans.find((one) => String(one) === filters.months) ?? 12;
  const wait = useWaitByMonth(firstOf(months), language);
  const duties = useDutyFigures(months, language);
  return (
    <Page
      heading={t('web.figures.title')}
      aside={
        <SegmentedControl
          aria-label={t('web.heat.span')}
          value={String(months)}
          onChange={(value) => filter({ months: value === '12' ? '' : value })}
          data={spans.map((value) => ({ value: String(value), label: t('web.heat.months', { months: value }) }))}
        />
      }
    >
      <p className="s13 supporting figures-note">{t('web.figures.note')}</p>
      <section className="figures-part">
        <h2>
          <ParagraphTag paragraph="7" /> {t('web.figures.wait')}
        </h2>
        <ErrorNote error={wait.error} onRetry={() => void wait.refetch()} />
        {wait.isPending && <SkeletonBars rows={6} height={36} />}
        {wait.data && (
          <>
            <p className="s13 supporting">{wait.data.definition}</p>
            <WaitMonths figures={wait.data} />
          </>
        )}
      </section>
      <ErrorNote error={duties.error} onRetry={() => void duties.refetch()} />
      {duties.isPending && <SkeletonBars rows={12} height={36} />}
      {duties.data && (
        <>
          <section className="figures-part">
            <h2>
              <ParagraphTag paragraph="8" /> {t('web.figures.letters')}
            </h2>
            <LetterMonths map={duties.data} />
          </section>
          <section className="figures-part">
            <h2>{t('web.figures.duties')}</h2>
            <DutyTotals map={duties.data} />
          </section>
        </>
      )}
    </Page>
  );
}

/** Midnight in Asia/Almaty (UTC+5 since March 2024) of the first of the months, this one included. */
function firstOf(months: number): string {
  const [year = 0, month = 1] = dayOf(new Date()).split('-').map(Number);
  const first = new Date(Date.UTC(year, month - months, 1));
  return new Date(first.getTime() - 5 * 3_600_000).toISOString();
}
