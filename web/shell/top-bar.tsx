import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconHelpCircle, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMyCalls } from '../api/line.ts';
import { useChangeSession, useMay, useMe, useSignOut } from '../api/session.ts';
import { useKeys } from '../keys/keys.tsx';
import { useTexts } from '../language/language.tsx';
import { languages } from '../language/texts.ts';
import { paths } from '../paths.ts';
import { DemoTag, Kbd } from '../ui/marks.tsx';
import { Bell } from './bell.tsx';
import { Brand } from './brand.tsx';
import { Navigation } from './navigation.tsx';
import { PresenceControl } from './presence-control.tsx';

/** 48 px: where you are, the palette, presence and queue apart, language, keys, yourself. */
export function TopBar() {
  const may = useMay();
  const { t } = useTexts();
  const { run, keysOf } = useKeys();
  return (
    <header className="top">
      <a className="skip" href="#work">
        {t('web.shell.skip')}
      </a>
      <Brand />
      <Navigation />
      <button type="button" className="find" onClick={() => run('palette')} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className="grow ellipsis">{t('web.shell.find')}</span>
        {keysOf('palette')
          .split('+')
          .map((key) => (
            <Kbd key={key} keys={key === 'Control' ? 'Ctrl' : key} />
          ))}
      </button>
      <span className="grow" />
      {may('presence.own') && <PresenceControl />}
      <Bell />
      <LanguageMenu />
      <Tooltip label={t('web.shell.keys')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          className="quiet-icon"
          aria-label={t('web.shell.keys')}
          onClick={() => run('help')}
        >
          <IconHelpCircle size={19} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <PersonMenu />
    </header>
  );
}

function LanguageMenu() {
  const { t, language } = useTexts();
  const change = useChangeSession();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className="language">
          <span className="unseen">{t('web.shell.language')}</span>
          <b>{t(`web.shell.language.${language}`)}</b>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((one) => (
          <Menu.Item key={one} lang={one} aria-current={one === language || undefined} onClick={() => change.mutate({ language: one })}>
            {t(`web.shell.language-name.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words[1]?.[0] ?? ''}`.toUpperCase();
}

function PersonMenu() {
  const me = useMe();
  const { t } = useTexts();
  const { run } = useKeys();
  const signOut = useSignOut();
  const { data: calls } = useMyCalls();
  const talking = calls?.call !== null && calls?.call !== undefined;
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className="initials">
          <span aria-hidden>{initials(me.name)}</span>
          <span className="unseen">{me.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="person-head">
          <p className="name">{me.name}</p>
          <p className="s12 meta">
            {me.email} {me.demo && <DemoTag />}
          </p>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to={paths.security()}>
          {t('web.security.title')}
        </Menu.Item>
        <Menu.Item onClick={() => run('settings')}>{t('web.shell.settings')}</Menu.Item>
        <Menu.Item onClick={() => run('help')}>{t('web.shell.keys')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={talking} onClick={() => signOut.mutate(undefined, { onSettled: () => void navigate({ to: paths.signIn() }) })}>
          {t(talking ? 'web.shell.sign-out-later' : 'web.shell.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
