import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/language.tsx';

/** The panel of what is chosen: its heading, the way out of it, its parts. */
export function Side({ heading, lang, onClose, children }: { heading: string; lang?: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <section className="side" aria-label={heading}>
      <header>
        <h2 lang={lang}>{heading}</h2>
        <ActionIcon variant="subtle" className="quiet-icon" aria-label={t('web.admin.close')} onClick={onClose}>
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
      </header>
      {children}
    </section>
  );
}
