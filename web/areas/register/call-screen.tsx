import { Link, useParams } from '@tanstack/react-router';
import { useCall } from '../../api/line.ts';
import { usePeaks } from '../../api/register.ts';
import { useMay } from '../../api/session.ts';
import type { CallDetail } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { CallFacts } from './call-facts.tsx';
import { Consultation } from './consultation.tsx';
import { Events, Offers } from './course.tsx';
import { Marks } from './marks-list.tsx';
import { NoPlayer } from './no-player.tsx';
import { Player } from './player.tsx';
import './register.css';
import { Results, Transfers } from './transfers.tsx';
import { usePlayback } from './use-playback.ts';
import { Storage } from './storage.tsx';

/** One call of the register: facts, the recording on two channels, its marks, who was offered it, every event. */
export function Screen() {
  const { callId = '' } = useParams({ strict: false }) as { callId?: string };
  const { t } = useTexts();
  const call = useCall(callId);
  return (
    <div className="page">
      <main className="page-main" id="work" tabIndex={-1}>
        <nav aria-label={t('web.register.trail')} className="s13">
          <Link to={paths.register()}>{t('web.shell.nav.register')}</Link>
          <span className="meta"> / </span>
          <Link to={paths.register()}>{t('web.register.calls')}</Link>
        </nav>
        <ErrorNote error={call.error} onRetry={() => void call.refetch()} />
        {call.isPending && <SkeletonBars rows={8} />}
        {call.data && <RegisteredCall key={callId} call={call.data} />}
      </main>
    </div>
  );
}

const RIGHT = 'recordings.listen';

function RegisteredCall({ call }: { call: CallDetail }) {
  const { t } = useTexts();
  const may = useMay();
  const canListen = may(RIGHT) && call.recording === 'ready';
  const peaks = usePeaks(call.id, canListen);
  const playback = usePlayback(call.id);
  return (
    <>
      <header className="page-head call-page-head">
        <h1>{t('web.register.call-title', { time: dateTime(call.arrivedAt) })}</h1>
      </header>
      <CallFacts call={call} />
      <ErrorNote error={peaks.error} onRetry={() => void peaks.refetch()} />
      {canListen && peaks.data ? (
        <Player peaks={peaks.data} call={call} playback={playback} />
      ) : (
        !canListen && <NoPlayer call={call} right={RIGHT} />
      )}
      <div className="call-page-columns">
        <Marks call={call} durationMs={peaks.data?.durationMs ?? null} playback={canListen ? playback : null} />
        <div>
          <Transfers call={call} />
          <Results call={call} />
          <Offers call={call} />
          <Events call={call} />
        </div>
        <div>
          <Consultation call={call} />
          <Storage call={call} />
        </div>
      </div>
    </>
  );
}
