import type { CallDetail } from '../../api/types.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { EmptyState } from '../../ui/notes.tsx';

/** Why there is nothing to listen to here: no right, no recording, not ready yet, or lost. */
export function NoPlayer({ call, right }: { call: CallDetail; right: string }) {
  const { t } = useTexts();
  const may = useMay();
  const words = (): string => {
    if (call.recording === 'none') return t('web.register.player.none');
    if (call.recording === 'lost') return t('web.register.player.lost');
    if (!may(right)) return t('web.register.player.no-right', { right });
    return t('web.register.player.not-ready');
  };
  return (
    <section className="player player-none" aria-label={t('web.register.player')}>
      <EmptyState>{words()}</EmptyState>
    </section>
  );
}
