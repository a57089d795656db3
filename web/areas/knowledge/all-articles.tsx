import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useArticles } from '../../api/articles.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { paths } from '../../paths.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';

/** With nothing searched for: every article, by title. */
export function AllArticles({ selected }: { selected: string | null }) {
  const { t } = useTexts();
  const { rows, pending, error, retry, more } = useArticles();
  return (
    <>
      <h2 className="knowledge-count s12 meta">{t('web.knowledge.all')}</h2>
      <ErrorNote error={error} onRetry={retry} />
      {pending && <SkeletonBars rows={8} />}
      {!pending && !error && rows.length === 0 && <EmptyState>{t('web.knowledge.none')}</EmptyState>}
      <ul className="found">
        {rows.map((article) => (
          <li key={article.articleId} aria-current={article.articleId === selected || undefined}>
            <Link to={paths.article(article.articleId)} search={(before: Record<string, unknown>) => before} className="found-title">
              {article.title}
            </Link>
            <p className="s12 meta">
              <MetaLine
                parts={[
                  t('web.ui.edition', { edition: article.edition }),
                  languages
                    .filter((one) => article.languages.includes(one))
                    .map((one) => t(`web.ui.language-short.${one}`))
                    .join(' '),
                ]}
              />
            </p>
          </li>
        ))}
      </ul>
      {more && (
        <div className="panel">
          <Button onClick={more}>{t('web.ui.more')}</Button>
        </div>
      )}
    </>
  );
}
