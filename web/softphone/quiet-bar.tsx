import { useLine, usePresence } from '../api/line.ts';
import { useMay } from '../api/session.ts';
import { useTexts } from '../language/language.tsx';
import { duration, number } from '../language/time.ts';
import { StatusShape, type Status } from '../ui/status-shape.tsx';
import type { TextKey } from '../language/keys.ts';
import { DialOut } from './dial-out.tsx';
import { usePhone } from './phone-context.tsx';
import { Trouble } from './trouble.tsx';

/** No call: how I and my phone stand, and the queue in three figures (¶7's average among them). */
export function QuietBar() {
  const { t, language } = useTexts();
  const may = useMay();
  const [{ line, username }] = usePhone();
  const { data: presence } = usePresence();
  const { data: figures } = useLine();

  const standing = (): [Status, TextKey] => {
    if (presence?.notRespondingSince) return ['late', 'web.phone.not-responding'];
    if (presence?.onQueue && (line === 'ready' || line === 'desk')) return ['live', 'web.phone.ready'];
    return ['todo', presence?.onQueue ? 'web.phone.not-ready-yet' : 'web.phone.off-queue'];
  };
  const [status, word] = standing();
  return (
    <>
      <StatusShape status={status} size={14} />
      <b className="name">{t(word)}</b>
      {line === 'ready' ? <span className="meta s13">{t('web.phone.connected', { username: username ?? '' })}</span> : <Trouble />}
      <span className="grow" />
      {may('calls.call-out') && <DialOut />}
      <dl className="line-figures">
        <div>
          <dt>{t('web.phone.waiting')}</dt>
          <dd>{figures ? number(language, figures.waitingNow) : '–'}</dd>
        </div>
        <div>
          <dt>{t('web.phone.longest')}</dt>
          <dd>{figures?.longestWaitSeconds == null ? '–' : duration(figures.longestWaitSeconds * 1000)}</dd>
        </div>
        <div>
          <dt>{t('web.phone.average')} ¶7</dt>
          <dd>
            {figures?.averageTodaySeconds == null
              ? '–'
              : t('web.phone.seconds', { seconds: number(language, figures.averageTodaySeconds, 1) })}
          </dd>
        </div>
      </dl>
    </>
  );
}
