import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTrial, type Severity } from '../../api/alerts.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { checkName, whoWord } from './alert-words.ts';

/** Sends a trial by the saved table and says whom it reached: what was never tried does not work at night. */
export function TrialForm({ kinds }: { kinds: readonly string[] }) {
  const { t } = useTexts();
  const trial = useTrial();
  const [kind, setKind] = useState('line-down');
  const [severity, setSeverity] = useState<Severity>('critical');
  return (
    <section className="side" aria-label={t('web.alerts.trial')}>
      <header>
        <h2>{t('web.alerts.trial')}</h2>
      </header>
      <p className="s13 supporting">{t('web.alerts.trial-note')}</p>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          trial.mutate({ kind, severity });
        }}
      >
        <Select
          label={t('web.alerts.trial-kind')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => value && setKind(value)}
          data={kinds.map((one) => ({ value: one, label: checkName({ kind: one, subject: '' }, t) }))}
        />
        <Select
          label={t('web.alerts.state')}
          allowDeselect={false}
          value={severity}
          onChange={(value) => value && setSeverity(value)}
          data={(['warning', 'critical'] as const).map((value) => ({ value, label: t(`web.alerts.state.${value}`) }))}
        />
        <div>
          <Button type="submit" disabled={trial.isPending}>
            {t('web.alerts.trial-send')}
          </Button>
        </div>
      </form>
      <ErrorNote error={trial.error} />
      {trial.data && (
        <output>
          {trial.data.items.length === 0 && <p>{t('web.alerts.trial-nobody')}</p>}
          <ul className="alerts-told">
            {trial.data.items.map((one) => (
              <li key={`${one.channel} ${one.whom} ${one.who}`}>
                <StatusShape status={one.receivers > 0 ? 'kept' : 'unsure'} /> {whoWord(one, t)} ·{' '}
                {t(`web.alerts.channel.${one.channel}` as TextKey)}
                <span className="alerts-line s12 meta">{t('web.alerts.reached', { count: one.receivers })}</span>
              </li>
            ))}
          </ul>
        </output>
      )}
    </section>
  );
}
