import type { Message } from '../../api/admin.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { Facts } from '../../ui/panel.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { Side } from './side.tsx';

/** One letter from the outbox: how far it has come, and its text as the citizen gets it. */
export function OutboxLetter({ letter, onClose }: { letter: Message; onClose: () => void }) {
  const { t } = useTexts();
  const waits = letter.state === 'queued' || letter.state === 'sending';
  return (
    <Side heading={letter.subject} lang={letter.language} onClose={onClose}>
      <Facts
        facts={[
          [t('web.admin.outbox.to'), letter.to],
          [t('web.admin.outbox.state'), t(`web.admin.outbox.word.${letter.state}`)],
          [
            t('web.admin.outbox.template'),
            <span key="template" className="mono">
              {letter.template}
            </span>,
          ],
          [t('web.admin.outbox.created'), dateTime(letter.createdAt)],
          [t('web.admin.outbox.sent'), letter.sentAt && dateTime(letter.sentAt)],
          [t('web.admin.outbox.attempts'), letter.attempts > 0 && String(letter.attempts)],
          [t('web.admin.outbox.next'), waits && dateTime(letter.nextAt)],
          [
            t('web.admin.outbox.error'),
            letter.lastError && (
              <span key="error" className="mono">
                {letter.lastError}
              </span>
            ),
          ],
        ]}
      />
      <h3>{t('web.admin.outbox.text')}</h3>
      <PlainText text={letter.body} lang={letter.language} />
    </Side>
  );
}
