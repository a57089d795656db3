import { Button } from '@mantine/core';
import type { TextKey } from '../language/keys.ts';
import { useTexts } from '../language/language.tsx';
import { StatusShape } from '../ui/status-shape.tsx';
import type { PhoneState } from './phone.ts';
import { usePhone } from './phone-context.tsx';

/** What is wrong with the phone, in words, with what to do; null while nothing is. */
function troubleOf({ line, microphone }: PhoneState): { words: TextKey; act: 'take-over' | 'retry' | null } | null {
  if (line === 'desk') return { words: 'web.phone.trouble.desk', act: null };
  if (line === 'elsewhere') return { words: 'web.phone.trouble.elsewhere', act: 'take-over' };
  if (line === 'refused') return { words: 'web.phone.trouble.refused', act: 'retry' };
  if (line === 'connecting') return { words: 'web.phone.trouble.connecting', act: null };
  if (line !== 'no-microphone') return null;
  if (microphone === 'missing') return { words: 'web.phone.trouble.missing', act: 'retry' };
  if (microphone === 'insecure') return { words: 'web.phone.trouble.insecure', act: null };
  if (microphone === 'busy') return { words: 'web.phone.trouble.busy', act: 'retry' };
  return { words: 'web.phone.trouble.refused-microphone', act: 'retry' };
}

/** On the light bar. */
export function Trouble() {
  const { t } = useTexts();
  const [state, phone] = usePhone();
  const trouble = troubleOf(state);
  if (!trouble) return null;
  return (
    <output className="phone-trouble s13">
      {state.line !== 'connecting' && state.line !== 'desk' && <StatusShape status="soon" />}
      <span>{t(trouble.words)}</span>
      {trouble.act === 'take-over' && (
        <Button size="xs" onClick={() => phone.takeOver()}>
          {t('web.phone.take-over')}
        </Button>
      )}
      {trouble.act === 'retry' && (
        <Button size="xs" onClick={() => void phone.register()}>
          {t('web.ui.error.retry')}
        </Button>
      )}
    </output>
  );
}

/** On the dark dock, in a live call without sound: the caller is still there. */
export function TroubleOnDock() {
  const { t } = useTexts();
  const [state, phone] = usePhone();
  const trouble = troubleOf(state);
  return (
    <output className="dock-trouble s13">
      <span>{t(trouble?.words ?? (state.session === 'answering' ? 'web.phone.answering' : 'web.phone.rejoining'))}</span>
      {trouble?.act && (
        <button type="button" onClick={() => (trouble.act === 'take-over' ? phone.takeOver() : void phone.register())}>
          {t(trouble.act === 'take-over' ? 'web.phone.take-over' : 'web.ui.error.retry')}
        </button>
      )}
    </output>
  );
}
