import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError, OFFLINE } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { StatusShape } from './status-shape.tsx';

/** Nothing to show: one sentence and the next action, no picture. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

/**
 * What happened, beside what failed: the server's words (problem details say what can be done), what was kept, a way to
 * try again, and the code in mono for whoever is asked for help.
 */
export function ErrorNote({ error, kept, onRetry }: { error: unknown; kept?: string; onRetry?: () => void }) {
  const { t } = useTexts();
  if (!error) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  const words = problem?.code === OFFLINE ? t('web.ui.error.offline') : problem?.detail || t('web.ui.error.unknown');
  return (
    <div className="error-note" role="alert">
      <StatusShape status="bad" />
      <div className="grow">
        <p>{words}</p>
        {kept && <p className="supporting">{kept}</p>}
        {problem && (
          <p className="mono meta s12">
            {problem.code} {problem.requestId}
          </p>
        )}
      </div>
      {onRetry && (
        <Button size="xs" onClick={onRetry}>
          {t('web.ui.error.retry')}
        </Button>
      )}
    </div>
  );
}

/** Grey bars in the final layout while the first data comes; invisible for the first 200 ms. */
export function SkeletonBars({ rows = 6, height = 46 }: { rows?: number; height?: number }) {
  const { t } = useTexts();
  return (
    <div className="bars">
      <output className="unseen">{t('web.ui.loading')}</output>
      {Array.from({ length: rows }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the bars are all alike
        <div key={index} className="bars-row" style={{ height }}>
          <i style={{ width: `${85 - ((index * 17) % 40)}%` }} />
          <i style={{ width: `${45 + ((index * 13) % 30)}%` }} />
        </div>
      ))}
    </div>
  );
}
