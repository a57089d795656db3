import { Link } from '@tanstack/react-router';
import { useBoard, useWaitDefinition } from '../../api/supervision.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Board } from './board.tsx';
import './board-parts.css';
import './board.css';

/** The supervisor's board inside the frame, in the person's own theme. */
export function Screen() {
  const { t, language } = useTexts();
  const board = useBoard();
  const definition = useWaitDefinition(language).data?.definition;
  return (
    <main className="board board-page" id="work" tabIndex={-1}>
      <ErrorNote error={board.error} onRetry={() => void board.refetch()} />
      {board.isPending && <SkeletonBars rows={6} height={120} />}
      {board.data && <Board board={board.data} aside={<Link to={paths.wall()}>{t('web.board.wall')}</Link>} />}
      {definition && (
        <details className="board-definition">
          <summary>{t('web.board.definition')}</summary>
          <p>{definition}</p>
        </details>
      )}
    </main>
  );
}
