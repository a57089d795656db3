import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useArticle } from '../../api/desk.ts';
import { useTexts } from '../../language/language.tsx';
import { languages, type Language } from '../../language/texts.ts';
import { dayText } from '../../language/time.ts';
import { Tag } from '../../ui/marks.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';

/** An article to read: how current it is stands before its words, the act it rests on after them. */
export function ArticleReading({ articleId, wanted }: { articleId: string; wanted: Language | null }) {
  const { t, language: screen } = useTexts();
  const [chosen, choose] = useState<Language | null>(null);
  const asked = chosen ?? wanted ?? screen;
  const { data, error, isPending, refetch } = useArticle(articleId, asked);
  const article = data;
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (isPending || !article) return <SkeletonBars rows={8} />;
  const has = article.languages;
  return (
    <article className="reading-page">
      <header>
        <h2 lang={article.language}>{article.title}</h2>
        {has.length > 1 && (
          <SegmentedControl
            aria-label={t('web.knowledge.read-in')}
            value={article.language}
            onChange={(value) => choose(value)}
            data={languages.filter((one) => has.includes(one)).map((value) => ({ value, label: t(`web.ui.language.${value}`) }))}
          />
        )}
      </header>
      <p className="row reading-tags">
        <Tag tone={article.state === 'in_date' ? 'good' : 'soon'}>
          <StatusShape status={article.state === 'in_date' ? 'kept' : 'soon'} size={12} /> {t(`web.ui.edition.${article.state}`)}
        </Tag>
        {!article.reviewed && (
          <Tag tone="soon">
            <StatusShape status="unsure" size={12} /> {t('web.knowledge.not-reviewed')}
          </Tag>
        )}
      </p>
      {article.language !== asked && (
        <p className="s13 supporting">{t('web.knowledge.other-language', { language: t(`web.ui.language.${article.language}`) })}</p>
      )}
      {article.summary && (
        <p className="reading-summary" lang={article.language}>
          {article.summary}
        </p>
      )}
      <PlainText text={article.body} lang={article.language} />
      <footer>
        <Facts
          facts={[
            [
              t('web.knowledge.edition'),
              t('web.knowledge.edition-of', {
                edition: t('web.ui.edition', { edition: article.edition }),
                day: dayText(article.publishedAt),
              }),
            ],
            [t('web.knowledge.review'), t('web.knowledge.review-on', { day: dayText(`${article.reviewOn}T12:00:00Z`) })],
            [t('web.knowledge.source'), article.sourceAct],
          ]}
        />
      </footer>
    </article>
  );
}
