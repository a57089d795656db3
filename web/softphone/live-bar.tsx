import {
  IconArrowsLeftRight,
  IconGridDots,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneX,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserShare,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../api/line.ts';
import type { CallCommand, LiveCall } from '../api/types.ts';
import type { TextKey } from '../language/keys.ts';
import { useTexts } from '../language/language.tsx';
import type { Translate } from '../language/texts.ts';
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
  const mine = call.role === 'talk';
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
        <MuteButton call={call} ask={ask} />
        {mine && call.party?.stage === 'in' && <PartyButtons call={call} ask={ask} />}
        {mine && (
          <DockButton
            action="call.hold"
            on={held}
            label={t(back(call))}
            icon={held ? <IconPlayerPlay size={20} stroke={1.6} aria-hidden /> : <IconPlayerPause size={20} stroke={1.6} aria-hidden />}
            disabled={call.state === 'calling'}
            run={() => ask(held || call.state === 'noticing' ? 'resume' : 'hold')}
          />
        )}
        <Keypad opened={keypad} onChange={showKeypad} onKey={(keys) => command.mutate({ callId: call.id, kind: 'keypad', keys })} />
        {mine && (
          <>
            <DockButton
              action="call.redirect"
              icon={<IconArrowsLeftRight size={20} stroke={1.6} aria-hidden />}
              on={call.state === 'noticing' || call.party !== null}
              disabled={call.state === 'noticing' || call.state === 'calling'}
              run={redirect}
            />
            <DockButton
              action="call.keypad"
              icon={<IconGridDots size={20} stroke={1.6} aria-hidden />}
              on={keypad}
              disabled={call.state !== 'talking'}
              run={() => showKeypad(!keypad)}
            />
          </>
        )}
        <DockButton action="call.end" end icon={<IconPhoneX size={20} stroke={1.6} aria-hidden />} run={end} />
      </div>
    </>
  );
}

/** What the key of hold does now. */
function back(call: LiveCall): TextKey {
  if (call.party || call.state === 'noticing') return 'web.phone.back-to-caller';
  return call.state === 'held' ? 'web.phone.resume' : 'web.phone.hold';
}

type Asking = { call: LiveCall; ask: (kind: CallCommand) => void };

/** Here at once; a desk phone's voice is silenced by the line. */
function MuteButton({ call, ask }: Asking) {
  const { t } = useTexts();
  const [state, phone] = usePhone();
  const here = state.session === 'talking';
  const muted = here ? state.muted : call.muted;
  return (
    <DockButton
      action="call.mute"
      on={muted}
      label={t(muted ? 'web.phone.muted' : 'web.phone.microphone')}
      icon={muted ? <IconMicrophoneOff size={20} stroke={1.6} aria-hidden /> : <IconMicrophone size={20} stroke={1.6} aria-hidden />}
      disabled={!here && state.line !== 'desk'}
      run={() => (here ? phone.mute(!muted) : ask(muted ? 'unmute' : 'mute'))}
    />
  );
}

/** With who was asked: hand the caller over, or speak with both. */
function PartyButtons({ call, ask }: Asking) {
  return (
    <>
      <DockButton
        action="call.complete"
        icon={<IconUserShare size={20} stroke={1.6} aria-hidden />}
        disabled={call.state === 'noticing'}
        run={() => ask('complete')}
      />
      <DockButton
        action="call.conference"
        icon={<IconUsers size={20} stroke={1.6} aria-hidden />}
        on={call.party?.conference ?? false}
        disabled={call.state !== 'held'}
        run={() => ask('conference')}
      />
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
      {noteOf(call, t)}
    </>
  );
}

/** What the timer alone does not say: who hears whom. */
function noteOf({ state, role, party, operatorName }: LiveCall, t: Translate) {
  const words = () => {
    if (state === 'calling') return t('web.phone.calling');
    if (state === 'noticing') return t('web.phone.noticing');
    if (role === 'consult') return t('web.phone.asked-by', { name: operatorName ?? '' });
    if (party?.conference || role === 'conference') return t('web.phone.in-conference', { name: party?.name ?? operatorName ?? '' });
    if (party) return t(party.stage === 'in' ? 'web.phone.asking' : 'web.phone.ringing-party', { name: party.name });
    return state === 'held' ? t('web.phone.on-hold') : null;
  };
  const said = words();
  return said && <span className="dock-note">{said}</span>;
}
