import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSecurityNotices, useSecurityNoticesSeen } from '../api/security.ts';
import { useTexts } from '../language/language.tsx';
import { dateTime } from '../language/time.ts';
import { paths } from '../paths.ts';
import { StatusShape } from '../ui/status-shape.tsx';

/** More than these are read after the first were seen; the strip shall not cover the work. */
const AT_ONCE = 3;

/** What happened to the safety of one's account, on every screen, until one says "seen". */
export function NoticesStrip() {
  const { t } = useTexts();
  const { data } = useSecurityNotices();
  const seen = useSecurityNoticesSeen();
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const words = (detail: Record<string, string | boolean>) =>
    Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, `${value}`]));
  return (
    <section className="notices-strip" aria-label={t('web.security.notices')}>
      <StatusShape status="soon" />
      <ul className="grow">
        {items.slice(0, AT_ONCE).map(({ id, kind, at, detail }) => (
          <li key={id}>
            <span className="mono">{dateTime(at)}</span> {t(`web.security.notice.${kind}`, words(detail))}
          </li>
        ))}
      </ul>
      <Link to={paths.security()}>{t('web.security.title')}</Link>
      <Button size="xs" disabled={seen.isPending} onClick={() => seen.mutate(items[0]!.at)}>
        {t('web.security.notices.seen')}
      </Button>
    </section>
  );
}
