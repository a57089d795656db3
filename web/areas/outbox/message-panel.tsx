import { Link } from '@tanstack/react-router';
import { useMessage, type MessageDetail } from '../../api/outbox.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { subjectPath } from '../../subject-path.ts';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Side } from '../admin/side.tsx';
import { MessageActions } from './actions.tsx';
import { Way } from './way.tsx';
import { stateShapes, titleOf } from './words.ts';

/** One message: how far it came, what can be done about it, its way step by step, and its text as the receiver gets it. */
export function MessagePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTexts();
  const may = useMay();
  const { data: message, error, refetch } = useMessage(id);
  if (!message) {
    return (
      <Side heading={t('web.outbox.message')} onClose={onClose}>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <SkeletonBars rows={6} height={32} />}
      </Side>
    );
  }
  const { state, channel, relatedKind, relatedId, waitsFor, nextAt, givenUpAt } = message;
  const about = subjectPath(relatedKind, relatedId, may);
  return (
    <Side heading={titleOf(message)} lang={message.language} onClose={onClose}>
      <p>
        <StatusShape status={givenUpAt ? 'excused' : stateShapes[state]} />{' '}
        {t(givenUpAt ? 'web.outbox.word.given-up' : `web.outbox.word.${state}`, { channel })}
      </p>
      {waitsFor === 'quiet' && <p className="s13 supporting">{t('web.outbox.quiet-until', { time: dateTime(nextAt) })}</p>}
      {may('outbox.manage') && <MessageActions message={message} />}
      <MessageFacts message={message} />
      {about && (
        <p>
          <Link to={about}>{t('web.outbox.about')}</Link>
        </p>
      )}
      <h3>{t('web.outbox.way')}</h3>
      <Way steps={message.steps} />
      <h3>{t('web.outbox.text')}</h3>
      <PlainText text={message.body} lang={message.language} />
    </Side>
  );
}

function MessageFacts({ message }: { message: MessageDetail }) {
  const { t } = useTexts();
  const may = useMay();
  const { channel, template, templateName, edition, state, waitsFor } = message;
  const named = edition === null ? templateName : t('web.outbox.edition-of', { template: templateName, edition });
  const waits = (state === 'queued' && waitsFor === null) || state === 'sending';
  // Most often its way says it already.
  const quoted = message.steps.some(({ kind, detail }) => kind === 'no-consent' || detail === message.lastError) ? null : message.lastError;
  const when = (at: string | null) => at && dateTime(at);
  return (
    <Facts
      facts={[
        [t('web.outbox.to'), message.receiverName ?? message.to],
        [t('web.outbox.channel'), t(`web.outbox.channel.${channel}`)],
        [t('web.outbox.language'), t(`web.ui.language.${message.language}`)],
        [
          t('web.outbox.template'),
          may('templates.manage') && edition !== null ? (
            <Link key="template" to={paths.template(template, channel)}>
              {named}
            </Link>
          ) : (
            named
          ),
        ],
        [t('web.outbox.created'), when(message.createdAt)],
        [t('web.outbox.sent'), when(message.sentAt)],
        [t('web.outbox.delivered'), when(message.deliveredAt)],
        [t('web.outbox.read'), when(message.readAt)],
        [t('web.outbox.attempts'), message.attempts > 0 && String(message.attempts)],
        [t('web.outbox.next'), waits && when(message.nextAt)],
        [
          t('web.outbox.error'),
          quoted && (
            <span key="error" className="mono s12">
              {quoted}
            </span>
          ),
        ],
      ]}
    />
  );
}
