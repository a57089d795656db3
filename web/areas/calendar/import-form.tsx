import { Button, FileInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useCheckYear, useImportYear, type YearFile, type YearStatus } from '../../api/calendar.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { Side } from '../admin/side.tsx';
import { ChangedDays, complete, GroundsFields, ImpactTable, noGrounds, Warnings, wouldBe } from './change-parts.tsx';

type Props = { year: number; onClose: () => void; onSent: (id: string) => void };

/** The bytes as they are: what is no UTF-8 is for the server to see. */
async function read(file: File): Promise<Pick<YearFile, 'format' | 'content'>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return { format: file.name.toLowerCase().endsWith('.csv') ? 'csv' : 'json', content: btoa(binary) };
}

/** Brings a year from a file: the difference first, then the act, then another person. */
export function ImportForm({ year, onClose, onSent }: Props) {
  const { t } = useTexts();
  const check = useCheckYear(year);
  const bring = useImportYear(year);
  const [file, setFile] = useState<File | null>(null);
  const [status, setStatus] = useState<YearStatus>('found');
  const [grounds, setGrounds] = useState(noGrounds);
  const look = async (chosen: File | null, as: YearStatus) => {
    if (chosen) check.mutate({ ...(await read(chosen)), status: as });
    else check.reset();
  };
  const send = async () => {
    if (file) bring.mutate({ ...(await read(file)), status, ...grounds }, { onSuccess: ({ id }) => onSent(id) });
  };
  return (
    <Side heading={t('web.calendar.import-year', { year: String(year) })} onClose={onClose}>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FileInput
          label={t('web.calendar.file')}
          description={t('web.calendar.file-hint')}
          placeholder={t('web.calendar.file-choose')}
          accept=".json,.csv"
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            void look(chosen, status);
          }}
        />
        <Select
          label={t('web.calendar.status')}
          allowDeselect={false}
          value={status}
          onChange={(value) => {
            setStatus(value as YearStatus);
            void look(file, value as YearStatus);
          }}
          data={(['found', 'provisional'] as const).map((value) => ({ value, label: t(`web.calendar.status.${value}`) }))}
        />
        <ErrorNote error={check.error} />
        {check.data && (
          <>
            <h3>{t('web.calendar.difference', { count: check.data.changes.length })}</h3>
            <ChangedDays changes={check.data.changes} />
            <Warnings warnings={check.data.warnings} />
            <h3>{t('web.calendar.impact')}</h3>
            <ImpactTable days={check.data.changes.map(wouldBe)} />
          </>
        )}
        <h3>{t('web.calendar.act')}</h3>
        <GroundsFields value={grounds} onChange={setGrounds} />
        <ErrorNote error={bring.error} kept={t('web.calendar.kept')} />
        <Button type="submit" variant="filled" disabled={!check.data || !complete(grounds) || bring.isPending}>
          {t('web.calendar.send')}
        </Button>
        <p className="s13 supporting">{t('web.calendar.second')}</p>
      </form>
    </Side>
  );
}
