import { useMe } from '../../api/session.ts';
import '../admin/admin.css';
import { AllBodies } from './all-bodies.tsx';
import './bodies.css';
import { OwnBody } from './own-body.tsx';

/** Bodies that take part (¶18): their people see their own, the centre's people all of them. */
export function Screen() {
  const { organizationId } = useMe();
  return organizationId ? <OwnBody id={organizationId} /> : <AllBodies />;
}
