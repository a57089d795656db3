import type { Stage } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { duration } from '../../language/time.ts';
import { useNow } from '../../now.ts';

const order = ['calling', 'greeting', 'menu', 'queue', 'talk', 'hold', 'notice', 'rating'] as const;

/** The call's own line: greeting, menu, queue, talk and what broke it, each as long as it was, so that the ¶7 wait is seen. */
export function CallLine({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTexts();
  const now = useNow(1_000);
  const long = ({ from, to }: Stage) => Math.max(0, (to ? new Date(to) : now).getTime() - new Date(from).getTime());
  const sums = order
    .map((stage) => ({ stage, ms: stages.filter((one) => one.stage === stage).reduce((sum, one) => sum + long(one), 0) }))
    .filter(({ ms }) => ms > 0);
  if (stages.length === 0) return null;
  return (
    <figure className="call-line" aria-label={t('web.desk.call.line')}>
      <div className="call-line-bar" aria-hidden>
        {stages.map((stage) => (
          <i key={`${stage.stage} ${stage.from}`} className={`stage-${stage.stage}`} style={{ flexGrow: Math.max(1, long(stage)) }} />
        ))}
      </div>
      <figcaption>
        {sums.map(({ stage, ms }) => (
          <span key={stage}>
            <i className={`stage-${stage}`} aria-hidden /> {t(`web.desk.stage.${stage}`)} {duration(ms)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
