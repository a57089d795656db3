import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useJournal } from '../../api/admin.ts';
import { dayAfter, dayStart } from '../../language/days.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Page } from '../../ui/panel.tsx';
import './admin.css';
import { JournalExport } from './journal-export.tsx';
import { subjectKinds, useJournalColumns } from './journal-columns.tsx';

/** Who did what and who looked at whom. This search is itself a look, and is written down. */
export function Screen() {
  const { t } = useTexts();
  const [filters, filter] = useFilters(['kind', 'subject', 'name', 'action', 'did', 'from', 'to']);
  const { kind, subject, name, action, did, from, to } = filters;
  const [handingOut, handOut] = useState(false);
  const pages = useJournal({
    ...(kind ? { subjectKind: kind } : {}),
    ...(subject ? { subjectId: subject } : {}),
    ...(name ? { actorName: name } : {}),
    ...(action ? { action } : {}),
    ...(did ? { looked: did === 'looked' ? 'true' : 'false' } : {}),
    ...(from ? { from: dayStart(from) } : {}),
    ...(to ? { to: dayAfter(to) } : {}),
  });
  return (
    <Page heading={t('web.admin.journal.title')} aside={<Button onClick={() => handOut(true)}>{t('web.admin.journal.export')}</Button>}>
      <JournalExport opened={handingOut} onClose={() => handOut(false)} from={from} to={to} />
      <p className="s13 supporting journal-note">{t('web.admin.journal.note')}</p>
      <search className="filters">
        <Select
          label={t('web.admin.journal.kind')}
          placeholder={t('web.admin.journal.any')}
          clearable
          w={180}
          value={kind ?? null}
          onChange={(value) => filter({ kind: value ?? '' })}
          data={subjectKinds.map((value) => ({ value, label: t(`web.admin.subject.${value}`) }))}
        />
        <TextInput
          label={t('web.admin.journal.subject-id')}
          w={230}
          value={subject ?? ''}
          onChange={(event) => filter({ subject: event.currentTarget.value.trim() })}
        />
        <TextInput
          label={t('web.admin.journal.name')}
          w={180}
          value={name ?? ''}
          onChange={(event) => filter({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('web.admin.journal.action')}
          w={170}
          value={action ?? ''}
          onChange={(event) => filter({ action: event.currentTarget.value.trim() })}
        />
        <Select
          label={t('web.admin.journal.did-what')}
          placeholder={t('web.admin.journal.any')}
          clearable
          w={140}
          value={did ?? null}
          onChange={(value) => filter({ did: value ?? '' })}
          data={(['looked', 'changed'] as const).map((value) => ({ value, label: t(`web.admin.journal.${value}`) }))}
        />
        <DayField label={t('web.admin.journal.from')} value={from ?? ''} onChange={(day) => filter({ from: day })} />
        <DayField label={t('web.admin.journal.to')} value={to ?? ''} onChange={(day) => filter({ to: day })} />
        {Object.keys(filters).length > 0 && (
          <Button variant="subtle" onClick={() => filter({ kind: '', subject: '', name: '', action: '', did: '', from: '', to: '' })}>
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
