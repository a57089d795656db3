import type { ReactNode } from 'react';
import type { ActionId } from '../keys/actions.ts';
import { useAction, useKeys } from '../keys/keys.tsx';
import { useTexts } from '../language/language.tsx';
import { actionOf } from '../keys/actions.ts';
import { keyLabel } from '../ui/marks.tsx';

type Props = {
  action: ActionId;
  icon: ReactNode;
  label?: string;
  on?: boolean;
  end?: boolean;
  answer?: boolean;
  disabled?: boolean;
  run: () => void;
};

/** A button of the dark dock: an icon with its word and its key. The key works while typing. */
export function DockButton({ action, icon, label, on, end, answer, disabled = false, run }: Props) {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  useAction(action, run, !disabled);
  const keys = keysOf(action);
  return (
    <button
      type="button"
      className={`dock-button ${end ? 'dock-end' : ''} ${answer ? 'dock-answer' : ''}`}
      aria-pressed={on === undefined ? undefined : on}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={run}
    >
      {icon}
      <span>
        {label ?? t(actionOf(action).label)} <u aria-hidden>{keyLabel(keys)}</u>
      </span>
    </button>
  );
}
