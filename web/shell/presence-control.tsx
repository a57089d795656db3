import { Menu, Switch, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMyCalls, usePresence, useSetPresence } from '../api/line.ts';
import { useMay } from '../api/session.ts';
import { useAction } from '../keys/keys.tsx';
import type { TextKey } from '../language/keys.ts';
import { useTexts } from '../language/language.tsx';
import { StatusShape } from '../ui/status-shape.tsx';

export const awayReasons = ['break', 'meal', 'training', 'other'] as const;

const isReason = (value: string | null): value is (typeof awayReasons)[number] => awayReasons.includes(value as never);

/** "I am here" and "I take calls" are two switches; beside them what I am doing. */
export function PresenceControl() {
  const { t } = useTexts();
  const may = useMay();
  const { data: mine } = usePresence();
  const { data: calls } = useMyCalls();
  const set = useSetPresence();
  const presence = mine?.presence ?? 'gone';
  const onQueue = mine?.onQueue ?? false;
  const setQueue = (on: boolean) =>
    set.mutate({ presence: on ? 'here' : presence, onQueue: on, awayReason: on ? null : (mine?.awayReason ?? null) });
  useAction('queue.toggle', () => setQueue(!onQueue), may('calls.handle'));

  const word = (): string => {
    if (mine?.notRespondingSince) return t('web.shell.presence.not-responding');
    if (presence === 'away')
      return isReason(mine?.awayReason ?? null) ? t(`web.shell.away.${mine!.awayReason as 'break'}`) : t('web.shell.presence.away');
    return t(`web.shell.presence.${presence}`);
  };
  const doing: TextKey | null = calls?.call
    ? 'web.shell.doing.talk'
    : calls?.offer
      ? 'web.shell.doing.offer'
      : calls?.wrapUp
        ? 'web.shell.doing.wrap-up'
        : null;

  return (
    <div className="presence">
      <Menu position="bottom-start" width={230}>
        <Menu.Target>
          <UnstyledButton className="presence-state">
            <i className={`presence-dot presence-${mine?.notRespondingSince ? 'missed' : presence}`} aria-hidden />
            {word()}
            <IconChevronDown size={14} stroke={1.6} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => set.mutate({ presence: 'here', onQueue, awayReason: null })}>{t('web.shell.presence.here')}</Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('web.shell.presence.away')}</Menu.Label>
          {awayReasons.map((reason) => (
            <Menu.Item key={reason} onClick={() => set.mutate({ presence: 'away', onQueue: false, awayReason: reason })}>
              {t(`web.shell.away.${reason}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => set.mutate({ presence: 'gone', onQueue: false, awayReason: null })}>
            {t('web.shell.presence.gone')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {may('calls.handle') && (
        <Switch
          className="presence-queue"
          size="xs"
          withThumbIndicator={false}
          labelPosition="left"
          label={t('web.shell.on-queue')}
          checked={onQueue}
          onChange={(event) => setQueue(event.currentTarget.checked)}
        />
      )}
      {mine?.notRespondingSince ? (
        <UnstyledButton className="presence-missed" onClick={() => set.mutate({ presence: 'here', onQueue: true, awayReason: null })}>
          <StatusShape status="late" /> {t('web.shell.presence.back')}
        </UnstyledButton>
      ) : (
        doing && <span className="presence-doing">{t(doing)}</span>
      )}
    </div>
  );
}
