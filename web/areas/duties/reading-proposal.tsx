import { Button } from '@mantine/core';
import { type Proposal, type Row, useDecideReading } from '../../api/rulebook.ts';
import { useMay } from '../../api/session.ts';
import type { Unit } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dayText } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { termText } from '../../ui/term.ts';
import { Side } from '../admin/side.tsx';
import { ReadingPreview } from './reading-preview.tsx';
import { ReasonForm } from './reason-form.tsx';
import { stepWords } from './step-words.ts';

const RIGHT = 'rulebook.change';
const refuseWords = {
  open: 'web.rulebook.refuse',
  why: 'web.rulebook.refuse-why',
  hint: 'web.rulebook.refuse-hint',
  confirm: 'web.rulebook.refuse-confirm',
} as const;

/** A new edition that waits for a second person: the row as it is and as it would be, what it would do, and the decision. */
export function ReadingProposal({ proposal, rows, onClose }: { proposal: Proposal; rows: readonly Row[]; onClose: () => void }) {
  const { t, language } = useTexts();
  const may = useMay();
  const { payload, proposedBy, proposedAt, why } = proposal;
  const row = rows.find(
    (one) => one.paragraph === payload.paragraph && one.duty === payload.duty && one.debtor.kind === payload.participantKind,
  );
  const last = row?.editions.at(-1);
  return (
    <Side heading={t('web.rulebook.change-of', { paragraph: payload.paragraph, name: row?.name ?? '' })} onClose={onClose}>
      <Facts
        facts={[
          [t('web.duties.head.owes'), row?.debtor.name],
          [t('web.rulebook.proposed-by'), `${proposedBy.name}, ${dateTime(proposedAt)}`],
          [t('web.rulebook.why'), why],
          [t('web.rulebook.act'), payload.act],
          [t('web.rulebook.from'), dayText(`${payload.effectiveFrom}T12:00:00Z`)],
          [t('web.rulebook.before'), last && termText(last, t)],
          [t('web.rulebook.after'), termText({ amount: payload.amount, unit: payload.unit as Unit }, t)],
          [t('web.rulebook.policy'), payload.policy && t('web.rulebook.yes')],
          [t('web.rulebook.words.text'), payload.text[language]],
          [t('web.ui.reading.stops'), payload.stops[language]],
          [t('web.ui.reading.does-not-stop'), payload.doesNotStop[language]],
          [t('web.rulebook.steps'), payload.steps?.map((step) => stepWords(step, t)).join('; ')],
        ]}
      />
      {may(RIGHT) ? (
        <>
          <ReadingPreview change={payload} />
          <Decide proposal={proposal} onDone={onClose} />
        </>
      ) : (
        <p className="s13 meta">{t('web.rulebook.no-right', { right: RIGHT })}</p>
      )}
    </Side>
  );
}

function Decide({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { t } = useTexts();
  const decide = useDecideReading(proposal.id);
  const refuse = useDecideReading(proposal.id);
  const send = (verb: 'confirm' | 'withdraw') => decide.mutate({ verb }, { onSuccess: onDone });
  if (proposal.mine) {
    return (
      <div className="side-switch">
        <p className="s13 supporting">{t('web.rulebook.second')}</p>
        <ErrorNote error={decide.error} />
        <Button disabled={decide.isPending} onClick={() => send('withdraw')}>
          {t('web.rulebook.withdraw')}
        </Button>
      </div>
    );
  }
  return (
    <div className="side-switch decide">
      <ErrorNote error={decide.error} />
      <Button variant="filled" disabled={decide.isPending} onClick={() => send('confirm')}>
        {t('web.rulebook.confirm')}
      </Button>
      <ReasonForm
        words={refuseWords}
        sending={{ ...refuse, mutate: (reason) => refuse.mutate({ verb: 'refuse', why: reason }, { onSuccess: onDone }) }}
      />
    </div>
  );
}
