import { IconMail, IconPhone, IconPhoneCall, IconWorld } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { AppealRow, CallRow } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { dueMoment, dueText, stretch, timer } from '../../language/time.ts';
import { useNow } from '../../now.ts';
import { paths } from '../../paths.ts';
import { callerOf } from '../../softphone/caller.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { shareUsed, statusOfTerm } from '../../ui/term.ts';

const channels = { mail: IconMail, call: IconPhone, web: IconWorld };

/** A case in two lines: what, then who, in which language, and until when. */
export function AppealItem({ row, now, selected }: { row: AppealRow; now: Date; selected: boolean }) {
  const { t } = useTexts();
  const Icon = channels[row.channel];
  const subject = row.subject || t('web.desk.no-subject');
  return (
    <li>
      <Link
        to={paths.letter(row.id)}
        className="work-item"
        aria-current={selected || undefined}
        data-unread={row.assigneeId === null || undefined}
      >
        <Icon size={16} stroke={1.5} aria-hidden />
        <span className="work-item-title ellipsis" title={subject} lang={row.language}>
          {subject}
        </span>
        <span className="work-item-meta">
          <span className="unseen">{t(`web.desk.channel.${row.channel}`)}</span>
          <span className="ellipsis">{row.applicant || t('web.ui.not-stated')}</span>
          <span className="work-item-language">{t(`web.ui.language-short.${row.language}`)}</span>
          {row.dueAt && <Due dueAt={row.dueAt} from={row.receivedAt} now={now} />}
        </span>
      </Link>
    </li>
  );
}

function Due({ dueAt, from, now }: { dueAt: string; from: string; now: Date }) {
  const { t } = useTexts();
  const share = shareUsed(from, dueAt, now);
  const status = statusOfTerm(dueAt, now);
  return (
    <span className={`work-item-due due-${status}`}>
      <StatusShape status={status} share={share} label={t(`web.ui.status.${status}`)} />
      {status === 'late' ? stretch(now.getTime() - dueMoment(dueAt).getTime(), t) : dueText(dueAt, now)}
    </span>
  );
}

/** The call of this moment, or the one still being written up. */
export function CallItem({ call, live, selected }: { call: CallRow & { talkingSince?: string }; live: boolean; selected: boolean }) {
  const { t } = useTexts();
  const now = useNow(1_000);
  const caller = callerOf(call);
  const since = call.talkingSince ?? call.answeredAt;
  return (
    <Link to={paths.call(call.id)} className="work-item" aria-current={selected || undefined}>
      <IconPhoneCall size={16} stroke={1.5} aria-hidden />
      <span className="work-item-title ellipsis">{caller.name ?? t('web.phone.number-hidden')}</span>
      <span className="work-item-meta">
        <span className="ellipsis">{caller.number ?? (live ? t('web.desk.call-live') : null)}</span>
        {call.language && <span className="work-item-language">{t(`web.ui.language-short.${call.language}`)}</span>}
        <span className="work-item-due figures">
          <StatusShape status={live ? 'live' : 'todo'} label={t(live ? 'web.desk.call-live' : 'web.phone.wrap-up')} />
          {live && since ? timer(now.getTime() - new Date(since).getTime()) : t('web.phone.wrap-up')}
        </span>
      </span>
    </Link>
  );
}
