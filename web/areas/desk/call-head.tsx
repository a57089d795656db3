import { useRegions } from '../../api/desk.ts';
import type { CallDetail, LiveCall } from '../../api/types.ts';
import { useMe } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, duration, timer } from '../../language/time.ts';
import { useNow } from '../../now.ts';
import { callerOf } from '../../softphone/caller.ts';
import { DemoTag, MetaLine } from '../../ui/marks.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';

type Props = { call: LiveCall | CallDetail; live: LiveCall | null };

/** ¶7: the average wait must not pass thirty seconds; one call's wait is shown beside it. */
const NORM_MS = 30_000;

/** Who is on the line, and for how long. */
export function CallHead({ call, live }: Props) {
  const { t, language } = useTexts();
  const { demo } = useMe();
  const { data: regions } = useRegions();
  const regionName = (kato: string) => regions?.items.find((region) => region.kato === kato)?.name[language] ?? kato;
  const caller = callerOf(call);
  const title = caller.name ?? t('web.desk.call.title-unknown');
  return (
    <header className="call-head">
      <div className="grow">
        <h1>
          {title} {demo && <DemoTag />}
        </h1>
        <p className="supporting">
          <MetaLine
            parts={[
              caller.number,
              t('web.desk.call.dials', { dialled: call.dialled }),
              live?.region && t('web.desk.call.region-by-number', { region: regionName(live.region) }),
              live ? null : dateTime(call.arrivedAt),
            ]}
          />
        </p>
      </div>
      {live ? <RunningTimer live={live} /> : <EndedTimer call={call} />}
    </header>
  );
}

function RunningTimer({ live }: { live: LiveCall }) {
  const { t } = useTexts();
  const now = useNow(250);
  const word = live.state === 'held' ? 'held' : live.state === 'noticing' ? 'noticing' : 'talking';
  return (
    <div className="call-timer">
      <span className="call-clock" role="timer">
        {timer(now.getTime() - new Date(live.talkingSince).getTime())}
      </span>
      <span className="s12 meta">{t(`web.desk.call.${word}`)}</span>
    </div>
  );
}

/** How long the finished talks of a call took together, milliseconds: it may go on with another operator (¶11). */
function talkedMs({ timeline }: Props['call']): number {
  const talks = timeline.filter(({ stage, to }) => stage === 'talk' && to !== null);
  return talks.reduce((sum, { from, to }) => sum + new Date(to!).getTime() - new Date(from).getTime(), 0);
}

function EndedTimer({ call }: { call: Props['call'] }) {
  const { t } = useTexts();
  return (
    <div className="call-timer">
      <span className="call-clock">{timer(call.talkMs ?? talkedMs(call))}</span>
      <span className="s12 meta">{t(call.endedAt || call.state === 'rating' ? 'web.desk.call.ended' : 'web.desk.call.passed-on')}</span>
    </div>
  );
}

/** The facts of the call in one row: language, the wait as the law counts it, what came before. */
export function CallFacts({ call, live }: Props) {
  const { t } = useTexts();
  const wait = call.waitMs;
  return (
    <dl className="call-facts">
      <div>
        <dt>{t('web.desk.call.language')}</dt>
        <dd className="name">{call.language ? t(`web.ui.language.${call.language}`) : t('web.ui.not-stated')}</dd>
      </div>
      {wait !== null && (
        <div>
          <dt>{t('web.desk.call.wait')} ¶7</dt>
          <dd>
            <StatusShape status={wait <= NORM_MS ? 'kept' : 'soon'} label={t(`web.ui.status.${wait <= NORM_MS ? 'kept' : 'late'}`)} />{' '}
            <span className="name">{duration(wait)}</span> <span className="meta">{t('web.desk.call.norm')}</span>
          </dd>
        </div>
      )}
      {call.queueWaitMs !== null && (
        <div>
          <dt>{t('web.desk.call.in-queue')}</dt>
          <dd className="name">{duration(call.queueWaitMs)}</dd>
        </div>
      )}
      {live && (
        <div>
          <dt>{t('web.desk.call.earlier')}</dt>
          <dd className="name">{t('web.desk.call.earlier-count', { count: live.earlierCalls })}</dd>
        </div>
      )}
      {!live && (
        <div>
          <dt>{t('web.desk.call.mark')} ¶13</dt>
          <dd className="name">{call.mark ?? t('web.desk.call.no-mark')}</dd>
        </div>
      )}
    </dl>
  );
}
