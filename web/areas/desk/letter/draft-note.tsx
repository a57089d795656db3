import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTexts } from '../../../language/language.tsx';
import { clock } from '../../../language/time.ts';
import { ErrorNote } from '../../../ui/notes.tsx';
import { StatusShape } from '../../../ui/status-shape.tsx';
import type { useDraft } from './use-draft.ts';

type Draft = ReturnType<typeof useDraft>;

/** Where the draft is; and when it was saved elsewhere meanwhile, which of the two is to stay. */
export function DraftNote({ state: { save, inConflict }, autosave }: { state: Draft[0]; autosave: Draft[1] }) {
  const { t } = useTexts();
  if (inConflict) {
    return (
      <div className="answer-conflict" role="alert">
        <StatusShape status="soon" />
        <span className="grow">{t('web.letter.conflict')}</span>
        <Button size="xs" onClick={() => void autosave.takeTheirs()}>
          {t('web.letter.take-theirs')}
        </Button>
        <Button size="xs" onClick={() => void autosave.keepMine()}>
          {t('web.letter.keep-mine')}
        </Button>
      </div>
    );
  }
  if (save.kind === 'idle') return null;
  if (save.kind === 'refused') return <ErrorNote error={save.error} kept={t('web.letter.kept')} />;
  return (
    <output className="saved s13 supporting">
      {save.kind === 'saved' && <IconCheck size={14} stroke={1.8} aria-hidden />}
      {save.kind === 'saved' && t('web.letter.saved', { time: clock(save.at) })}
      {save.kind === 'saving' && t('web.letter.saving')}
      {save.kind === 'waiting' && t('web.letter.save-waiting')}
    </output>
  );
}
