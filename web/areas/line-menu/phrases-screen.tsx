import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type Phrase, type Spoken, usePhrases } from '../../api/phrases.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { paths } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import '../admin/admin.css';
import './line-menu.css';
import { NewPhrase } from './new-phrase.tsx';
import { PhrasePanel } from './phrase-panel.tsx';

/** The address that stands for a phrase to come. */
const NEW = 'new';

/** Everything callers may hear: its words, whose voice it is in, and whether a speaker of the language has heard it. */
export function Screen() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { phraseCode = null } = useParams({ strict: false }) as { phraseCode?: string };
  const { data, error, refetch, isPending } = usePhrases();
  const columns = usePhraseColumns();
  const open = (code: string | null) => void navigate({ to: code ? paths.phrase(code) : paths.phrases(), resetScroll: false });
  const chosen = data?.items.find(({ code }) => code === phraseCode);
  const side = () => {
    if (phraseCode === NEW) return <NewPhrase onDone={(code) => open(code)} onClose={() => open(null)} />;
    if (chosen) return <PhrasePanel key={`${chosen.code} ${chosen.revision}`} phrase={chosen} onClose={() => open(null)} />;
    return <EmptyState>{t('web.phrases.choose')}</EmptyState>;
  };
  return (
    <Page
      heading={t('web.phrases.title')}
      aside={
        <Button variant={phraseCode === null ? 'filled' : 'default'} onClick={() => open(NEW)}>
          {t('web.phrases.new')}
        </Button>
      }
      side={side()}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={8} height={46} />}
      {data && (
        <DataTable
          caption={t('web.phrases.caption')}
          columns={columns}
          rows={data.items}
          rowKey={({ code }) => code}
          selected={phraseCode}
          onSelect={({ code }) => open(code)}
        />
      )}
    </Page>
  );
}

function usePhraseColumns(): Column<Phrase>[] {
  const { t, language } = useTexts();
  return [
    {
      key: 'words',
      head: t('web.phrases.words'),
      cell: ({ code, spoken }) => (
        <>
          <Link to={paths.phrase(code)} resetScroll={false}>
            {spoken[language].words}
          </Link>
          <div className="mono meta s12">{code}</div>
        </>
      ),
    },
    ...languages.map((one): Column<Phrase> => ({
      key: one,
      head: t(`web.ui.language.${one}`),
      cell: ({ spoken }) => <VoiceState spoken={spoken[one]} />,
      width: 170,
    })),
  ];
}

/** Shape and word: heard by a speaker, not yet, or no voice at all. */
export function VoiceState({ spoken }: { spoken: Spoken }) {
  const { t } = useTexts();
  if (spoken.voice === 'none') {
    return (
      <>
        <StatusShape status="bad" /> {t('web.phrases.none')}
      </>
    );
  }
  return (
    <>
      <StatusShape status={spoken.reviewed ? 'kept' : 'unsure'} /> {t(`web.phrases.${spoken.voice}`)},{' '}
      {t(spoken.reviewed ? 'web.phrases.reviewed' : 'web.phrases.unreviewed')}
    </>
  );
}
