import { Button, CopyButton } from '@mantine/core';
import { useTexts } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Recovery codes in clear, for the only time; they are in no cache and leave with this dialog. */
export function ShownCodes({ codes, onClose }: { codes: readonly string[] | null; onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Dialog title={t('web.security.codes')} opened={codes !== null} onClose={onClose} size={480}>
      <p role="alert">{t('web.security.codes.once')}</p>
      <ol className="codes mono">
        {codes?.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="row">
        <Button variant="filled" onClick={onClose}>
          {t('web.security.codes.kept')}
        </Button>
        <CopyButton value={codes?.join('\n') ?? ''}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'web.security.codes.copied' : 'web.security.codes.copy')}</Button>}
        </CopyButton>
      </div>
    </Dialog>
  );
}
