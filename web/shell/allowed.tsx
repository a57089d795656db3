import type { FunctionComponent } from 'react';
import { useMay } from '../api/session.ts';
import { useTexts } from '../language/language.tsx';
import { EmptyState } from '../ui/notes.tsx';

/** A screen for who holds the right; who does not is told which right it is. */
export function allowed(permission: string | null, Screen: FunctionComponent): FunctionComponent {
  return function AllowedScreen() {
    const may = useMay();
    const { t } = useTexts();
    if (may(permission)) return <Screen />;
    return (
      <EmptyState>
        {t('web.shell.no-right')} <span className="mono">{permission}</span>
      </EmptyState>
    );
  };
}
