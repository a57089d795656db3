import { useTexts } from '../language/language.tsx';
import { clockSeconds } from '../language/time.ts';
import { useLiveState } from '../live.ts';
import { useNow } from '../now.ts';
import { StatusShape } from '../ui/status-shape.tsx';

/** A break shorter than this is not worth a word. */
const PATIENCE_MS = 2_000;

/** The gold strip while the desk does not hear the server: since when, and what still works. */
export function LostStrip() {
  const { connected, lostSince, lastEventAt } = useLiveState();
  const now = useNow(1_000);
  const { t } = useTexts();
  if (connected || !lostSince || now.getTime() - lostSince.getTime() < PATIENCE_MS) return null;
  return (
    <output className="lost-strip">
      <StatusShape status="soon" />
      {t('web.shell.lost', { time: clockSeconds(lastEventAt ?? lostSince) })}
    </output>
  );
}
