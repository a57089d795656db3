import { Button, Select, TextInput } from '@mantine/core';
import { useJournal } from '../../api/admin.ts';
import { dayAfter, dayStart } from '../../language/days.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import './admin.css';
import { subjectKinds, useJournalColumns } from './journal-columns.tsx';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who did what and who looked at whom. This search is itself a look, and is written down. */
export function Screen() {
  const { t } = useTexts();
  const [filters, filter] = useFilters(['kind', 'subject', 'actor', 'from', 'to']);
  const { kind, subject, actor, from, to } = filters;
  const pages = useJournal({
    ...(kind ? { subjectKind: kind } : {}),
    ...(subject ? { subjectId: subject } : {}),
    ...(actor && uuid.test(actor) ? { actorId: actor } : {}),
    ...(from ? { from: dayStart(from) } : {}),
    ...(to ? { to: dayAfter(to) } : {}),
  });
  return (
    <Page heading={t('web.admin.journal.title')}>
      <p className="s13 supporting journal-note">{t('web.admin.journal.note')}</p>
      <search className="filters">
        <Select
          label={t('web.admin.journal.kind')}
          placeholder={t('web.admin.journal.any')}
          clearable
          w={210}
          value={kind ?? null}
          onChange={(value) => filter({ kind: value ?? '' })}
          data={subjectKinds.map((value) => ({ value, label: t(`web.admin.subject.${value}`) }))}
        />
        <TextInput
          label={t('web.admin.journal.subject-id')}
          w={300}
          value={subject ?? ''}
          onChange={(event) => filter({ subject: event.currentTarget.value.trim() })}
        />
        <TextInput
          label={t('web.admin.journal.actor-id')}
          w={300}
          value={actor ?? ''}
          onChange={(event) => filter({ actor: event.currentTarget.value.trim() })}
        />
        <DayField label={t('web.admin.journal.from')} value={from ?? ''} onChange={(day) => filter({ from: day })} />
        <DayField label={t('web.admin.journal.to')} value={to ?? ''} onChange={(day) => filter({ to: day })} />
        {Object.keys(filters).length > 0 && (
          <Button variant="subtle" onClick={() => filter({ kind: '', subject: '', actor: '', from: '', to: '' })}>
            {t('web.admin.journal.clear')}
          </Button>
        )}
      </search>
      <PagedTable
        pages={pages}
        caption={t('web.admin.journal.caption')}
        columns={useJournalColumns(filter)}
        rowKey={({ id }) => String(id)}
        empty={t('web.admin.journal.empty')}
      />
    </Page>
  );
}
