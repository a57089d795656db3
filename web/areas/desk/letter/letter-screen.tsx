import { useParams } from '@tanstack/react-router';
import { LetterWorkplace } from './letter-workplace.tsx';

/** `/desk/letters/$appealId`. Another letter is another workplace: nothing typed passes from one to the other. */
export function Screen() {
  const { appealId } = useParams({ strict: false }) as { appealId: string };
  return <LetterWorkplace key={appealId} appealId={appealId} />;
}
