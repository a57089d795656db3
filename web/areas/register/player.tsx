import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconEye, IconPlayerPauseFilled, IconPlayerPlayFilled, IconRewindBackward5, IconRewindForward5 } from '@tabler/icons-react';
import type { Peaks } from '../../api/register.ts';
import type { CallDetail } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { duration, number } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import type { Channel, Playback, PlaybackState } from './playback.ts';
import { Waveform } from './waveform.tsx';

const speeds = [1, 1.25, 1.5, 2] as const;
const channels: readonly Channel[] = ['both', 'caller', 'operators'];
const words = {
  both: 'web.register.player.both',
  caller: 'web.register.player.only-caller',
  operators: 'web.register.player.only-operators',
} as const;

type Props = { peaks: Peaks; call: CallDetail; playback: [PlaybackState, Playback] };

/** The recording: both channels drawn, played and sought by mouse and keys. Each listening is journaled, and it says so. */
export function Player({ peaks, call, playback: [state, playback] }: Props) {
  const { t, language } = useTexts();
  const { durationMs } = peaks;
  const step = (ms: number) => playback.seek(Math.min(durationMs, state.atMs + ms));
  return (
    <section className="player" aria-label={t('web.register.player')}>
      <Waveform peaks={peaks} call={call} atMs={Math.min(state.atMs, durationMs)} playback={playback} />
      <ErrorNote error={state.error} onRetry={() => void playback.toggle()} />
      <div className="player-bar">
        <ActionIcon
          variant="subtle"
          className="quiet-icon"
          size={36}
          aria-label={t('web.register.player.back')}
          onClick={() => step(-5_000)}
        >
          <IconRewindBackward5 size={20} stroke={1.6} />
        </ActionIcon>
        <button
          type="button"
          className="player-play"
          aria-label={t(state.playing ? 'web.register.player.pause' : 'web.register.player.play')}
          onClick={() => void playback.toggle()}
        >
          {state.playing ? <IconPlayerPauseFilled size={20} /> : <IconPlayerPlayFilled size={20} />}
        </button>
        <ActionIcon
          variant="subtle"
          className="quiet-icon"
          size={36}
          aria-label={t('web.register.player.forward')}
          onClick={() => step(5_000)}
        >
          <IconRewindForward5 size={20} stroke={1.6} />
        </ActionIcon>
        <span className="player-time figures">
          <b>{duration(Math.min(state.atMs, durationMs))}</b> <span className="meta">/ {duration(durationMs)}</span>
        </span>
        <SegmentedControl
          aria-label={t('web.register.player.speed')}
          value={String(state.speed)}
          onChange={(value) => playback.setSpeed(Number(value))}
          data={speeds.map((speed) => ({
            value: String(speed),
            label: t('web.register.player.speed-times', { speed: number(language, speed, speed === 1.25 ? 2 : speed === 1.5 ? 1 : 0) }),
          }))}
        />
        <SegmentedControl
          aria-label={t('web.register.player.channel')}
          value={state.channel}
          onChange={(value) => playback.setChannel(value)}
          data={channels.map((value) => ({ value, label: t(words[value]) }))}
        />
        <output className="s13 supporting">{state.loading ? t('web.register.player.loading') : ''}</output>
        <span className="grow" />
        <p className="player-note s13 supporting">
          <IconEye size={16} stroke={1.5} aria-hidden /> {t('web.register.player.journaled')}
        </p>
      </div>
      <p className="player-keys s12 meta">{t('web.register.player.keys')}</p>
    </section>
  );
}
