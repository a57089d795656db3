import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ShownYear } from '../../api/calendar.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { MetaLine } from '../../ui/marks.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';

/** The year before and after, what is known of this one, its file out and in. */
export function YearTools({ year, onGo, onImport }: { year: ShownYear; onGo: (year: number) => void; onImport: () => void }) {
  const { t } = useTexts();
  const may = useMay();
  const file = (format: string) => `/api/calendar/years/${year.year}/file?format=${format}`;
  const { workingDays } = year;
  return (
    <div className="cal-tools">
      <span className="s13 supporting">
        <MetaLine
          parts={[
            <span key="status">
              <StatusShape status={year.status === 'found' ? 'kept' : 'unsure'} /> {t(`web.calendar.status.${year.status}`)}
            </span>,
            workingDays && t('web.calendar.count', { five: workingDays.five, six: workingDays.six }),
          ]}
        />
      </span>
      <span className="row">
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('web.calendar.go', { year: String(year.year - 1) })}
          onClick={() => onGo(year.year - 1)}
        >
          <IconChevronLeft size={18} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('web.calendar.go', { year: String(year.year + 1) })}
          onClick={() => onGo(year.year + 1)}
        >
          <IconChevronRight size={18} stroke={1.6} />
        </ActionIcon>
        {year.status !== 'missing' && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button>{t('web.calendar.export')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {['json', 'csv'].map((format) => (
                <Menu.Item key={format} component="a" href={file(format)} download>
                  {format.toUpperCase()}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {may('calendar.propose') && <Button onClick={onImport}>{t('web.calendar.import')}</Button>}
      </span>
    </div>
  );
}

/** Asks for the year that is missing; only those who can bring it are asked. */
export function YearAsked({ asked, shown, onGo }: { asked: ShownYear['asked']; shown: number; onGo: (year: number) => void }) {
  const { t } = useTexts();
  const may = useMay();
  if (!asked || !may('calendar.propose')) return null;
  return (
    <div className="cal-asked">
      <StatusShape status="soon" /> <output>{t(`web.calendar.asked.${asked.state}`, { year: String(asked.year) })}</output>
      {asked.year !== shown && (
        <button type="button" className="link-button" onClick={() => onGo(asked.year)}>
          {t('web.calendar.go', { year: String(asked.year) })}
        </button>
      )}
    </div>
  );
}

const states = ['rest', 'holiday', 'moved-off', 'moved-working'] as const;

/** What the shapes of the days mean. */
export function Legend() {
  const { t } = useTexts();
  return (
    <ul className="cal-legend">
      {states.map((state) => (
        <li key={state}>
          <span className={`cal-day cal-${state}`} aria-hidden>
            1
          </span>
          {t(`web.calendar.state.${state}`)}
        </li>
      ))}
      <li>
        <span className="cal-day" data-proposed aria-hidden>
          1
        </span>
        {t('web.calendar.legend.proposed')}
      </li>
    </ul>
  );
}
