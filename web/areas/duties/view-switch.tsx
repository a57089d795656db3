import { Link } from '@tanstack/react-router';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';

/** The three ways to look at duties: as a list, by paragraph and month, and the rulebook they stand on. */
export function ViewSwitch({ at }: { at: 'list' | 'heat-map' | 'rulebook' }) {
  const { t } = useTexts();
  const views = [
    ['list', paths.duties()],
    ['heat-map', paths.heatMap()],
    ['rulebook', paths.rulebook()],
  ] as const;
  return (
    <nav className="view-switch" aria-label={t('web.duties.views')}>
      {views.map(([view, to]) => (
        <Link key={view} to={to} search={{}} activeOptions={{ exact: true }} aria-current={view === at ? 'page' : undefined}>
          {t(`web.duties.view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
