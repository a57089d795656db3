import type { Step } from '../../api/outbox.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { stepShapes } from './words.ts';

/** Everything that happened to a message, the oldest first: attempts, what the other side said, who acted and why. */
export function Way({ steps }: { steps: readonly Step[] }) {
  const { t } = useTexts();
  return (
    <ol className="outbox-way">
      {steps.map(({ at, kind, detail, actor, why }, index) => (
        // The way of a message only grows at its end.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <StatusShape status={stepShapes[kind]} share={0} />
          <div>
            <p>{t(`web.outbox.step.${kind}`)}</p>
            {detail && (
              // An address or an hour is read, what the other side said is quoted.
              <p className={kind === 'readdressed' || kind === 'quiet' ? 's13' : 'mono s12 supporting'}>
                {kind === 'quiet' ? t('web.outbox.until-time', { time: dateTime(detail) }) : detail}
              </p>
            )}
            {why && <p className="s13 supporting">{why}</p>}
            <p className="s12 meta">
              {dateTime(at)} · {actor ?? t('web.outbox.by-program')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
