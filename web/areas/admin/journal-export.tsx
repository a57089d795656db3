import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useJournalExport, useJournalHead } from '../../api/admin.ts';
import { dayAfter, dayStart } from '../../language/days.ts';
import { useTexts } from '../../language/language.tsx';
import { clockSeconds, dayOf, dayText } from '../../language/time.ts';
import { serverNow } from '../../now.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

const MONTH_MS = 30 * 86_400_000;

type Props = { opened: boolean; onClose: () => void; from: string | undefined; to: string | undefined };

/** Hands out the journal of a time with its chain of hashes; what it is for is asked and kept. */
export function JournalExport({ opened, onClose, ...filter }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t('web.admin.journal.export-title')} opened={opened} onClose={onClose}>
      <ExportForm {...filter} onClose={onClose} />
    </Dialog>
  );
}

function ExportForm({ onClose, ...filter }: Omit<Props, 'opened'>) {
  const { t } = useTexts();
  const today = dayOf(serverNow());
  const [from, setFrom] = useState(filter.from ?? dayOf(new Date(serverNow().getTime() - MONTH_MS)));
  const [to, setTo] = useState(filter.to ?? today);
  const [why, setWhy] = useState('');
  const give = useJournalExport();
  return (
    <form
      className="journal-export"
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ from: dayStart(from), to: dayAfter(to), why: why.trim() }, { onSuccess: onClose });
      }}
    >
      <p className="s13 supporting">{t('web.admin.journal.export-note')}</p>
      <div className="row">
        <DayField label={t('web.admin.journal.from')} value={from} onChange={setFrom} />
        <DayField label={t('web.admin.journal.to')} value={to} onChange={setTo} />
      </div>
      <Textarea
        label={t('web.admin.journal.export-why')}
        autosize
        minRows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Head />
      <ErrorNote error={give.error} />
      <div className="row">
        <Button type="submit" variant="filled" disabled={why.trim().length < 5 || !from || !to || give.isPending}>
          {t('web.admin.journal.export-go')}
        </Button>
        <Button onClick={onClose}>{t('web.ui.cancel')}</Button>
      </div>
    </form>
  );
}

/** The hash to write down elsewhere: whoever has it can tell later whether what stands before it was rewritten. */
function Head() {
  const { t } = useTexts();
  const { data } = useJournalHead();
  if (!data?.hash || !data.sealedAt) return null;
  return (
    <p className="s12 meta">
      {t('web.admin.journal.head', { position: data.position, when: `${dayText(data.sealedAt)} ${clockSeconds(data.sealedAt)}` })}
      <br />
      <span className="mono journal-detail">{data.hash}</span>
    </p>
  );
}
