import { IconCheck } from '@tabler/icons-react';
import { useTexts } from '../language/language.tsx';
import { clock } from '../language/time.ts';

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'refused'; error: unknown };

/** Where what was typed is: saved on the server at 11:42, on its way, or kept here until the connection is back. */
export function SavedNote({ save }: { save: SaveState }) {
  const { t } = useTexts();
  if (save.kind === 'idle' || save.kind === 'refused') return null;
  return (
    <span className="saved s13 supporting" aria-live="polite">
      {save.kind === 'saved' && <IconCheck size={14} stroke={1.8} aria-hidden />}
      {save.kind === 'saved' && t('web.ui.saved', { time: clock(save.at) })}
      {save.kind === 'saving' && t('web.ui.saving')}
      {save.kind === 'waiting' && t('web.ui.save-waiting')}
    </span>
  );
}
