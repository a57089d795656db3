import { Button } from '@mantine/core';
import { useMay } from '../../api/session.ts';
import type { Edition, Row } from '../../api/rulebook.ts';
import { useTexts } from '../../language/language.tsx';
import { dayText } from '../../language/time.ts';
import { Facts } from '../../ui/panel.tsx';
import { termText } from '../../ui/term.ts';
import { Side } from '../admin/side.tsx';
import { stepWords } from './step-words.ts';

const RIGHT = 'rulebook.change';

/** One row of the rulebook: from what to what it runs, all its editions on a line of time, who is told when. */
export function RowPanel({ row, onChange, onClose }: { row: Row; onChange: () => void; onClose: () => void }) {
  const { t, language } = useTexts();
  const may = useMay();
  const now = row.editions.find(({ inForce }) => inForce) ?? row.editions[0]!;
  return (
    <Side heading={`¶${row.paragraph} ${row.name}`} onClose={onClose}>
      <Facts
        facts={[
          [t('web.duties.head.owes'), row.debtor.name],
          [t('web.duties.creditor'), row.creditor.name],
          [t('web.rulebook.anchor'), row.anchorWords],
          [t('web.ui.reading.stops'), now.stops[language]],
          [t('web.ui.reading.does-not-stop'), now.doesNotStop[language]],
        ]}
      />
      <h3>{t('web.rulebook.editions')}</h3>
      <ol className="editions">
        {row.editions.map((edition) => (
          <EditionLine key={edition.id} edition={edition} />
        ))}
      </ol>
      <h3>{t('web.rulebook.steps')}</h3>
      {now.steps.length === 0 && <p className="s13 supporting">{t('web.rulebook.no-steps')}</p>}
      <ul className="plain-list s13">
        {now.steps.map((step) => (
          <li key={step.code}>{stepWords(step, t)}</li>
        ))}
      </ul>
      <div className="side-switch">
        {may(RIGHT) ? (
          <Button variant="filled" onClick={onChange}>
            {t('web.rulebook.change')}
          </Button>
        ) : (
          <p className="s13 meta">{t('web.rulebook.no-right', { right: RIGHT })}</p>
        )}
      </div>
    </Side>
  );
}

function EditionLine({ edition }: { edition: Edition }) {
  const { t, language } = useTexts();
  const { edition: number, effectiveFrom, inForce, text, policy, act, open } = edition;
  return (
    <li aria-current={inForce ? 'true' : undefined}>
      <b>{dayText(`${effectiveFrom}T12:00:00Z`)}</b> · {t('web.ui.edition', { edition: number })} · {termText(edition, t)}
      {inForce && <span className="in-force"> {t('web.rulebook.in-force')}</span>}
      <p className="s13 supporting">
        {text[language]}
        {policy && <span className="meta"> {t('web.ui.reading.policy')}</span>}
      </p>
      <p className="s12 meta">
        {act && `${act} · `}
        {t('web.rulebook.running', { open })}
      </p>
    </li>
  );
}
