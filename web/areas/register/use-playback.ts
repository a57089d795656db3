import { useEffect, useState, useSyncExternalStore } from 'react';
import { Playback, type PlaybackState } from './playback.ts';

/** The playback of one call's recording; silent again when its page is left. */
export function usePlayback(callId: string): [PlaybackState, Playback] {
  const [playback] = useState(() => new Playback(callId));
  useEffect(() => () => playback.close(), [playback]);
  return [useSyncExternalStore(playback.subscribe, playback.snapshot), playback];
}
