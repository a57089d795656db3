import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAction, useKeys } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { Kbd } from '../../ui/marks.tsx';

type Props = { label: string; context: ReactNode; contextLabel: string; children: ReactNode };

/**
 * The middle and the right of the desk, for every case: work (≥ 560 px) and its context (392 px). Under 1280 px the context
 * is a drawer on one key.
 */
export function WorkColumns({ label, context, contextLabel, children }: Props) {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  const [open, setOpen] = useState(false);
  useAction('context.toggle', () => setOpen(!open));
  return (
    <>
      <main className="desk-work" id="work" aria-label={label} tabIndex={-1}>
        <div className="desk-narrow">
          <Link to={paths.desk()} className="row">
            <IconArrowLeft size={16} stroke={1.6} aria-hidden /> {t('web.desk.to-list')}
          </Link>
          <button type="button" className="link-button row" aria-expanded={open} onClick={() => setOpen(!open)}>
            {contextLabel} <Kbd keys={keysOf('context.toggle')} />
          </button>
        </div>
        {children}
      </main>
      <aside className="desk-context" aria-label={contextLabel} data-open={open || undefined}>
        <ActionIcon
          className="desk-context-close quiet-icon"
          variant="subtle"
          aria-label={t('web.ui.close')}
          onClick={() => setOpen(false)}
        >
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
        {context}
      </aside>
    </>
  );
}
