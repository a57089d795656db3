import type { CallDetail } from '../../api/types.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import { duration } from '../../language/time.ts';
import { Facts } from '../../ui/panel.tsx';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';
import { Recording } from './columns.tsx';

const shapes: Record<string, Status> = { recording: 'live', closed: 'todo', sealed: 'kept', lost: 'bad' };

/** What is kept of the talk: each part with its length, its state and the hash it can be proved by. */
export function Storage({ call }: { call: CallDetail }) {
  const { t } = useTexts();
  return (
    <section className="call-part">
      <h2>{t('web.register.storage')}</h2>
      <Facts
        facts={[
          [t('web.register.head.recording'), <Recording key="state" state={call.recording} />],
          [t('web.register.channels'), call.segments.length > 0 && t('web.register.channels-text')],
          ...call.segments.map(
            (segment) =>
              [
                t('web.register.segment', { ordinal: segment.ordinal }),
                <span key={segment.ordinal}>
                  <StatusShape status={shapes[segment.state] ?? 'unsure'} size={12} />{' '}
                  {segment.state in shapes ? t(`web.register.segment.${segment.state}` as TextKey) : segment.state}
                  {segment.durationMs ? ` · ${duration(segment.durationMs)}` : ''}
                  {segment.sha256 && (
                    <span className="mono s12 hash" title={segment.sha256}>
                      SHA-256 {segment.sha256.slice(0, 8)} … {segment.sha256.slice(-4)}
                    </span>
                  )}
                </span>,
              ] as const,
          ),
        ]}
      />
    </section>
  );
}
