import { useState } from 'react';
import { useAction } from '../keys/keys.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Palette } from './palette.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

/** What floats over every screen when asked for, and only then. */
export function Overlays() {
  const [shown, show] = useState<'help' | 'settings' | null>(null);
  useAction('help', () => show('help'));
  useAction('settings', () => show('settings'));
  return (
    <>
      <Palette />
      <KeysHelp opened={shown === 'help'} onClose={() => show(null)} onSettings={() => show('settings')} />
      <SettingsDialog opened={shown === 'settings'} onClose={() => show(null)} />
    </>
  );
}
