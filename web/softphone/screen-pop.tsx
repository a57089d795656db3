import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMyCalls } from '../api/line.ts';
import { useAction } from '../keys/keys.tsx';
import { paths } from '../paths.ts';

/** Who pressed a key in a field this recently is in the middle of a word. */
const TYPING_MS = 2_500;

/**
 * When a call becomes mine its workplace opens; the focus is not moved. Somebody in the middle of a word is left there: the
 * call bar has the way to the call.
 */
export function ScreenPop() {
  const { data } = useMyCalls();
  const navigate = useNavigate();
  const shown = useRef<string | null>(null);
  const typedAt = useRef(0);
  const callId = data?.call?.id ?? null;
  const current = callId ?? data?.wrapUp?.id ?? null;
  useAction('call.show', () => current && void navigate({ to: paths.call(current) }), current !== null);
  useEffect(() => {
    const onInput = ({ target }: Event) => {
      // A switch or a choice is no word that could be broken off.
      if (target instanceof Element && !target.matches('[type=checkbox], [type=radio]')) typedAt.current = Date.now();
    };
    document.addEventListener('input', onInput);
    return () => document.removeEventListener('input', onInput);
  }, []);
  useEffect(() => {
    if (!callId || shown.current === callId) return;
    shown.current = callId;
    if (Date.now() - typedAt.current > TYPING_MS) void navigate({ to: paths.call(callId) });
  }, [callId, navigate]);
  return null;
}
