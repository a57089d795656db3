import { Button } from '@mantine/core';
import { useRevokeToken, type TokenRow } from '../../api/access.ts';
import { useOrganizations } from '../../api/desk.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { permissionWord } from './permission-words.ts';
import { Side } from './side.tsx';

/** One token: whose it is, what it may do, and the way to end it. */
export function TokenPanel({ token, onClose }: { token: TokenRow; onClose: () => void }) {
  const { t, language } = useTexts();
  const revoke = useRevokeToken(token.id);
  const organization = useOrganizations().data?.items.find(({ id }) => id === token.organizationId);
  return (
    <Side heading={token.name} onClose={onClose}>
      <Facts
        facts={[
          [t('web.tokens.owner'), token.ownerName],
          [t('web.tokens.state'), t(`web.tokens.state.${token.state}`)],
          [t('web.tokens.expires'), dateTime(token.expiresAt)],
          [t('web.tokens.used'), token.usedAt ? dateTime(token.usedAt) : t('web.tokens.never')],
          [t('web.tokens.organization'), organization?.name[language]],
          [t('web.tokens.created'), dateTime(token.createdAt)],
          [t('web.tokens.created-by'), token.createdBy],
        ]}
      />
      <div className="may">
        <h3>{t('web.tokens.permissions')}</h3>
        <ul>
          {token.permissions.map((permission) => (
            <li key={permission}>{permissionWord(permission, t)}</li>
          ))}
        </ul>
      </div>
      <ErrorNote error={revoke.error} />
      {(token.state === 'live' || token.state === 'idle') && (
        <div className="side-switch">
          <Button disabled={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('web.tokens.revoke')}
          </Button>
          <p className="s12 meta">{t('web.tokens.revoke-why')}</p>
        </div>
      )}
    </Side>
  );
}
