import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCard } from '../../api/bodies.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { EmptyState } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { BodyForm } from './body-form.tsx';
import { BodyParts } from './body-parts.tsx';
import type { Doing } from './doing.ts';

/** The person's own body: its card, who answers for its services, and beside it what is being written down. */
export function OwnBody({ id }: { id: string }) {
  const { t, language } = useTexts();
  const may = useMay();
  const card = useCard(id).data;
  const [doing, setDoing] = useState<Doing>(null);
  const writes = may('organizations.contacts');
  const hint = writes ? 'web.bodies.own-hint' : 'web.bodies.own-read';
  return (
    <Page
      heading={card?.name[language] ?? t('web.bodies.own')}
      aside={
        writes && (
          <Button variant={doing ? 'default' : 'filled'} onClick={() => setDoing({ what: 'name', replaces: null })}>
            {t('web.bodies.name')}
          </Button>
        )
      }
      side={doing ? <BodyForm id={id} doing={doing} onClose={() => setDoing(null)} /> : <EmptyState>{t(hint)}</EmptyState>}
    >
      <div className="body-own">
        <BodyParts id={id} onDo={setDoing} />
      </div>
    </Page>
  );
}
