import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useArticle } from '../../api/desk.ts';
import type { SearchHit } from '../../api/types.ts';
import { useKeys } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { dayText } from '../../language/time.ts';
import { Kbd, MetaLine, Tag } from '../../ui/marks.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { EditionState } from './search-result.tsx';

/** An article beside the call: what to say, from which edition, how current. */
export function ArticleView({ hit, onBack, onInsert }: { hit: SearchHit; onBack: () => void; onInsert: (() => void) | undefined }) {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  const { data: article, error, isPending, refetch } = useArticle(hit.articleId, hit.language);
  return (
    <article className="article">
      <button type="button" className="link-button row s13" onClick={onBack}>
        <IconArrowLeft size={16} stroke={1.6} aria-hidden /> {t('web.desk.back-to-results')}
      </button>
      <h2 lang={hit.language}>{hit.title}</h2>
      <p className="s12 meta">
        <MetaLine
          parts={[
            t('web.ui.edition', { edition: hit.edition }),
            t(`web.ui.language.${hit.language}`),
            t('web.desk.review-on', { day: dayText(`${hit.reviewOn}T12:00:00Z`) }),
          ]}
        />
      </p>
      <div className="row">
        <Tag tone={hit.state === 'in_date' ? 'good' : 'soon'}>
          <EditionState state={hit.state} /> {t(`web.ui.edition.${hit.state}`)}
        </Tag>
        <span className="grow" />
        {onInsert && (
          <Button size="xs" onClick={onInsert}>
            {t('web.desk.into-answer')} <Kbd keys={keysOf('knowledge.insert')} />
          </Button>
        )}
      </div>
      {isPending && <SkeletonBars rows={5} />}
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {article && <PlainText text={article.body} lang={article.language} />}
      {article?.sourceAct && (
        <p className="s12 meta">
          {t('web.desk.source')} {article.sourceAct}
        </p>
      )}
    </article>
  );
}
