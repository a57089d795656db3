import { IconMail, IconPhone, IconWorld } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTimeline } from '../../api/desk.ts';
import type { TimelineItem } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { dayMonth, dayOf, dayText, duration } from '../../language/time.ts';
import { useNow } from '../../now.ts';
import { paths } from '../../paths.ts';
import { MetaLine } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import './person-timeline.css';

type Props = { recipientId: string; name: string; callId?: string; appealId?: string };

/** What the person and the centre had to do with each other, newest first; the one on the screen is marked. */
export function PersonTimeline({ recipientId, name, callId, appealId }: Props) {
  const { t } = useTexts();
  const { data, error, isPending, refetch } = useTimeline(recipientId);
  return (
    <section className="person-timeline" aria-label={t('web.desk.timeline', { name })}>
      <h2>{t('web.desk.timeline', { name })}</h2>
      {isPending && <SkeletonBars rows={3} />}
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data?.items.length === 0 && <EmptyState>{t('web.desk.timeline.empty')}</EmptyState>}
      <ol>
        {data?.items.map((item) => (
          <Item key={`${item.kind} ${item.id}`} item={item} here={item.id === callId || item.id === appealId} />
        ))}
      </ol>
    </section>
  );
}

function Item({ item, here }: { item: TimelineItem; here: boolean }) {
  const { t } = useTexts();
  const now = useNow(60_000);
  const Icon = item.kind === 'call' ? IconPhone : item.state === 'web' ? IconWorld : IconMail;
  const day = dayOf(item.at).slice(0, 4) === dayOf(now).slice(0, 4) ? dayMonth(item.at) : dayText(item.at);
  const title = item.title || t(item.kind === 'call' ? 'web.desk.timeline.call' : 'web.desk.no-subject');
  return (
    <li aria-current={here || undefined}>
      <time dateTime={item.at}>{here ? t('web.desk.timeline.now') : day}</time>
      <Icon size={16} stroke={1.5} aria-hidden />
      <div>
        <p>{here ? title : <Link to={item.kind === 'call' ? paths.call(item.id) : paths.letter(item.id)}>{title}</Link>}</p>
        <p className="s12 meta">
          <ItemMeta item={item} />
        </p>
      </div>
    </li>
  );
}

function ItemMeta({ item }: { item: TimelineItem }) {
  const { t } = useTexts();
  const mark = item.mark ? t('web.desk.timeline.mark', { mark: item.mark }) : null;
  if (item.kind === 'call') {
    return (
      <MetaLine
        parts={[
          item.waitMs == null ? null : t('web.desk.timeline.wait', { time: duration(item.waitMs) }),
          item.talkMs ? t('web.desk.timeline.talk', { time: duration(item.talkMs) }) : null,
          mark,
          item.operator,
        ]}
      />
    );
  }
  const state = item.state === 'answered' || item.state === 'exempt' ? item.state : 'open';
  return (
    <>
      <StatusShape status={state === 'open' ? 'todo' : state === 'exempt' ? 'excused' : 'kept'} size={12} />{' '}
      <MetaLine parts={[t(`web.desk.timeline.${state}`), item.number, mark]} />
    </>
  );
}
