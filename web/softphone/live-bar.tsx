import {
  IconArrowsLeftRight,
  IconGridDots,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneX,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../api/line.ts';
import type { CallCommand, LiveCall } from '../api/types.ts';
import { useTexts } from '../language/language.tsx';
import { timer } from '../language/time.ts';
import { useNow } from '../now.ts';
import { paths } from '../paths.ts';
import { callerOf } from './caller.ts';
import { DockButton } from './dock-button.tsx';
import { Keypad } from './keypad.tsx';
import { LevelMeter } from './level-meter.tsx';
import { usePhone } from './phone-context.tsx';
import { TroubleOnDock } from './trouble.tsx';

/** The one dark thing on a light screen: who is talking is never in doubt. */
export function LiveBar({ call }: { call: LiveCall }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [state, phone] = usePhone();
  const command = useCommand();
  const [keypad, showKeypad] = useState(false);
  const caller = callerOf(call);
  const held = call.state === 'held';
  const ask = (kind: CallCommand) => command.mutate({ callId: call.id, kind });
  const end = () =>
    command.mutate(
      { callId: call.id, kind: 'end' },
      // Only when the server cannot be asked does the receiver decide.
      { onError: () => phone.hangUp() },
    );
  const redirect = () => void navigate({ to: paths.call(call.id), search: { step: 'redirect' } });
  return (
    <>
      <TalkTimer call={call} />
      <div className="dock-who">
        <Link className="ellipsis" to={paths.call(call.id)} title={t('web.phone.call-open')}>
          {caller.name ?? t('web.phone.number-hidden')}
        </Link>
        <span className="s12 dock-dim ellipsis">
          {[caller.number, call.language && t(`web.ui.language.${call.language}`)].filter(Boolean).join(' · ')}
        </span>
      </div>
      {state.session === 'talking' ? <LevelMeter stream={state.remote} /> : <TroubleOnDock />}
      {command.error && <span className="dock-note">{t('web.phone.command-failed')}</span>}
      <span className="grow" />
      <div className="dock-buttons">
        <DockButton
          action="call.mute"
          on={state.muted}
          label={t(state.muted ? 'web.phone.muted' : 'web.phone.microphone')}
          icon={
            state.muted ? <IconMicrophoneOff size={20} stroke={1.6} aria-hidden /> : <IconMicrophone size={20} stroke={1.6} aria-hidden />
          }
          disabled={state.session !== 'talking'}
          run={() => phone.mute(!state.muted)}
        />
        <DockButton
          action="call.hold"
          on={held}
          label={t(held ? 'web.phone.resume' : 'web.phone.hold')}
          icon={held ? <IconPlayerPlay size={20} stroke={1.6} aria-hidden /> : <IconPlayerPause size={20} stroke={1.6} aria-hidden />}
          disabled={call.state === 'noticing'}
          run={() => ask(held ? 'resume' : 'hold')}
        />
        <Keypad opened={keypad} onChange={showKeypad} onKey={(key) => phone.tone(key)} />
        <DockButton
          action="call.redirect"
          icon={<IconArrowsLeftRight size={20} stroke={1.6} aria-hidden />}
          on={call.state === 'noticing'}
          disabled={call.state === 'noticing'}
          run={redirect}
        />
        <DockButton
          action="call.keypad"
          icon={<IconGridDots size={20} stroke={1.6} aria-hidden />}
          on={keypad}
          run={() => showKeypad(!keypad)}
        />
        <DockButton action="call.end" end icon={<IconPhoneX size={20} stroke={1.6} aria-hidden />} run={end} />
      </div>
    </>
  );
}

function TalkTimer({ call }: { call: LiveCall }) {
  const { t } = useTexts();
  const now = useNow(250);
  const since = call.state === 'held' && call.heldSince ? call.heldSince : call.talkingSince;
  return (
    <>
      <span className="record-dot" aria-hidden />
      <span className="unseen">{t('web.phone.recording')}</span>
      <span className="dock-timer" role="timer">
        {timer(now.getTime() - new Date(since).getTime())}
      </span>
      {call.state === 'held' && <span className="dock-note">{t('web.phone.on-hold')}</span>}
    </>
  );
}
