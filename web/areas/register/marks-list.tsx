import {
  IconEar,
  IconMenu2,
  IconPhone,
  IconPhoneOff,
  IconPhoneOutgoing,
  IconPlayerPause,
  IconStar,
  IconUsers,
  IconVolume,
} from '@tabler/icons-react';
import type { CallDetail } from '../../api/types.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import type { Translate } from '../../language/texts.ts';
import { clockSeconds, duration } from '../../language/time.ts';
import { EmptyState } from '../../ui/notes.tsx';
import { stateOf } from './columns.tsx';
import type { Playback, PlaybackState } from './playback.ts';
import { spansOf, type Span } from './spans.ts';

const icons = {
  calling: IconPhoneOutgoing,
  greeting: IconEar,
  menu: IconMenu2,
  queue: IconUsers,
  talk: IconPhone,
  hold: IconPlayerPause,
  notice: IconVolume,
  rating: IconStar,
  end: IconPhoneOff,
};

/** What a stage is called on wave and list: a talk by its operator, others by name and length. */
export function spanWords({ stage, fromMs, toMs, operator }: Span, t: Translate): string {
  if (stage === 'talk' && operator) return t('web.register.connected', { name: operator });
  return `${t(`web.register.stage.${stage}` as TextKey)} ${duration(toMs - fromMs)}`;
}

type Props = { call: CallDetail; durationMs: number | null; playback: [PlaybackState, Playback] | null };

/** The stages as a list of moments; with a recording, each is a way to it. Without one, by the clock. */
export function Marks({ call, durationMs, playback }: Props) {
  const { t } = useTexts();
  const arrived = new Date(call.arrivedAt).getTime();
  const whole = durationMs ?? (call.endedAt ? new Date(call.endedAt).getTime() - arrived : 0);
  const spans = spansOf(durationMs === null ? { ...call, segments: [] } : call, whole);
  const at = playback?.[0].atMs ?? -1;
  return (
    <section className="call-part">
      <h2>{t(durationMs === null ? 'web.register.line' : 'web.register.marks')}</h2>
      {spans.length === 0 && <EmptyState>{t('web.register.marks-none')}</EmptyState>}
      <ol className="times marks">
        {spans.map((span) => {
          const Icon = icons[span.stage];
          return (
            <li key={`${span.stage} ${span.fromMs}`} aria-current={(at >= span.fromMs && at < span.toMs && at > 0) || undefined}>
              {playback && durationMs !== null ? (
                <button type="button" className="link-button figures" onClick={() => playback[1].seek(span.fromMs)}>
                  {duration(span.fromMs)}
                </button>
              ) : (
                <time>{clockSeconds(new Date(arrived + span.fromMs))}</time>
              )}
              <Icon size={16} stroke={1.5} aria-hidden />
              <span>{spanWords(span, t)}</span>
            </li>
          );
        })}
        {call.endedAt && (
          <li>
            <span className="figures meta">{durationMs === null ? clockSeconds(call.endedAt) : duration(whole)}</span>
            <IconPhoneOff size={16} stroke={1.5} aria-hidden />
            <span>{stateOf(call, t)}</span>
          </li>
        )}
      </ol>
    </section>
  );
}
