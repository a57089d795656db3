import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useBoard } from '../../api/supervision.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Board } from './board.tsx';
import './board-parts.css';
import './board.css';

/** The board on a wall: the whole screen, dark, drawn for 1920×1080 and scaled from there. Escape leads back. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const board = useBoard();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void navigate({ to: paths.board() });
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  }, [navigate]);
  return (
    <main className="board board-wall" id="work" tabIndex={-1} data-mantine-color-scheme="dark">
      <ErrorNote error={board.error} onRetry={() => void board.refetch()} />
      {board.isPending && <SkeletonBars rows={6} height={120} />}
      {board.data && <Board board={board.data} />}
      <ActionIcon
        className="wall-leave quiet-icon"
        variant="subtle"
        size={36}
        aria-label={t('web.board.leave-wall')}
        onClick={() => void navigate({ to: paths.board() })}
      >
        <IconX size={20} stroke={1.6} />
      </ActionIcon>
    </main>
  );
}
