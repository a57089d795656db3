import type { Transfer } from '../../api/transfers.ts';
import type { CallDetail } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { clockSeconds } from '../../language/time.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';

const shapes: Record<Transfer['outcome'], Status> = {
  open: 'live',
  moved: 'kept',
  declined: 'excused',
  withdrawn: 'excused',
  no_answer: 'late',
  refused: 'bad',
  failed: 'bad',
  caller_gone: 'excused',
};

/** ¶11: each wish to hand the caller on, with the words the caller heard and when. Nothing when there was none. */
export function Transfers({ call }: { call: CallDetail }) {
  const { t, language } = useTexts();
  if (call.transfers.length === 0) return null;
  return (
    <section className="call-part">
      <h2>
        {t('web.register.transfers')} <ParagraphTag paragraph="11" />
      </h2>
      <ol className="times">
        {call.transfers.map((transfer) => (
          <li key={transfer.id}>
            <time dateTime={transfer.askedAt}>{clockSeconds(transfer.askedAt)}</time>
            <StatusShape status={shapes[transfer.outcome]} size={14} />
            <div>
              {transfer.byName} → {transfer.target.name[language]}{' '}
              <span className="meta">
                {t(`web.register.way.${transfer.way}`)} · {t(`web.register.transfer.${transfer.outcome}`)}
              </span>
              <NoticeOf transfer={transfer} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoticeOf({ transfer: { notice } }: { transfer: Transfer }) {
  const { t } = useTexts();
  if (!notice) return <p className="s12 meta">{t('web.register.notice-none')}</p>;
  return (
    <>
      <p className="s13" lang={notice.language}>
        «{notice.text}»
      </p>
      <p className="s12 meta">
        {notice.heardAt
          ? t('web.register.notice-heard', { from: clockSeconds(notice.beganAt), to: clockSeconds(notice.heardAt) })
          : t('web.register.notice-cut', { from: clockSeconds(notice.beganAt) })}
      </p>
    </>
  );
}

/** What each operator's talk came to. Nothing where the queue gives no time for it. */
export function Results({ call }: { call: CallDetail }) {
  const { t, language } = useTexts();
  if (call.wrapUps.length === 0) return null;
  return (
    <section className="call-part">
      <h2>{t('web.register.wrap-ups')}</h2>
      <ol className="times">
        {call.wrapUps.map(({ operatorName, beganAt, name, how }) => (
          <li key={beganAt}>
            <time dateTime={beganAt}>{clockSeconds(beganAt)}</time>
            <StatusShape status={how === null ? 'todo' : how === 'chosen' ? 'kept' : 'unsure'} size={14} />
            <span>
              {name?.[language] ?? t('web.register.writing')}{' '}
              <span className="meta">{[operatorName, how && t(`web.register.how.${how}`)].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
