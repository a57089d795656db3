import { SegmentedControl, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { proposalKinds, proposalStates, useTray, type Proposal } from '../../api/tray.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/data-table.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';

/** Letters of known bodies: to be looked at, taken for what they are and waiting for their room, or ordinary after all. */
export function Screen() {
  const { t } = useTexts();
  const [{ state = 'proposed', kind }, filter] = useFilters(['state', 'kind']);
  const pages = useTray(state, kind);
  return (
    <Page heading={t('web.tray.title')}>
      <div className="filters">
        <SegmentedControl
          aria-label={t('web.tray.state')}
          value={state}
          onChange={(value) => filter({ state: value === 'proposed' ? '' : value })}
          data={proposalStates.map((value) => ({ value, label: t(`web.tray.state.${value}`) }))}
        />
        <Select
          aria-label={t('web.tray.kind')}
          placeholder={t('web.tray.any')}
          clearable
          w={280}
          value={kind ?? null}
          onChange={(value) => filter({ kind: value ?? '' })}
          data={proposalKinds.map((value) => ({ value, label: t(`web.tray.kind.${value}`) }))}
        />
      </div>
      {state === 'taken' && <p className="s13 supporting">{t('web.tray.no-room')}</p>}
      <PagedTable
        pages={pages}
        caption={t('web.tray.caption')}
        columns={useTrayColumns()}
        rowKey={({ letterId }) => letterId}
        empty={t('web.tray.empty')}
      />
    </Page>
  );
}

function useTrayColumns(): Column<Proposal>[] {
  const { t, language } = useTexts();
  return [
    {
      key: 'subject',
      head: t('web.tray.subject'),
      cell: (row) => (
        <Link to={paths.letter(row.appealId)}>
          {row.subject} <span className="s12 meta">№ {row.number}</span>
        </Link>
      ),
    },
    { key: 'kind', head: t('web.tray.kind'), cell: (row) => t(`web.tray.kind.${row.kind}`), width: 240 },
    { key: 'body', head: t('web.tray.body'), cell: (row) => row.organization[language], width: 300 },
    { key: 'received', head: t('web.tray.received'), cell: (row) => dateTime(row.receivedAt), width: 150 },
  ];
}
