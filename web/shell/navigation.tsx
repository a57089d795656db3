import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useMay, useMe } from '../api/session.ts';
import { useTexts } from '../language/language.tsx';
import type { TextKey } from '../language/keys.ts';
import { entryOf, screens, type Screen } from '../screens.ts';

type Entry = { to: string; label: TextKey; current: boolean; group: Screen['group'] };

/** The screens this person may see: the daily ones in a row, an administrator's in a menu behind them. */
export function Navigation() {
  const may = useMay();
  const ofBody = useMe().organizationId !== null;
  const { t } = useTexts();
  const { pathname } = useLocation();
  const entries = screens.flatMap((screen): Entry[] => {
    if (!screen.nav || !may(screen.permission)) return [];
    const to = entryOf(screen);
    return [{ to, label: screen.nav, group: ofBody ? undefined : screen.group, current: pathname === to || pathname.startsWith(`${to}/`) }];
  });
  const grouped = entries.filter(({ group }) => group === 'admin');
  return (
    <nav className="nav" aria-label={t('web.shell.nav')}>
      {entries
        .filter(({ group }) => group === undefined)
        .map(({ to, label, current }) => (
          <Link key={to} to={to} aria-current={current ? 'page' : undefined}>
            {t(label)}
          </Link>
        ))}
      {grouped.length > 0 && <Group entries={grouped} />}
    </nav>
  );
}

function Group({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTexts();
  const current = entries.find((entry) => entry.current);
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className="nav-group" data-current={current ? true : undefined}>
          {t('web.shell.nav.admin')}
          {current && <span className="nav-where"> · {t(current.label)}</span>}
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <Menu.Item key={entry.to} component={Link} to={entry.to} aria-current={entry.current ? 'page' : undefined}>
            {t(entry.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
