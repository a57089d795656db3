import { Button, CopyButton } from '@mantine/core';
import type { TokenRow } from '../../api/access.ts';
import { useTexts } from '../../language/language.tsx';
import { Side } from './side.tsx';

type Props = { token: TokenRow & { secret: string }; onAnother: () => void; onClose: () => void };

/** The token in clear, for the only time; it is in no cache and leaves with this panel. */
export function TokenSecret({ token, onAnother, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Side heading={token.name} onClose={onClose}>
      <h3>{t('web.tokens.secret')}</h3>
      <p className="mono secret">{token.secret}</p>
      <p role="alert">{t('web.tokens.once')}</p>
      <div className="row">
        <CopyButton value={token.secret}>
          {({ copied, copy }) => (
            <Button variant="filled" onClick={copy}>
              {t(copied ? 'web.tokens.copied' : 'web.tokens.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onAnother}>{t('web.tokens.another')}</Button>
      </div>
    </Side>
  );
}
