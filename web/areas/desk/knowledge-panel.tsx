import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useKnowledgeSearch } from '../../api/desk.ts';
import type { SearchHit } from '../../api/types.ts';
import { useAction, useKeys } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import type { Language } from '../../language/texts.ts';
import { Kbd, ParagraphTag } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote } from '../../ui/notes.tsx';
import './knowledge.css';
import { ArticleView } from './article-view.tsx';
import { SearchResult } from './search-result.tsx';

type Props = {
  /** Puts an article into the answer of this case; without it there is none to put it into. */
  onInsert?: ((hit: SearchHit) => void) | undefined;
  /** The language of the answer: an article in it comes first. */
  language?: Language | null;
};

/** ¶9: the knowledge base one key away. Number keys choose a result, Enter opens it, one more key puts it into the answer. */
export function KnowledgePanel({ onInsert, language: answerLanguage = null }: Props) {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 120);
  const [chosen, choose] = useState(0);
  const [open, setOpen] = useState<SearchHit | null>(null);
  const search = useKnowledgeSearch(q, answerLanguage);
  const hits = q === '' ? [] : (search.data?.items ?? []);
  const hit = hits[chosen];
  const insert = (one: SearchHit | undefined) => one && onInsert?.(one);

  useAction('knowledge.search', () => {
    // The field is on the screen before the key's handler returns: the next letter typed, however fast, goes into it.
    flushSync(() => setOpen(null));
    field.current?.select();
  });
  useAction(
    'knowledge.pick',
    (event) => {
      const index = Number(event?.code.slice(-1)) - 1;
      if (!hits[index]) return;
      choose(index);
      (list.current?.children[index]?.querySelector('button') ?? null)?.focus();
    },
    hits.length > 0 && !open,
  );
  useAction('knowledge.insert', () => insert(open ?? hit), onInsert !== undefined && (open ?? hit) !== undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      choose(Math.min(hits.length - 1, Math.max(0, chosen + by)));
    } else if (event.key === 'Enter' && hit) {
      setOpen(hit);
    } else if (event.key === 'Escape') {
      // The browser would empty the field; what was found is still wanted.
      event.preventDefault();
      field.current?.blur();
    }
  };

  if (open) {
    return <ArticleView hit={open} onBack={() => setOpen(null)} onInsert={onInsert ? () => insert(open) : undefined} />;
  }
  return (
    <section className="knowledge" aria-label={t('web.desk.knowledge')}>
      <header className="knowledge-head">
        <h2>
          {t('web.desk.knowledge')} <ParagraphTag paragraph="9" />
        </h2>
        <span className="s13 meta">
          <Kbd keys={keysOf('knowledge.search')} /> {t('web.desk.search')}
        </span>
      </header>
      <div className="knowledge-search">
        <TextInput
          ref={field}
          type="search"
          aria-label={t('web.desk.search-knowledge')}
          placeholder={t('web.desk.search-hint')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          rightSection={q !== '' && search.data ? <span className="s12 meta">{t('web.desk.found', { count: hits.length })}</span> : null}
          rightSectionWidth={92}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            choose(0);
          }}
          onKeyDown={onKeyDown}
        />
        {q !== '' && search.data?.folded && hits.length > 0 && <p className="s12 supporting">{t('web.desk.folded')}</p>}
        {search.error && <ErrorNote error={search.error} onRetry={() => void search.refetch()} />}
      </div>
      <ol className="results" ref={list}>
        {hits.map((one, index) => (
          <SearchResult
            key={one.editionId}
            hit={one}
            ordinal={index + 1}
            chosen={index === chosen}
            onChoose={() => choose(index)}
            onOpen={() => setOpen(one)}
            onInsert={onInsert ? () => insert(one) : undefined}
          />
        ))}
      </ol>
      {q !== '' && search.data && hits.length === 0 && !search.isPlaceholderData && <EmptyState>{t('web.desk.no-articles')}</EmptyState>}
    </section>
  );
}
