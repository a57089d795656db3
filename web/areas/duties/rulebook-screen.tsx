import { rowKey, useRulebook } from '../../api/rulebook.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import '../admin/admin.css';
import './duties.css';
import './rulebook.css';
import { OpenReadings } from './open-readings.tsx';
import { ReadingForm } from './reading-form.tsx';
import { ReadingProposal } from './reading-proposal.tsx';
import { RowPanel } from './row-panel.tsx';
import { RulebookGrid } from './rulebook-grid.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** How every term is read for every kind of participant; beside it one row with its editions, and the way to change it by two. */
export function Screen() {
  const { t } = useTexts();
  const [filters, filter] = useFilters(['row', 'side', 'paragraph']);
  const { data, error, refetch } = useRulebook();
  const row = data?.rows.find((one) => rowKey(one) === filters.row);
  const open = (data?.proposals ?? []).filter(({ state }) => state === 'proposed');
  const proposal = open.find(({ id }) => id === filters.side);
  const close = () => filter({ row: '', side: '' });

  const side = () => {
    if (proposal) return <ReadingProposal key={proposal.id} proposal={proposal} rows={data?.rows ?? []} onClose={close} />;
    if (!row) return <EmptyState>{t('web.rulebook.choose')}</EmptyState>;
    if (filters.side === 'change')
      return (
        <ReadingForm key={rowKey(row)} row={row} onClose={() => filter({ side: '' })} onSent={(id) => filter({ row: '', side: id })} />
      );
    return <RowPanel row={row} onChange={() => filter({ side: 'change' })} onClose={close} />;
  };
  return (
    <Page heading={t('web.rulebook.title')} aside={<ViewSwitch at="rulebook" />} side={side()}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <SkeletonBars rows={14} height={40} />}
      {data && (
        <>
          <OpenReadings items={open} onOpen={(id) => filter({ row: '', side: id })} />
          <RulebookGrid
            rows={data.rows}
            chosen={filters.row ?? null}
            marked={filters.paragraph ?? null}
            onChoose={(key) => filter({ row: key, side: '' })}
          />
          <p className="s12 meta">{t('web.rulebook.legend')}</p>
        </>
      )}
    </Page>
  );
}
