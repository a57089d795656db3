import { useHistory, type HistoryStep } from '../../api/duties.ts';
import { useTexts } from '../../language/language.tsx';
import type { TextKey } from '../../language/keys.ts';
import type { Translate } from '../../language/texts.ts';
import { dateTime, dueMoment } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';

const shapes: Record<HistoryStep['kind'], Status> = {
  opened: 'todo',
  reminded: 'soon',
  late: 'late',
  escalated: 'late',
  kept: 'kept',
  excused: 'excused',
  reopened: 'todo',
  moved: 'todo',
  'evidence-added': 'todo',
  'evidence-struck': 'bad',
};

/** The steps that come with the program have words; others keep the code they were written under. */
const named = ['half', 'last-day', 'two-hours', 'one-hour', 'hour-after', 'day-after'] as const;
const stepName = (step: string | null, t: Translate): string =>
  named.some((one) => one === step) ? t(`web.duties.step.${step}` as TextKey) : (step ?? '');

/** What the step says more than its name: the reason, the file, which reminder, from when to when. */
function more({ kind, step, detail }: HistoryStep, t: Translate): string {
  const said = (name: string): string => (typeof detail[name] === 'string' ? detail[name] : '');
  switch (kind) {
    case 'reminded':
    case 'escalated':
      return [stepName(step, t), said('to') && t(`web.duties.to.${said('to')}` as TextKey)].filter(Boolean).join(', ');
    case 'excused':
    case 'reopened':
      return said('reason');
    case 'moved':
      return `${dateTime(dueMoment(said('from')))} → ${dateTime(dueMoment(said('to')))}`;
    case 'evidence-added':
      return said('fileName') || t(`web.duties.proof.${said('kind')}` as TextKey);
    case 'evidence-struck':
      return said('why');
    case 'kept':
      return detail['late'] === true ? t('web.duties.kept-late') : '';
    default:
      return '';
  }
}

/** Everything that happened to the duty, the oldest first, with who did it. */
export function History({ id }: { id: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useHistory(id);
  return (
    <>
      <h3>{t('web.duties.history')}</h3>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <ol className="duty-history">
        {data?.items.map((step, index) => {
          const words = more(step, t);
          return (
            // A history only grows at its end.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <StatusShape status={shapes[step.kind]} share={0} />
              <span>
                <b>{t(`web.duties.happened.${step.kind}`)}</b>
                {words && `: ${words}`}
                <span className="s12 meta">
                  {dateTime(step.at)} · {step.by ?? t('web.duties.by-program')}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
