import { Button, Textarea } from '@mantine/core';
import { IconArticle } from '@tabler/icons-react';
import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { api } from '../../../api/client.ts';
import { useAnswer, type ShownAppeal } from '../../../api/letters.ts';
import type { Article, SearchHit } from '../../../api/types.ts';
import { useKeys } from '../../../keys/keys.tsx';
import { useTexts } from '../../../language/language.tsx';
import { loadTexts } from '../../../language/texts.ts';
import { dateTime } from '../../../language/time.ts';
import { Kbd } from '../../../ui/marks.tsx';
import { ErrorNote } from '../../../ui/notes.tsx';
import { StatusShape } from '../../../ui/status-shape.tsx';
import { articleBlock, editionIdsOf, insertArticle, padded, toBody } from './blocks.ts';
import { DraftNote } from './draft-note.tsx';
import { InsertedArticle } from './inserted-article.tsx';
import { useDraft } from './use-draft.ts';

export type Insertable = Pick<SearchHit, 'articleId' | 'language'>;
export type AnswerHandle = { insert: (article: Insertable) => void };

/** The answer: text and articles, each with its edition; kept on the server at every pause; sent with Ctrl+Enter. */
export function AnswerEditor({ appeal, handle, focused }: { appeal: ShownAppeal; handle: Ref<AnswerHandle>; focused: boolean }) {
  const { t } = useTexts();
  const { run, keysOf } = useKeys();
  const [draft, autosave] = useDraft(appeal);
  const answer = useAnswer(appeal.id);
  const caret = useRef<{ key: string; at: number } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [said, say] = useState('');
  const { blocks } = draft.value;
  const body = toBody(blocks);

  const insert = async ({ articleId, language }: Insertable) => {
    setProblem(null);
    try {
      const article = await api.get<Article>(`/api/articles/${articleId}`, { lang: language });
      await loadTexts(article.language);
      const { key, at } = caret.current ?? { key: null, at: 0 };
      // The blocks of now: something may have been typed while the article was fetched.
      autosave.change({ blocks: insertArticle(autosave.snapshot().value.blocks, articleBlock(article, article.body), key, at) });
      say(t('web.letter.inserted', { title: article.title }));
    } catch (error) {
      setProblem(error);
    }
  };
  useImperativeHandle(handle, () => ({ insert: (article) => void insert(article) }));

  const send = async () => {
    if (answer.isPending) return;
    if (body === '') {
      say(t('web.letter.empty-answer'));
      return;
    }
    await autosave.flush();
    answer.mutate({ body, editionIds: editionIdsOf(blocks) }, { onSuccess: autosave.forget });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  const write = (key: string, text: string) =>
    autosave.change({ blocks: blocks.map((block) => (block.key === key ? { ...block, text } : block)) });
  const remove = (gone: string) => autosave.change({ blocks: padded(blocks.filter(({ key }) => key !== gone)) });

  return (
    // Ctrl+Enter sends from anywhere inside; the button beside it does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="answer" aria-label={t('web.letter.answer')} onKeyDown={onKeyDown}>
      <header className="answer-head">
        <span className="meta">{t('web.letter.to')}</span>
        <span className="grow ellipsis">{appeal.replyAddress ?? t('web.letter.to-nobody')}</span>
        <DraftNote state={draft} autosave={autosave} />
      </header>
      {appeal.replyDoubt && (
        <p className="answer-doubt s13" role="note">
          <StatusShape status="soon" size={14} />
          <span>
            {t('web.letter.doubt', { since: dateTime(appeal.replyDoubt.since) })} <span className="mono s12">{appeal.replyDoubt.why}</span>
          </span>
        </p>
      )}
      <div className="answer-body" lang={appeal.language}>
        {blocks.map((block, index) =>
          block.kind === 'article' ? (
            <InsertedArticle key={block.key} block={block} onRemove={() => remove(block.key)} />
          ) : (
            <Textarea
              key={block.key}
              variant="unstyled"
              autosize
              minRows={blocks.length === 1 ? 6 : 1}
              aria-label={t('web.letter.answer-text')}
              placeholder={blocks.length === 1 ? t('web.letter.answer-hint') : undefined}
              value={block.text}
              data-last={index === blocks.length - 1 || undefined}
              // Only when the letter was taken this moment, by the person who writes now.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={focused && index === blocks.length - 1}
              onChange={(event) => write(block.key, event.currentTarget.value)}
              onSelect={(event) => (caret.current = { key: block.key, at: event.currentTarget.selectionStart })}
            />
          ),
        )}
      </div>
      <ErrorNote error={problem ?? answer.error} kept={t('web.letter.kept')} />
      <footer className="answer-foot">
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconArticle size={16} stroke={1.6} aria-hidden />}
          onClick={() => run('knowledge.search')}
        >
          {t('web.letter.insert')} <Kbd keys={keysOf('knowledge.search')} />
        </Button>
        <output className="grow s13 supporting">{said}</output>
        <Button
          variant="filled"

          disabled={answer.isPending || draft.inConflict}
          onClick={() => void send()}
          aria-keyshortcuts="Control+Enter"
        >
          {answer.isPending ? t('web.letter.sending') : t('web.letter.send')} <Kbd keys="Ctrl+Enter" />
        </Button>
      </footer>
    </section>
  );
}
