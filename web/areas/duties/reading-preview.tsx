import { type Preview, type ReadingChange, usePreview } from '../../api/rulebook.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dueMoment, weekday } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';

/** What the change would do: an event of this moment under both readings, and what keeps its row. Nothing is written. */
export function ReadingPreview({ change }: { change: ReadingChange | null }) {
  const { t } = useTexts();
  const { data, error } = usePreview(change);
  if (change === null) return <p className="s13 supporting">{t('web.rulebook.preview-none')}</p>;
  if (error) return <ErrorNote error={error} />;
  if (!data) return null;
  return (
    <section className="reading-preview" aria-label={t('web.rulebook.preview')}>
      <h3>{t('web.rulebook.preview')}</h3>
      <p className="s13 supporting">{t('web.rulebook.preview-event', { time: dateTime(data.eventAt) })}</p>
      <dl>
        <Sample name={t('web.rulebook.before')} sample={data.before} />
        <Sample name={t('web.rulebook.after')} sample={data.after} />
      </dl>
      <p className="s13">{t('web.rulebook.stay', { open: data.stay })}</p>
    </section>
  );
}

function Sample({ name, sample: { dueAt, days } }: { name: string; sample: Preview['before'] }) {
  const { t } = useTexts();
  const due = dueMoment(dueAt);
  const off = days.filter(({ state }) => state === 'off').length;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{dateTime(due)}</b>, {weekday(days.at(-1)?.day ?? dueAt.slice(0, 10), t)}
        {off > 0 && <span className="s12 meta"> · {t('web.rulebook.days-off', { off })}</span>}
      </dd>
    </div>
  );
}
