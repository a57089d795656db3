import { Outlet, useLocation } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import './desk.css';
import { WorkList } from './work-list.tsx';

/** Work list left, conversation centre, context right; each scrolls by itself. In narrow windows list and work take turns. */
export function Desk() {
  const { pathname } = useLocation();
  return (
    <div className="desk" data-shows={pathname === paths.desk() ? 'list' : 'work'}>
      <WorkList />
      <Outlet />
    </div>
  );
}
