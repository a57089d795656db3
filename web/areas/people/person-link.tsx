import { Link, useNavigate } from '@tanstack/react-router';
import { useMay } from '../../api/session.ts';
import { useAction } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';

/** The way from the desk to somebody's page, by link and by key; for who may look there. */
export function PersonLink({ recipientId }: { recipientId: string }) {
  const { t } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const to = paths.person(recipientId);
  useAction('person.open', () => void navigate({ to }), may('recipients.read'));
  return may('recipients.read') && <Link to={to}>{t('web.people.open')}</Link>;
}
