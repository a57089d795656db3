import { Button } from '@mantine/core';
import type { Template, TrilingualWords } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { ChangedWords } from './changed-words.tsx';

type Props = { template: Template; mine: TrilingualWords; onTheirs: () => void; onMine: () => void };

/** Somebody put other words in force while these were typed: who and why, how they differ, and the choice. */
export function Overtaken({ template: { edition, savedBy, savedAt, why, words, channel }, mine, onTheirs, onMine }: Props) {
  const { t } = useTexts();
  return (
    <section className="error-note overtaken" role="alert">
      <StatusShape status="soon" />
      <div className="grow">
        <p>{t('web.templates.overtaken', { name: savedBy ?? '', edition, time: savedAt ? dateTime(savedAt) : '' })}</p>
        {why && <p className="supporting">{why}</p>}
        <p className="s13 meta">{t('web.templates.theirs-to-mine')}</p>
        <ChangedWords from={words} to={mine} channel={channel} />
        <div className="template-actions">
          <Button onClick={onTheirs}>{t('web.templates.theirs')}</Button>
          <Button onClick={onMine}>{t('web.templates.mine')}</Button>
        </div>
      </div>
    </section>
  );
}
