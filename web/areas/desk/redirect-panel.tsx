import { Button, Progress, Select, TextInput } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand, useTargets } from '../../api/line.ts';
import type { Target, Targets } from '../../api/transfers.ts';
import type { CallCommand, LiveCall } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { ParagraphTag } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';

/**
 * ¶11: handed on with a notice. In the work column, not in a dialog, as three steps; the third stays shut until the caller
 * was told. Giving up stands as near as going on.
 */
export function RedirectPanel({ call, onClose }: { call: LiveCall; onClose: () => void }) {
  const { t } = useTexts();
  const command = useCommand();
  const [chosen, choose] = useState('queue general');
  const [number, setNumber] = useState('');
  const target = targetOf(chosen, number);
  const sounding = call.state === 'noticing';
  const step = sounding || call.party?.stage === 'in' ? 2 : 1;
  const ask = (kind: CallCommand) =>
    command.mutate({ callId: call.id, kind, ...(kind === 'redirect' || kind === 'consult' ? { target } : {}) });
  return (
    <section className="step-panel" aria-labelledby="redirect-title">
      <header>
        <IconArrowsLeftRight size={18} stroke={1.6} aria-hidden />
        <h2 id="redirect-title">{t('web.desk.redirect')}</h2>
        <ParagraphTag paragraph="11" />
        <span className="grow" />
        <span className="s12 supporting">{t('web.desk.redirect.step', { step, total: 3 })}</span>
      </header>
      <ErrorNote error={command.error} />
      <ol>
        <Step ordinal={1} at={step} name={t('web.desk.redirect.who')}>
          {call.party ? (
            <p>{t(call.party.stage === 'in' ? 'web.phone.asking' : 'web.phone.ringing-party', { name: call.party.name })}</p>
          ) : (
            <WhoSelect value={chosen} onChange={choose} disabled={sounding} number={number} onNumber={setNumber} />
          )}
        </Step>
        <Step ordinal={2} at={step} name={t('web.desk.redirect.notice')}>
          <Notice call={call} sounding={sounding} outside={target.to === 'outside'} />
        </Step>
        <Step ordinal={3} at={step} name={t('web.desk.redirect.connect')}>
          <p className="supporting">{t('web.desk.redirect.connect-text')}</p>
          <div className="step-buttons">
            <Choices call={call} target={target} pending={command.isPending} ask={ask} onClose={onClose} />
          </div>
        </Step>
      </ol>
    </section>
  );
}

function Notice({ call, sounding, outside }: { call: LiveCall; sounding: boolean; outside: boolean }) {
  const { t } = useTexts();
  const language = call.language ?? 'kk';
  return (
    <>
      <p lang={language}>
        «{t(outside ? `web.desk.redirect.outside-words.${language}` : `web.desk.redirect.words.${language}`)}{' '}
        {t(`web.desk.redirect.stay.${language}`)}»
      </p>
      <p className="s12 meta">{t('web.desk.redirect.notice-text')}</p>
      {sounding && (
        <output className="s12">
          <Progress value={100} animated size={3} aria-hidden /> {t('web.desk.redirect.sounding')}
        </output>
      )}
    </>
  );
}

type ChoicesProps = { call: LiveCall; target: Target; pending: boolean; ask: (kind: CallCommand) => void; onClose: () => void };

/** What can be done now, giving up first. */
function Choices({ call, target, pending, ask, onClose }: ChoicesProps) {
  const { t } = useTexts();
  if (call.state === 'noticing' || call.party)
    return (
      <>
        <Button onClick={() => ask('resume')}>{t('web.phone.back-to-caller')}</Button>
        {call.party?.stage === 'in' && call.state === 'held' && (
          <Button onClick={() => ask('conference')}>{t('web.phone.conference')}</Button>
        )}
        {call.party?.stage === 'in' && call.state !== 'noticing' && (
          <Button variant="filled" loading={pending} onClick={() => ask('complete')}>
            {t('web.desk.redirect.complete')}
          </Button>
        )}
      </>
    );
  return (
    <>
      <Button onClick={onClose}>{t('web.desk.redirect.close')}</Button>
      {target.to !== 'queue' && (
        <Button loading={pending} onClick={() => ask('consult')}>
          {t('web.desk.redirect.ask-first')}
        </Button>
      )}
      <Button variant="filled" loading={pending} onClick={() => ask('redirect')}>
        {t('web.desk.redirect.start')}
      </Button>
    </>
  );
}

/** A choice's value as the list holds it: what it is, and its code. */
function targetOf(value: string, number: string): Target {
  const [to, code = ''] = value.split(' ');
  if (to === 'outside') return { to, number };
  return to === 'operator' ? { to, accountId: code } : { to: 'queue', queue: code };
}

type WhoProps = {
  value: string;
  onChange: (value: string) => void;
  disabled: boolean;
  number: string;
  onNumber: (number: string) => void;
};

/** Queues with who is free there, then the operators who are here, free ones first. */
function WhoSelect({ value, onChange, disabled, number, onNumber }: WhoProps) {
  const { t, language } = useTexts();
  const { data } = useTargets();
  const queueLabel = ({ name, free, waiting }: Targets['queues'][number]) =>
    `${name[language]} · ${t('web.desk.redirect.queue-now', { free, waiting })}`;
  const operators = (data?.operators ?? []).toSorted((a, b) => Number(b.state === 'ready') - Number(a.state === 'ready'));
  const speaks = (codes: readonly string[]) => codes.map((code) => t(`web.ui.language.${code as 'kk' | 'ru' | 'en'}`)).join(', ');
  return (
    <>
      <Select
        aria-label={t('web.desk.redirect.who')}
        value={value}
        disabled={disabled}
        allowDeselect={false}
        searchable
        onChange={(next) => next && onChange(next)}
        data={[
          {
            group: t('web.desk.redirect.queues'),
            items: (data?.queues ?? []).map((queue) => ({ value: `queue ${queue.code}`, label: queueLabel(queue) })),
          },
          {
            group: t('web.desk.redirect.operators'),
            items: operators.map((one) => ({
              value: `operator ${one.accountId}`,
              label: [one.name, t(one.state === 'ready' ? 'web.desk.redirect.free' : 'web.desk.redirect.busy'), speaks(one.languages)]
                .filter(Boolean)
                .join(' · '),
            })),
          },
          ...(data?.outside ? [{ value: 'outside', label: t('web.desk.redirect.outside') }] : []),
        ]}
      />
      {value === 'outside' && (
        <TextInput
          type="tel"
          label={t('web.desk.redirect.outside-number')}
          value={number}
          onChange={(event) => onNumber(event.currentTarget.value)}
          placeholder="+7 7172 74 00 00"
        />
      )}
      <p className="s12 meta">{t('web.desk.redirect.who-text')}</p>
    </>
  );
}

function Step({ ordinal, at, name, children }: { ordinal: number; at: number; name: string; children: ReactNode }) {
  return (
    <li aria-current={ordinal === at ? 'step' : undefined}>
      {ordinal < at ? <StatusShape status="kept" size={18} /> : <span className="step-number">{ordinal}</span>}
      <b className="name">{name}</b>
      <div>{children}</div>
    </li>
  );
}
