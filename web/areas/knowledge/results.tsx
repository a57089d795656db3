import { Link } from '@tanstack/react-router';
import type { useKnowledgeSearch } from '../../api/desk.ts';
import type { SearchHit } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { paths } from '../../paths.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';

type Props = { search: ReturnType<typeof useKnowledgeSearch>; selected: string | null };

/** What was found; when it was found by bridging the spelling, it says so. */
export function Results({ search: { data, error, isPending, refetch }, selected }: Props) {
  const { t } = useTexts();
  return (
    <>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={6} height={64} />}
      <output className="knowledge-count s12 meta">
        {data && t('web.knowledge.found', { count: data.items.length })}
        {data?.folded && data.items.length > 0 && <span> · {t('web.knowledge.folded')}</span>}
      </output>
      {data?.items.length === 0 && <EmptyState>{t('web.knowledge.nothing')}</EmptyState>}
      <ol className="found">
        {data?.items.map((hit) => (
          <Hit key={hit.editionId} hit={hit} selected={hit.articleId === selected} />
        ))}
      </ol>
    </>
  );
}

function Hit({ hit, selected }: { hit: SearchHit; selected: boolean }) {
  const { t } = useTexts();
  return (
    <li aria-current={selected || undefined}>
      <Link
        to={paths.article(hit.articleId)}
        search={(before: Record<string, unknown>) => before}
        lang={hit.language}
        className="found-title"
      >
        {hit.title}
      </Link>
      <p className="s13 supporting" lang={hit.language}>
        {hit.snippet.length === 0
          ? hit.summary
          : hit.snippet.map(({ text, hit: found }, index) =>
              // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence, in order
              found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
      </p>
      <p className="s12 meta">
        <StatusShape status={hit.state === 'in_date' ? 'kept' : 'soon'} size={12} label={t(`web.ui.edition.${hit.state}`)} />{' '}
        <MetaLine
          parts={[
            t('web.ui.edition', { edition: hit.edition }),
            languages
              .filter((one) => hit.languages.includes(one))
              .map((one) => t(`web.ui.language-short.${one}`))
              .join(' '),
          ]}
        />
      </p>
    </li>
  );
}
