import { Link, useNavigate } from '@tanstack/react-router';
import { useTemplates, type TemplateLine } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';
import { dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';

/** Every template by name and channel, with who wrote the words in force. */
export function TemplateList() {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const { data, error, refetch, isPending } = useTemplates();
  const columns = useColumns();
  const byName = collate(language);
  const items = (data?.items ?? []).toSorted((a, b) => byName(a.name, b.name) || byName(a.channel, b.channel));
  return (
    <Page heading={t('web.templates.title')}>
      <p className="s13 supporting journal-note">{t('web.templates.note')}</p>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={8} height={52} />}
      {items.length > 0 && (
        <DataTable
          caption={t('web.templates.caption')}
          columns={columns}
          rows={items}
          rowKey={({ code, channel }) => `${code} ${channel}`}
          onSelect={({ code, channel }) => void navigate({ to: paths.template(code, channel) })}
        />
      )}
    </Page>
  );
}

function useColumns(): Column<TemplateLine>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      head: t('web.templates.name'),
      cell: ({ code, channel, name, when }) => (
        <>
          <Link to={paths.template(code, channel)}>{name}</Link>
          <span className="s13 supporting template-when">{when}</span>
        </>
      ),
    },
    { key: 'channel', head: t('web.outbox.channel'), cell: ({ channel }) => t(`web.outbox.channel.${channel}`), width: 110 },
    {
      key: 'words',
      head: t('web.templates.words'),
      cell: ({ source, edition }) => t(`web.templates.words.${source}`, { edition }),
      width: 250,
    },
    {
      key: 'changed',
      head: t('web.templates.changed'),
      width: 220,
      cell: ({ source, savedBy, savedAt }) =>
        source === 'person' &&
        savedAt && (
          <>
            {savedBy}
            <span className="s12 meta template-when">{dateTime(savedAt)}</span>
          </>
        ),
    },
  ];
}
