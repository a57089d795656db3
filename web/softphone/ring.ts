import { useEffect } from 'react';

/** Two soft tones a second for three seconds, then silence: the bar keeps showing the offer. */
export function useRing(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const context = new AudioContext();
    const gain = context.createGain();
    gain.gain.value = 0;
    gain.connect(context.destination);
    for (let second = 0; second < 3; second += 1) {
      const at = context.currentTime + second;
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(0.12, at + 0.03);
      gain.gain.setValueAtTime(0.12, at + 0.3);
      gain.gain.linearRampToValueAtTime(0, at + 0.36);
    }
    const tones = [587, 880].map((frequency) => {
      const tone = context.createOscillator();
      tone.frequency.value = frequency;
      tone.connect(gain);
      tone.start();
      tone.stop(context.currentTime + 3);
      return tone;
    });
    return () => {
      for (const tone of tones) tone.disconnect();
      void context.close();
    };
  }, [on]);
}
