import { useEffect, useRef } from 'react';

const BARS = 7;

/** The caller's voice as bars, so that the operator sees at once whether anything is heard. Decor for the ear, so hidden from readers. */
export function LevelMeter({ stream }: { stream: MediaStream | null }) {
  const bars = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!stream || !bars.current) return undefined;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 256;
    analyser.smoothingTimeConstant = 0.6;
    context.createMediaStreamSource(stream).connect(analyser);
    const levels = new Uint8Array(analyser.frequencyBinCount);
    const shown = [...bars.current.children] as HTMLElement[];
    const draw = () => {
      analyser.getByteFrequencyData(levels);
      for (const [index, bar] of shown.entries()) {
        // Speech lies in the lowest tenth of the spectrum, so the bars share that part.
        const level = levels[1 + index * 2] ?? 0;
        bar.style.height = `${Math.max(10, (level / 255) * 100)}%`;
      }
    };
    const tick = setInterval(draw, 66);
    return () => {
      clearInterval(tick);
      void context.close();
    };
  }, [stream]);
  return (
    <span className="level" ref={bars} aria-hidden>
      {Array.from({ length: BARS }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the bars are all alike
        <i key={index} />
      ))}
    </span>
  );
}
