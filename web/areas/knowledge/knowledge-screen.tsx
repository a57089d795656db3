import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useKnowledgeSearch } from '../../api/desk.ts';
import { useFilters } from '../../filters.ts';
import { useAction, useKeys } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { languageOf, languages } from '../../language/texts.ts';
import { Kbd } from '../../ui/marks.tsx';
import { EmptyState } from '../../ui/notes.tsx';
import { AllArticles } from './all-articles.tsx';
import { ArticleReading } from './article-reading.tsx';
import './knowledge.css';
import { Results } from './results.tsx';

/** ¶9: the knowledge base to search and to read: what was found on the left, the article on the right. */
export function Screen() {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  const { articleId = null } = useParams({ strict: false }) as { articleId?: string };
  const [{ q = '', lang }, filter] = useFilters(['q', 'lang']);
  const [typed, setTyped] = useState(q);
  const [rested] = useDebouncedValue(typed.trim(), 200);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (rested !== q) filter({ q: rested });
  }, [rested, q, filter]);
  useAction('knowledge.search', () => field.current?.select());
  const language = lang ? languageOf(lang) : null;
  const search = useKnowledgeSearch(q, language, 20);

  return (
    <div className="knowledge-page">
      <section className="knowledge-list" aria-label={t('web.knowledge.results')}>
        <header>
          <h1>{t('web.knowledge.title')}</h1>
          <TextInput
            ref={field}
            type="search"
            aria-label={t('web.knowledge.search')}
            placeholder={t('web.knowledge.hint')}
            leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
            rightSection={<Kbd keys={keysOf('knowledge.search')} />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <SegmentedControl
            fullWidth
            aria-label={t('web.knowledge.language')}
            value={language ?? ''}
            onChange={(value) => filter({ lang: value })}
            data={[
              { value: '', label: t('web.knowledge.any-language') },
              ...languages.map((value) => ({ value, label: t(`web.ui.language.${value}`) })),
            ]}
          />
        </header>
        {q === '' ? <AllArticles selected={articleId} /> : <Results search={search} selected={articleId} />}
      </section>
      <main className="knowledge-article" id="work" tabIndex={-1} aria-label={t('web.knowledge.article')}>
        {articleId ? (
          <ArticleReading key={articleId} articleId={articleId} wanted={language} />
        ) : (
          <EmptyState>{t('web.knowledge.choose')}</EmptyState>
        )}
      </main>
    </div>
  );
}
