import { Button } from '@mantine/core';
import { useTexts } from '../language/language.tsx';

/** Somebody saved first: take what they wrote, or save one's own over it. Stands under the server's words that say who and when. */
export function Overtaken({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  const { t } = useTexts();
  return (
    <div className="row">
      <Button onClick={onTheirs}>{t('web.admin.accounts.theirs')}</Button>
      <Button onClick={onMine}>{t('web.admin.accounts.mine')}</Button>
    </div>
  );
}
