import { Popover } from '@mantine/core';
import { useTexts } from '../language/language.tsx';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

type Props = { opened: boolean; onChange: (opened: boolean) => void; onKey: (key: string) => void };

/** Tones for a machine on the other side. Opens above the bar and takes no focus from a form. */
export function Keypad({ opened, onChange, onKey }: Props) {
  const { t } = useTexts();
  return (
    <Popover opened={opened} onChange={onChange} position="top" trapFocus={false} returnFocus={false} withRoles={false}>
      <Popover.Target>
        <span className="keypad-anchor" />
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('web.phone.keypad')}>
        <div className="keypad">
          {keys.map((key) => (
            <button key={key} type="button" onClick={() => onKey(key)}>
              {key}
            </button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
