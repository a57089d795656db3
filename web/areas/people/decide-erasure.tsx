import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDecideErasure, type ErasureProposal } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dayText } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';

/** An erasure that waits: its proposer takes it back, a second person confirms or refuses it. */
export function DecideErasure({ proposal, onDone }: { proposal: ErasureProposal; onDone: () => void }) {
  const { t } = useTexts();
  const may = useMay();
  const decide = useDecideErasure(proposal.id);
  const take = (decision: 'confirm' | 'refuse' | 'withdraw', why?: string) =>
    decide.mutate({ decision, ...(why === undefined ? {} : { why }) }, { onSuccess: onDone });
  return (
    <section className="side-form" aria-label={t('web.people.erase-waits')}>
      <h3>{t('web.people.erase-waits')}</h3>
      <ProposalFacts proposal={proposal} />
      <ErrorNote error={decide.error} />
      {proposal.mine && (
        <>
          <p className="s13 supporting">{t('web.people.erase-mine')}</p>
          <div className="row">
            <Button disabled={decide.isPending} onClick={() => take('withdraw')}>
              {t('web.people.erase-withdraw')}
            </Button>
          </div>
        </>
      )}
      {!proposal.mine && may('recipients.erase') && <SecondPerson pending={decide.isPending} onTake={take} />}
      {!proposal.mine && !may('recipients.erase') && <p className="s13 supporting">{t('web.people.erase-second')}</p>}
    </section>
  );
}

export function ProposalFacts({ proposal }: { proposal: ErasureProposal }) {
  const { t } = useTexts();
  return (
    <Facts
      facts={[
        [t('web.people.request-number'), proposal.payload.requestNumber],
        [t('web.people.request-day'), dayText(`${proposal.payload.requestedOn}T12:00:00Z`)],
        [t('web.people.why'), proposal.why],
        [t('web.people.erase-by'), `${proposal.proposedBy.name} · ${dateTime(proposal.proposedAt)}`],
      ]}
    />
  );
}

function SecondPerson({ pending, onTake }: { pending: boolean; onTake: (decision: 'confirm' | 'refuse', why?: string) => void }) {
  const { t } = useTexts();
  const [seen, see] = useState(false);
  const [why, setWhy] = useState('');
  return (
    <>
      <Checkbox checked={seen} label={t('web.people.erase-seen')} onChange={(event) => see(event.currentTarget.checked)} />
      <div className="row">
        <Button variant="filled" disabled={!seen || pending} onClick={() => onTake('confirm')}>
          {t('web.people.erase-confirm')}
        </Button>
      </div>
      <TextInput
        label={t('web.people.erase-refuse-why')}
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className="row">
        <Button disabled={why.trim().length < 5 || pending} onClick={() => onTake('refuse', why.trim())}>
          {t('web.people.erase-refuse')}
        </Button>
      </div>
    </>
  );
}
