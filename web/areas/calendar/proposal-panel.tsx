import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDecide, type Proposal } from '../../api/calendar.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { Side } from '../admin/side.tsx';
import { ChangedDays, ImpactTable, Warnings, wouldBe } from './change-parts.tsx';
import { dateOf } from './words.ts';

/** A change that waits for a second person: what, by which act, what would move, and the decision. */
export function ProposalPanel({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { t } = useTexts();
  const { payload, proposedBy, proposedAt, why, warnings } = proposal;
  return (
    <Side heading={t('web.calendar.proposal')} onClose={onClose}>
      <Facts
        facts={[
          [t('web.calendar.proposed-by'), proposedBy.name],
          [t('web.calendar.proposed-at'), dateTime(proposedAt)],
          [t('web.calendar.act'), `${payload.act.title}, № ${payload.act.number}, ${dateOf(payload.act.on)}`],
          [t('web.calendar.why'), why],
          [t('web.calendar.whole-year'), payload.year && `${payload.year.year}: ${t(`web.calendar.status.${payload.year.status}`)}`],
        ]}
      />
      <ChangedDays changes={payload.changes} />
      <Warnings warnings={warnings} />
      <h3>{t('web.calendar.impact')}</h3>
      <ImpactTable days={payload.changes.map(wouldBe)} />
      <Decision proposal={proposal} onDone={onClose} />
    </Side>
  );
}

function Decision({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { t } = useTexts();
  const may = useMay();
  const decide = useDecide(proposal.id);
  const [why, setWhy] = useState<string | null>(null);
  const send = (verb: 'confirm' | 'refuse' | 'withdraw') =>
    decide.mutate({ verb, ...(verb === 'refuse' ? { why: why ?? '' } : {}) }, { onSuccess: onDone });
  if (proposal.mine) {
    return (
      <div className="side-switch">
        <p className="s13 supporting">{t('web.calendar.second')}</p>
        <ErrorNote error={decide.error} />
        <Button disabled={decide.isPending} onClick={() => send('withdraw')}>
          {t('web.calendar.withdraw')}
        </Button>
      </div>
    );
  }
  if (!may('calendar.confirm')) return <p className="s13 meta">{t('web.calendar.no-right', { right: 'calendar.confirm' })}</p>;
  return (
    <div className="side-switch">
      <ErrorNote error={decide.error} />
      {why !== null && (
        <Textarea
          className="cal-wide"
          label={t('web.calendar.refuse-why')}
          autosize
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      <div className="row">
        {why === null ? (
          <>
            <Button variant="filled" disabled={decide.isPending} onClick={() => send('confirm')}>
              {t('web.calendar.confirm')}
            </Button>
            <Button onClick={() => setWhy('')}>{t('web.calendar.refuse')}</Button>
          </>
        ) : (
          <>
            <Button variant="filled" disabled={why.trim().length < 3 || decide.isPending} onClick={() => send('refuse')}>
              {t('web.calendar.refuse')}
            </Button>
            <Button onClick={() => setWhy(null)}>{t('web.ui.cancel')}</Button>
          </>
        )}
      </div>
    </div>
  );
}
