import { Popover, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useUnread } from '../api/notices.ts';
import { useAction, useKeys } from '../keys/keys.tsx';
import { useTexts } from '../language/language.tsx';
import './bell.css';
import { Notices } from './notices.tsx';

/** Beyond this it says "99+": a longer number says no more and moves the bar. */
const MOST_SHOWN = 99;

/** What the program told this person: how much of it is unread, and the list of it. */
export function Bell() {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  const [opened, open] = useState(false);
  const unread = useUnread();
  const words = t('web.notices.bell', { unread });
  useAction('notices', () => open((before) => !before));
  return (
    <>
      <Popover opened={opened} onChange={open} position="bottom-end" width={400} trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className="bell" aria-label={words} aria-keyshortcuts={keysOf('notices')} onClick={() => open(!opened)}>
            <IconBell size={19} stroke={1.6} aria-hidden />
            {unread > 0 && <b aria-hidden>{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</b>}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('web.notices.title')} className="notices">
          {opened && <Notices onLeave={() => open(false)} />}
        </Popover.Dropdown>
      </Popover>
      {/* Said aloud when the number changes, without taking anybody's focus. */}
      <output className="unseen">{words}</output>
    </>
  );
}
