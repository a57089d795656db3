import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { proposalKinds, useDecideLetter, useProposal, type Proposal, type ProposalKind } from '../../../api/tray.ts';
import { useMay } from '../../../api/session.ts';
import { useTexts } from '../../../language/language.tsx';
import { dateTime } from '../../../language/time.ts';
import { ErrorNote } from '../../../ui/notes.tsx';

/** A letter of a known body: what it seems to be, to be confirmed or denied; afterwards, what was said. */
export function ProposalNote({ appealId }: { appealId: string }) {
  const { t, language } = useTexts();
  const may = useMay();
  const proposal = useProposal(appealId).data?.proposal;
  if (!proposal) return null;
  if (proposal.state === 'proposed' && may('mail.sort')) return <Deciding proposal={proposal} />;
  const organization = proposal.organization[language];
  const [kind, name, received] = [t(`web.tray.kind.${proposal.kind}`), proposal.decidedByName ?? '', dateTime(proposal.receivedAt)];
  return (
    <p className="letter-note s13">
      {proposal.state === 'proposed' && `${t('web.tray.proposed', { organization })} ${kind}`}
      {proposal.state === 'taken' && t('web.tray.taken', { organization, kind, received, name })}
      {proposal.state === 'declined' && t('web.tray.declined', { organization, name })}
    </p>
  );
}

function Deciding({ proposal }: { proposal: Proposal }) {
  const { t, language } = useTexts();
  const [kind, setKind] = useState<ProposalKind>(proposal.kind);
  const decide = useDecideLetter(proposal.letterId);
  return (
    <section className="letter-note" aria-label={t('web.tray.title')}>
      <p className="s13">{t('web.tray.proposed', { organization: proposal.organization[language] })}</p>
      <div className="letter-note-row">
        <Select
          aria-label={t('web.tray.kind')}
          allowDeselect={false}
          w={300}
          value={kind}
          onChange={(value) => value && setKind(value)}
          data={proposalKinds.map((value) => ({ value, label: t(`web.tray.kind.${value}`) }))}
        />
        <Button disabled={decide.isPending} onClick={() => decide.mutate(kind)}>
          {t('web.tray.take')}
        </Button>
        <Button variant="subtle" disabled={decide.isPending} onClick={() => decide.mutate(null)}>
          {t('web.tray.decline')}
        </Button>
      </div>
      <p className="s12 supporting">{t('web.tray.hint')}</p>
      <ErrorNote error={decide.error} />
    </section>
  );
}
