import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useNotices, useReadNotices, type Notice } from '../api/notices.ts';
import { useMay } from '../api/session.ts';
import { useTexts } from '../language/language.tsx';
import { dateTime } from '../language/time.ts';
import { subjectPath } from '../subject-path.ts';
import { EmptyState, ErrorNote, SkeletonBars } from '../ui/notes.tsx';
import { StatusShape } from '../ui/status-shape.tsx';

/** The list under the bell. Opening it reads nothing: who only glances still finds tomorrow what is undone. */
export function Notices({ onLeave }: { onLeave: () => void }) {
  const { t } = useTexts();
  const { rows, pending, error, retry, more } = useNotices();
  const read = useReadNotices();
  return (
    <>
      <header>
        <h2>{t('web.notices.title')}</h2>
        <Button size="xs" disabled={read.isPending || !rows.some(({ readAt }) => readAt === null)} onClick={() => read.mutate('all')}>
          {t('web.notices.read-all')}
        </Button>
      </header>
      <ErrorNote error={error ?? read.error} onRetry={retry} />
      {pending && <SkeletonBars rows={3} height={52} />}
      {!pending && !error && rows.length === 0 && <EmptyState>{t('web.notices.empty')}</EmptyState>}
      <ul>
        {rows.map((notice) => (
          <Line key={notice.id} notice={notice} onRead={() => read.mutate([notice.id])} onLeave={onLeave} />
        ))}
      </ul>
      {more && (
        <Button className="notices-more" onClick={more}>
          {t('web.ui.more')}
        </Button>
      )}
    </>
  );
}

function Line({ notice, onRead, onLeave }: { notice: Notice; onRead: () => void; onLeave: () => void }) {
  const { t } = useTexts();
  const may = useMay();
  const { subject, body, language, at, readAt, relatedKind, relatedId } = notice;
  const to = subjectPath(relatedKind, relatedId, may);
  const follow = () => {
    if (readAt === null) onRead();
    onLeave();
  };
  return (
    <li data-unread={readAt === null || undefined}>
      <StatusShape status={readAt === null ? 'live' : 'kept'} label={t(readAt === null ? 'web.notices.unread' : 'web.notices.read')} />
      <div>
        <p className="name" lang={language}>
          {to ? (
            <Link to={to} onClick={follow}>
              {subject}
            </Link>
          ) : (
            subject
          )}
        </p>
        <p className="s13 supporting" lang={language}>
          {body}
        </p>
        <p className="s12 meta">
          {dateTime(at)}
          {readAt === null && (
            <>
              {' · '}
              <button type="button" className="link-button" aria-label={t('web.notices.mark-of', { subject })} onClick={onRead}>
                {t('web.notices.mark')}
              </button>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
