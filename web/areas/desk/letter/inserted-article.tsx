import { ActionIcon } from '@mantine/core';
import { IconArticle, IconX } from '@tabler/icons-react';
import type { NamedEdition } from '../../../api/letters.ts';
import { useTexts } from '../../../language/language.tsx';
import { Tag } from '../../../ui/marks.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { StatusShape } from '../../../ui/status-shape.tsx';
import type { ArticleBlock } from './blocks.ts';

/** How current an edition is: shape and word. */
export function EditionTag({ state }: { state: NamedEdition['state'] }) {
  const { t } = useTexts();
  const good = state === 'in_date';
  return (
    <Tag tone={good ? 'good' : 'soon'}>
      <StatusShape status={good ? 'kept' : 'soon'} size={12} />
      {state === 'superseded' ? t('web.letter.edition.superseded') : t(`web.ui.edition.${state}`)}
    </Tag>
  );
}

/** An article inside the letter, with its edition and state; it is taken out whole, not rewritten. */
export function InsertedArticle({ block, onRemove }: { block: ArticleBlock; onRemove: () => void }) {
  const { t } = useTexts();
  const { title, edition, language, state } = block.edition;
  return (
    <figure className="inserted">
      <figcaption>
        <IconArticle size={15} stroke={1.5} aria-hidden />
        <span className="name" lang={language}>
          {title}
        </span>
        <span>{t('web.ui.edition', { edition })}</span>
        <EditionTag state={state} />
        <span className="grow" />
        <ActionIcon
          variant="subtle"
          className="quiet-icon"
          size={24}
          aria-label={t('web.letter.remove-article', { title })}
          onClick={onRemove}
        >
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      </figcaption>
      <PlainText text={block.text} lang={language} />
    </figure>
  );
}
