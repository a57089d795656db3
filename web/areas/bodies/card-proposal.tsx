import { Button } from '@mantine/core';
import { type Card, type CardCorrection, useDecideCard } from '../../api/bodies.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { dateTime } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { ReasonForm } from '../duties/reason-form.tsx';

const refuseWords = {
  open: 'web.bodies.refuse',
  why: 'web.bodies.refuse-why',
  hint: 'web.bodies.refuse-hint',
  confirm: 'web.bodies.refuse-confirm',
} as const;

/** A correction that waits for the centre: what would read otherwise, why, and the decision for who may make it. */
export function CardProposal({ card, correction }: { card: Card; correction: CardCorrection }) {
  const { t } = useTexts();
  const may = useMay();
  const { payload, why, proposedBy, proposedAt, mine } = correction;
  const decide = useDecideCard(card.id, correction.id);
  const refuse = useDecideCard(card.id, correction.id);
  return (
    <div className="body-correction">
      <h3>{t('web.bodies.waits')}</h3>
      <Facts
        facts={[
          ...languages
            .filter((one) => payload.name[one] !== card.name[one])
            .map(
              (one) =>
                [
                  t(`web.ui.language.${one}`),
                  <span key={one} lang={one}>
                    {payload.name[one]}
                  </span>,
                ] as const,
            ),
          ...(['phone', 'email', 'address'] as const)
            .filter((key) => payload[key] !== card[key])
            .map((key) => [t(`web.bodies.${key}`), payload[key] ?? t('web.bodies.unknown')] as const),
          [t('web.bodies.why'), why],
          [t('web.bodies.proposed'), `${proposedBy.name}, ${dateTime(proposedAt)}`],
        ]}
      />
      <ErrorNote error={decide.error} />
      {mine && (
        <Button disabled={decide.isPending} onClick={() => decide.mutate({ verb: 'withdraw' })}>
          {t('web.bodies.withdraw')}
        </Button>
      )}
      {!mine && may('organizations.decide') && (
        <div className="body-decide">
          <Button disabled={decide.isPending} onClick={() => decide.mutate({ verb: 'confirm' })}>
            {t('web.bodies.confirm')}
          </Button>
          <ReasonForm
            words={refuseWords}
            sending={{ ...refuse, mutate: (reason, then) => refuse.mutate({ verb: 'refuse', why: reason }, then) }}
          />
        </div>
      )}
    </div>
  );
}
