import { Button } from '@mantine/core';
import { IconArrowsJoin, IconArrowsSplit, IconMail, IconMailForward, IconPhone, IconSignature, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTimeline } from '../../api/desk.ts';
import type { TimelineItem } from '../../api/types.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import type { Translate } from '../../language/texts.ts';
import { dayMonth, dayOf, dayText, duration } from '../../language/time.ts';
import { useNow } from '../../now.ts';
import { paths } from '../../paths.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';
import { CallBack } from './call-back.tsx';
import './person-timeline.css';

type Props = { recipientId: string; name: string; callId?: string; appealId?: string };

/** What the person and the centre had to do with each other, newest first; the one on the screen is marked. */
export function PersonTimeline({ recipientId, name, callId, appealId }: Props) {
  const { t } = useTexts();
  const { rows, error, pending, retry, more } = useTimeline(recipientId);
  return (
    <section className="person-timeline" aria-label={t('web.desk.timeline', { name })}>
      <h2>{t('web.desk.timeline', { name })}</h2>
      {pending && <SkeletonBars rows={3} />}
      <ErrorNote error={error} onRetry={retry} />
      {!pending && rows.length === 0 && <EmptyState>{t('web.desk.timeline.empty')}</EmptyState>}
      <ol>
        {rows.map((item) => (
          <Item key={`${item.kind} ${item.id}`} item={item} here={item.id === callId || item.id === appealId} />
        ))}
      </ol>
      {more && (
        <Button size="xs" onClick={more}>
          {t('web.ui.more')}
        </Button>
      )}
    </section>
  );
}

const icons: Record<string, Icon> = {
  call: IconPhone,
  answer: IconMailForward,
  acknowledgement: IconMailForward,
  message: IconMailForward,
  consent: IconSignature,
  merge: IconArrowsJoin,
  unmerge: IconArrowsSplit,
};

function Item({ item, here }: { item: TimelineItem; here: boolean }) {
  const { t } = useTexts();
  const now = useNow(60_000);
  const Shown = icons[item.kind] ?? IconMail;
  const day = dayOf(item.at).slice(0, 4) === dayOf(now).slice(0, 4) ? dayMonth(item.at) : dayText(item.at);
  const title = titleOf(item, t);
  const open = item.ofId === null ? null : item.kind === 'call' ? paths.call(item.ofId) : paths.letter(item.ofId);
  return (
    <li aria-current={here || undefined}>
      <time dateTime={item.at}>{here ? t('web.desk.timeline.now') : day}</time>
      <Shown size={16} stroke={1.5} aria-hidden />
      <div>
        <p>{here || open === null ? title : <Link to={open}>{title}</Link>}</p>
        <p className="s12 meta">
          <ItemMeta item={item} />
        </p>
        {item.kind === 'call' && item.ofId !== null && !here && <CallBack callId={item.ofId} />}
      </div>
    </li>
  );
}

/** Consents and joined records are named by what they are; the rest has a subject of its own, or none. */
function titleOf({ kind, title }: TimelineItem, t: Translate): string {
  if (kind === 'consent') return t('web.desk.timeline.consent', { purpose: t(`web.people.purpose.${title}` as TextKey) });
  if (kind === 'merge' || kind === 'unmerge') return t(`web.desk.timeline.${kind}`, { name: title || t('web.people.nameless') });
  if (kind === 'call') return title || t('web.desk.timeline.call');
  return title || t('web.desk.no-subject');
}

function ItemMeta({ item }: { item: TimelineItem }) {
  const { t } = useTexts();
  const mark = item.mark ? t('web.desk.timeline.mark', { mark: item.mark }) : null;
  if (item.kind === 'call') {
    const parts = [
      item.state === 'given-up' ? t('web.desk.timeline.abandoned') : null,
      item.waitMs == null ? null : t('web.desk.timeline.wait', { time: duration(item.waitMs) }),
      item.talkMs ? t('web.desk.timeline.talk', { time: duration(item.talkMs) }) : null,
    ];
    return <MetaLine parts={[...parts, mark, item.operator]} />;
  }
  if (item.kind === 'merge' || item.kind === 'unmerge') return <MetaLine parts={[item.operator]} />;
  const { status, word } = standOf(item);
  return (
    <>
      <StatusShape status={status} size={12} />{' '}
      <MetaLine
        parts={[t(word), item.kind === 'acknowledgement' ? t('web.desk.timeline.acknowledgement') : null, item.number, mark, item.operator]}
      />
    </>
  );
}

/** How a letter, a message or a consent stands, as shape and word. */
function standOf({ kind, state }: TimelineItem): { status: Status; word: TextKey } {
  if (kind === 'consent') {
    return state === 'given'
      ? { status: 'kept', word: 'web.desk.timeline.given' }
      : { status: 'excused', word: 'web.desk.timeline.withdrawn' };
  }
  if (state === 'sent' || state === 'delivered' || state === 'read') return { status: 'kept', word: 'web.desk.timeline.sent' };
  if (state === 'dead') return { status: 'bad', word: 'web.desk.timeline.not-sent' };
  if (state === 'failed') return { status: 'bad', word: 'web.desk.timeline.came-back' };
  if (state === 'unsure') return { status: 'soon', word: 'web.desk.timeline.unsure' };
  if (state === 'received') return { status: 'kept', word: 'web.desk.timeline.received' };
  if (kind !== 'appeal') return { status: 'todo', word: 'web.desk.timeline.on-its-way' };
  if (state === 'answered') return { status: 'kept', word: 'web.desk.timeline.answered' };
  if (state === 'exempt') return { status: 'excused', word: 'web.desk.timeline.exempt' };
  return { status: 'todo', word: 'web.desk.timeline.open' };
}
