import { Button } from '@mantine/core';
import { useMe } from '../api/session.ts';
import { actionIds, actionOf } from '../keys/actions.ts';
import { useKeys } from '../keys/keys.tsx';
import { useTexts } from '../language/language.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd, keyLabel } from '../ui/marks.tsx';

/** `?`: every key and what it does. */
export function KeysHelp({ opened, onClose, onSettings }: { opened: boolean; onClose: () => void; onSettings: () => void }) {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  const { settings } = useMe();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('web.shell.keys')} size={720}>
      <div className="keys-help">
        {(['call', 'desk', 'anywhere'] as const).map((group) => (
          <section key={group}>
            <h3>{t(`web.shell.keys.${group}`)}</h3>
            <dl>
              {actionIds
                .filter((id) => actionOf(id).group === group)
                .map((id) => (
                  <div key={id}>
                    <dt>{t(actionOf(id).label)}</dt>
                    <dd>
                      {id === 'knowledge.pick' ? <Kbd keys="1…9" /> : <Kbd keys={keysOf(id)} />}
                      <span className="unseen">{keyLabel(keysOf(id))}</span>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="s13 supporting">{t(settings.singleKeys === false ? 'web.shell.keys.singles-off' : 'web.shell.keys.note')}</p>
      <Button mt={12} onClick={onSettings}>
        {t('web.shell.keys.change')}
      </Button>
    </Dialog>
  );
}
