import { Link } from '@tanstack/react-router';
import type { Message } from '../../api/outbox.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/data-table.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { stateShapes, titleOf } from './words.ts';

export function useOutboxColumns(): Column<Message>[] {
  const { t } = useTexts();
  return [
    {
      key: 'subject',
      head: t('web.outbox.subject'),
      cell: (message) => (
        <>
          <Link
            to={paths.message(message.id)}
            search={(before: Record<string, unknown>) => before}
            resetScroll={false}
            lang={message.language}
          >
            {titleOf(message)}
          </Link>
          <span className="s12 meta outbox-template">{message.templateName}</span>
        </>
      ),
    },
    { key: 'channel', head: t('web.outbox.channel'), cell: ({ channel }) => t(`web.outbox.channel.${channel}`), width: 70 },
    {
      key: 'to',
      head: t('web.outbox.to'),
      cell: ({ to, receiverName }) => <span className="outbox-to">{receiverName ?? to}</span>,
      width: '22%',
    },
    { key: 'created', head: t('web.outbox.created'), cell: ({ createdAt }) => dateTime(createdAt), width: 124 },
    {
      key: 'state',
      head: t('web.outbox.state'),
      width: '21%',
      cell: ({ state, channel, givenUpAt }) => (
        <>
          <StatusShape status={givenUpAt ? 'excused' : stateShapes[state]} />{' '}
          {t(givenUpAt ? 'web.outbox.word.given-up' : `web.outbox.word.${state}`, { channel })}
        </>
      ),
    },
  ];
}
