import { Button, SegmentedControl, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useChangeSession, useMay, useMe } from '../api/session.ts';
import type { Theme } from '../api/types.ts';
import { actionIds, actionOf, actions, combinationOf, type ActionId } from '../keys/actions.ts';
import { useKeys } from '../keys/keys.tsx';
import { useTexts } from '../language/language.tsx';
import { soundThrough } from '../softphone/phone.ts';
import { usePhone } from '../softphone/phone-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/notes.tsx';
import { keyLabel } from '../ui/marks.tsx';

const themes: readonly Theme[] = ['light', 'dark', 'system'];

/** Theme, single-letter keys, and every key; all kept with the account, so they follow the person. */
export function SettingsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTexts();
  const { settings } = useMe();
  const may = useMay();
  const change = useChangeSession();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('web.shell.settings')} size={620}>
      <div className="settings">
        <ErrorNote error={change.error} />
        <div>
          <p className="s13 supporting" id="settings-theme">
            {t('web.shell.theme')}
          </p>
          <SegmentedControl
            aria-labelledby="settings-theme"
            value={settings.theme ?? 'system'}
            onChange={(theme) => change.mutate({ settings: { theme: theme } })}
            data={themes.map((value) => ({ value, label: t(`web.shell.theme.${value}`) }))}
          />
        </div>
        <Switch
          label={t('web.shell.single-keys')}
          description={t('web.shell.single-keys.hint')}
          checked={settings.singleKeys !== false}
          onChange={(event) => change.mutate({ settings: { singleKeys: event.currentTarget.checked } })}
        />
        {may('phone.own') && <SoundChoice />}
        <KeyList />
      </div>
    </Dialog>
  );
}

/** Kept with this browser, not with the account: the desk phone stands beside this machine. */
function SoundChoice() {
  const { t } = useTexts();
  const [, phone] = usePhone();
  const [through, setThrough] = useState(soundThrough);
  return (
    <div>
      <p className="s13 supporting" id="settings-sound">
        {t('web.shell.sound')}
      </p>
      <SegmentedControl
        aria-labelledby="settings-sound"
        value={through}
        onChange={(value) => {
          setThrough(value);
          phone.speakThrough(value);
        }}
        data={(['browser', 'desk'] as const).map((value) => ({ value, label: t(`web.shell.sound.${value}`) }))}
      />
    </div>
  );
}

function KeyList() {
  const { t } = useTexts();
  const { settings } = useMe();
  const { keysOf, pause } = useKeys();
  const change = useChangeSession();
  const [listening, listen] = useState<ActionId | null>(null);
  const [taken, setTaken] = useState<ActionId | null>(null);

  useEffect(() => {
    pause(listening !== null);
    if (!listening) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (/^(Shift|Control|Alt|Meta)/.test(event.code)) return;
      event.preventDefault();
      event.stopPropagation();
      const pressed = combinationOf(event);
      const owner = actionIds.find((id) => id !== listening && keysOf(id) === pressed);
      setTaken(pressed === 'Escape' ? null : (owner ?? null));
      listen(null);
      if (pressed !== 'Escape' && !owner) change.mutate({ settings: { keys: { ...settings.keys, [listening]: pressed } } });
    };
    globalThis.addEventListener('keydown', onKey, { capture: true });
    return () => globalThis.removeEventListener('keydown', onKey, { capture: true });
  }, [listening, pause, keysOf, change, settings.keys]);

  return (
    <section>
      <div className="row settings-keys-head">
        <h3 className="grow">{t('web.shell.keys')}</h3>
        <Button size="xs" variant="subtle" onClick={() => change.mutate({ settings: { keys: {} } })}>
          {t('web.shell.keys.defaults')}
        </Button>
      </div>
      {taken && (
        <p className="s13" role="alert">
          {t('web.shell.keys.taken', { action: t(actionOf(taken).label) })}
        </p>
      )}
      <ul className="settings-keys">
        {actionIds
          .filter((id) => actions[id].keys !== 'Digit')
          .map((id) => (
            <li key={id}>
              <span className="grow">{t(actionOf(id).label)}</span>
              <Button size="xs" onClick={() => listen(id)}>
                <span className="unseen">{t('web.shell.keys.set', { action: t(actionOf(id).label) })}</span>
                {listening === id ? t('web.shell.keys.press') : keyLabel(keysOf(id))}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
