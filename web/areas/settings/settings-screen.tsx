import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useSettings, type Schema, type Setting } from '../../api/settings.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';
import { dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import '../admin/admin.css';
import './settings.css';
import { SettingPanel } from './setting-panel.tsx';
import { roomOf, roomWord, settingWord, valueWord } from './setting-words.ts';

/** What an administrator may set, by the room it belongs to: what it is now, and who said so. */
export function Screen() {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const { settingKey = null } = useParams({ strict: false }) as { settingKey?: string };
  const { data, error, refetch, isPending } = useSettings();
  const columns = useColumns();
  const items = data?.items ?? [];
  const chosen = items.find(({ key }) => key === settingKey);
  const open = (key: string | null) => void navigate({ to: key ? paths.setting(key) : paths.settings(), resetScroll: false });
  const rooms = [...new Set(items.map(({ key }) => roomOf(key)))].sort((a, b) => collate(language)(roomWord(a, t), roomWord(b, t)));
  const side = chosen ? (
    <SettingPanel key={chosen.key} setting={chosen} onClose={() => open(null)} />
  ) : (
    <EmptyState>{t('web.settings.choose')}</EmptyState>
  );
  return (
    <Page heading={t('web.settings.title')} side={side}>
      <p className="s13 supporting journal-note">{t('web.settings.note')}</p>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={6} height={52} />}
      {rooms.map((room) => (
        <section key={room} className="settings-room">
          <h2>{roomWord(room, t)}</h2>
          <DataTable
            caption={roomWord(room, t)}
            columns={columns}
            rows={items.filter(({ key }) => roomOf(key) === room)}
            rowKey={({ key }) => key}
            selected={settingKey}
            onSelect={({ key }) => open(key)}
          />
        </section>
      ))}
    </Page>
  );
}

function useColumns(): Column<Setting>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      head: t('web.settings.name'),
      cell: ({ key }) => (
        <Link to={paths.setting(key)} resetScroll={false}>
          {settingWord(`setting.${key}`, t)}
        </Link>
      ),
    },
    {
      key: 'value',
      head: t('web.settings.now'),
      cell: ({ key, schema, value }) => valueWord(key, schema as Schema, value, t),
      width: '34%',
    },
    {
      key: 'changed',
      head: t('web.settings.changed'),
      width: 200,
      cell: ({ changedBy, changedAt }) =>
        changedAt ? (
          <>
            {changedBy}
            <span className="s12 meta settings-when">{dateTime(changedAt)}</span>
          </>
        ) : (
          <span className="meta">{t('web.settings.is-default')}</span>
        ),
    },
  ];
}
