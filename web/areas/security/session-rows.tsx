import { Button } from '@mantine/core';
import type { SessionRow } from '../../api/security.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { MetaLine, Tag } from '../../ui/marks.tsx';
import { agentName } from './agent.ts';
import './security.css';

type Props = { items: readonly SessionRow[]; pending: boolean; onEnd: (id: string) => void };

/** Where somebody is signed in: program and system, address, since when, last used, how; the own one cannot be ended here. */
export function SessionRows({ items, pending, onEnd }: Props) {
  const { t } = useTexts();
  return (
    <ul className="rows">
      {items.map(({ id, userAgent, origin, createdAt, seenAt, way, own }) => {
        const where = [agentName(userAgent), origin].filter(Boolean).join(', ');
        return (
          <li key={id}>
            <div className="grow">
              <p title={userAgent}>
                {agentName(userAgent)} {own && <Tag>{t('web.security.sessions.own')}</Tag>}
              </p>
              <p className="s13 supporting">
                <MetaLine
                  parts={[
                    ...(origin
                      ? [
                          <span key="origin" className="mono">
                            {origin}
                          </span>,
                        ]
                      : []),
                    t('web.security.sessions.since', { when: dateTime(createdAt) }),
                    t('web.security.sessions.seen', { when: dateTime(seenAt) }),
                    t(`web.security.way.${way}`),
                  ]}
                />
              </p>
            </div>
            {!own && (
              <Button size="xs" disabled={pending} aria-label={t('web.security.sessions.end-one', { where })} onClick={() => onEnd(id)}>
                {t('web.security.sessions.end')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
