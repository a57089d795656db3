import { ActionIcon, Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Step } from '../../api/rulebook.ts';
import { useTexts } from '../../language/language.tsx';
import { stepWords } from './step-words.ts';

const whens = ['share', 'before.working-days', 'before.hours', 'after.hours', 'after.working-days'] as const;
type When = (typeof whens)[number];
const receivers = ['debtor', 'supervision', 'administrators'] as const;

/** Who is told when before and after the term; each telling can be taken away and others added. */
export function StepsField({ steps, onChange }: { steps: readonly Step[]; onChange: (steps: Step[]) => void }) {
  const { t } = useTexts();
  const [adding, setAdding] = useState(false);
  return (
    <>
      {steps.length === 0 && <p className="s13 supporting">{t('web.rulebook.no-steps')}</p>}
      <ul className="steps-list s13">
        {steps.map((step) => (
          <li key={step.code}>
            <span className="grow">{stepWords(step, t)}</span>
            <ActionIcon
              variant="subtle"
              className="quiet-icon"
              aria-label={t('web.rulebook.remove-step', { step: stepWords(step, t) })}
              onClick={() => onChange(steps.filter((one) => one !== step))}
            >
              <IconX size={16} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {adding ? (
        <NewStep
          onAdd={(step) => {
            if (!steps.some(({ code }) => code === step.code)) onChange([...steps, step]);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button size="xs" disabled={steps.length >= 10} onClick={() => setAdding(true)}>
            {t('web.rulebook.add-step')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The code says what the step is, so the same step twice is one. */
function stepOf(when: When, amount: number, to: Step['to'], always: boolean): Step {
  const code = `${when.replace('.', '-')}-${amount}${always ? '-clock' : ''}`;
  const plain = { code, to, ...(always ? { always } : {}) };
  if (when === 'share') return { ...plain, share: amount / 100 };
  const [side, unit] = when.split('.') as ['before' | 'after', 'hours' | 'working-days'];
  return side === 'before' ? { ...plain, before: amount, unit } : { ...plain, after: amount, unit };
}

function NewStep({ onAdd, onCancel }: { onAdd: (step: Step) => void; onCancel: () => void }) {
  const { t } = useTexts();
  const [when, setWhen] = useState<When>('before.hours');
  const [amount, setAmount] = useState<number | string>(1);
  const [to, setTo] = useState<Step['to']>('debtor');
  const [always, setAlways] = useState(false);
  const number = Number(amount);
  const fits = when === 'share' ? number >= 5 && number <= 95 : number >= 1 && number <= 240;
  return (
    <div className="side-form new-step">
      <Select
        label={t('web.rulebook.step-when')}
        allowDeselect={false}
        value={when}
        onChange={(value) => setWhen(value as When)}
        data={whens.map((value) => ({ value, label: t(`web.rulebook.when.${value}`) }))}
      />
      <NumberInput
        label={t(when === 'share' ? 'web.rulebook.step-share' : 'web.rulebook.step-amount')}
        allowDecimal={false}
        hideControls
        value={amount}
        onChange={setAmount}
      />
      <Select
        label={t('web.rulebook.step-to')}
        allowDeselect={false}
        value={to}
        onChange={(value) => setTo(value as Step['to'])}
        data={receivers.map((value) => ({ value, label: t(`web.rulebook.to.${value}`) }))}
      />
      <Checkbox label={t('web.rulebook.always')} checked={always} onChange={(event) => setAlways(event.currentTarget.checked)} />
      <div className="row">
        <Button size="xs" disabled={!fits} onClick={() => onAdd(stepOf(when, number, to, always))}>
          {t('web.rulebook.add-this')}
        </Button>
        <Button size="xs" onClick={onCancel}>
          {t('web.ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
