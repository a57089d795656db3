import { Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useImpact, type Act, type DayChange, type Moving, type Warning, type WouldBe } from '../../api/calendar.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dueMoment, number } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { dutyName } from '../../ui/duty-name.ts';
import { MetaLine, ParagraphTag } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { dateOf, joinWeeks, nameOf, specialWords } from './words.ts';

export type Grounds = { act: Act; why: string };
export const noGrounds: Grounds = { act: { title: '', number: '', on: '' }, why: '' };
export const complete = ({ act, why }: Grounds): boolean =>
  act.title.trim().length >= 3 && act.number.trim() !== '' && act.on !== '' && why.trim().length >= 3;

/** The act that moves days, and why it is proposed: nothing moves without them. */
export function GroundsFields({ value, onChange }: { value: Grounds; onChange: (value: Grounds) => void }) {
  const { t } = useTexts();
  const act = (change: Partial<Act>) => onChange({ ...value, act: { ...value.act, ...change } });
  return (
    <>
      <TextInput
        label={t('web.calendar.act.title')}
        maxLength={300}
        value={value.act.title}
        onChange={(event) => act({ title: event.currentTarget.value })}
      />
      <div className="cal-pair">
        <TextInput
          label={t('web.calendar.act.number')}
          maxLength={50}
          value={value.act.number}
          onChange={(event) => act({ number: event.currentTarget.value })}
        />
        <DayField label={t('web.calendar.act.on')} value={value.act.on} onChange={(on) => act({ on })} />
      </div>
      <Textarea
        label={t('web.calendar.why')}
        autosize
        minRows={2}
        maxLength={1000}
        value={value.why}
        onChange={(event) => onChange({ ...value, why: event.currentTarget.value })}
      />
    </>
  );
}

/** Each day of a change: what it was, what it becomes, in which week. */
export function ChangedDays({ changes }: { changes: readonly DayChange[] }) {
  const { t, language } = useTexts();
  return (
    <ul className="cal-changes">
      {joinWeeks(changes).map(({ day, weeks, before, after }) => (
        <li key={`${day} ${weeks.join()}`}>
          <b>{dateOf(day)}</b>{' '}
          <span className="meta">{weeks.length === 2 ? t('web.calendar.week.both') : t('web.calendar.week.one', { days: weeks[0]! })}</span>
          <div>
            {specialWords(before, t)} <span aria-hidden>→</span>
            <span className="unseen">{t('web.calendar.becomes')}</span> <b>{specialWords(after, t)}</b>
          </div>
          {after && <div className="supporting">{nameOf(after, language)}</div>}
        </li>
      ))}
    </ul>
  );
}

export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  return warnings.map(({ code, text }) => (
    <p key={`${code} ${text}`} className="cal-warning s13">
      <StatusShape status="soon" /> <span>{text}</span>
    </p>
  ));
}

function useImpactColumns(): Column<Moving>[] {
  const { t } = useTexts();
  return [
    {
      key: 'duty',
      head: t('web.calendar.impact.duty'),
      cell: (moving) => (
        <>
          <ParagraphTag paragraph={moving.paragraph} /> <Link to={paths.duty(moving.id)}>{dutyName(moving, t)}</Link>
        </>
      ),
    },
    {
      key: 'due',
      head: t('web.calendar.impact.due'),
      cell: ({ dueBefore, dueAfter, becomes }) => (
        <>
          <s className="meta">{dateTime(dueMoment(dueBefore))}</s>
          <br />
          {dateTime(dueMoment(dueAfter))}
          {becomes && (
            <span className="cal-becomes">
              <StatusShape status={becomes === 'late' ? 'late' : 'open'} /> {t(`web.calendar.impact.${becomes}`)}
            </span>
          )}
        </>
      ),
    },
  ];
}

/** Which open duties move, from when to when: counted by the server as it will count them. */
export function ImpactTable({ days }: { days: readonly WouldBe[] }) {
  const { t, language } = useTexts();
  const columns = useImpactColumns();
  const { data, error, refetch } = useImpact(days);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <div className="cal-impact">
      <output className="s13">
        <MetaLine
          parts={[
            t('web.calendar.impact.count', { count: data.count }),
            t('web.calendar.impact.of', { open: number(language, data.open) }),
          ]}
        />
      </output>
      {data.items.length > 0 && (
        <DataTable caption={t('web.calendar.impact')} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
      {data.count > data.items.length && (
        <p className="s12 meta">{t('web.calendar.impact.more', { count: data.count - data.items.length })}</p>
      )}
    </div>
  );
}

export const wouldBe = ({ day, week, after }: DayChange): WouldBe => ({ day, week, effect: after?.effect ?? 'plain' });
