import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.tsx';

type Props = { title: string; opened: boolean; onClose: () => void; size?: number; children: ReactNode };

/** A dialog, which ends above the call bar. None opens by itself, least of all during a call. */
export function Dialog({ title, opened, onClose, size = 560, children }: Props) {
  const { t } = useTexts();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} yOffset="40px">
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        {/* Mantine's own head is a `header`, which would be a second banner of the page. */}
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('web.ui.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
