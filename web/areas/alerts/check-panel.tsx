import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAcknowledge, useSilence, type Alert, type Check } from '../../api/alerts.ts';
import { useMay } from '../../api/session.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Side } from '../admin/side.tsx';
import { checkName, readingOf, shapes, todoOf, whoWord } from './alert-words.ts';

/** One check: what it says, what to do about it, who has it, who was told; and the way to have quiet for a time. */
export function CheckPanel({ check, onClose }: { check: Check; onClose: () => void }) {
  const { t } = useTexts();
  const may = useMay();
  const { kind, state, alert } = check;
  return (
    <Side heading={checkName(check, t)} onClose={onClose}>
      <p>
        <StatusShape status={shapes[state]} /> {t(`web.alerts.state.${state}`)}
      </p>
      <Facts
        facts={[
          [t('web.alerts.reading'), readingOf(kind, check.detail, t)],
          [t('web.alerts.since'), dateTime(check.since)],
          [t('web.alerts.measured'), dateTime(check.measuredAt)],
        ]}
      />
      <h3>{t('web.alerts.todo')}</h3>
      <p>{todoOf(kind, t)}</p>
      <p className="s13 supporting">
        {t('web.alerts.in-full')} <span className="mono s12">docs/operations/what-to-do-when.md#{kind}</span>
      </p>
      {alert && <OpenAlert alert={alert} mayTake={may('alerts.handle')} />}
      {may('alerts.handle') && <Silence check={check} />}
    </Side>
  );
}

function OpenAlert({ alert, mayTake }: { alert: Alert; mayTake: boolean }) {
  const { t } = useTexts();
  const take = useAcknowledge();
  return (
    <>
      <h3>{t('web.alerts.alert-since', { time: dateTime(alert.openedAt) })}</h3>
      {alert.acknowledgedBy ? (
        <p>{t('web.alerts.taken', { name: alert.acknowledgedBy, time: dateTime(alert.acknowledgedAt!) })}</p>
      ) : (
        mayTake && (
          <div>
            <Button variant="filled" disabled={take.isPending} onClick={() => take.mutate(alert.id)}>
              {t('web.alerts.take')}
            </Button>
          </div>
        )
      )}
      <ErrorNote error={take.error} />
      <h3>{t('web.alerts.who-was-told')}</h3>
      {alert.told.length === 0 && <p className="s13 meta">{t('web.alerts.nobody-told')}</p>}
      <ul className="alerts-told">
        {alert.told.map((one) => (
          <li key={`${one.what} ${one.channel} ${one.whom} ${one.who}`}>
            {whoWord(one, t)} · {t(`web.alerts.channel.${one.channel}` as TextKey)}
            <span className="alerts-line s12 meta">
              {dateTime(one.at)} · {t('web.alerts.reached', { count: one.receivers })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const lengths = [30, 60, 240, 1_440] as const;

/** Quiet for a time, with the reason: for work that was announced. The check goes on. */
function Silence({ check: { kind, subject, silence } }: { check: Check }) {
  const { t } = useTexts();
  const change = useSilence();
  const [minutes, setMinutes] = useState<string>('60');
  const [why, setWhy] = useState('');
  if (silence) {
    return (
      <>
        <h3>{t('web.alerts.silent-until', { time: dateTime(silence.until) })}</h3>
        <p>
          {silence.by}: {silence.why}
        </p>
        <div>
          <Button disabled={change.isPending} onClick={() => change.mutate({ kind, subject, minutes: 0, why: silence.why })}>
            {t('web.alerts.tell-again')}
          </Button>
        </div>
        <ErrorNote error={change.error} />
      </>
    );
  }
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ kind, subject, minutes: Number(minutes), why }, { onSuccess: () => setWhy('') });
      }}
    >
      <h3>{t('web.alerts.silence')}</h3>
      <Select
        label={t('web.alerts.for-how-long')}
        allowDeselect={false}
        value={minutes}
        onChange={(value) => value && setMinutes(value)}
        data={lengths.map((one) => ({ value: String(one), label: t('web.alerts.minutes', { minutes: one }) }))}
      />
      <TextInput label={t('web.alerts.why')} maxLength={300} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      <ErrorNote error={change.error} />
      <div>
        <Button type="submit" disabled={change.isPending || why.trim() === ''}>
          {t('web.alerts.silence-do')}
        </Button>
      </div>
    </form>
  );
}
