import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type MenuEdition, usePutLive } from '../../api/line-menu.ts';
import { useTexts } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

/** Callers hear the draft from now on; why is asked. */
export function PutLive({ draft, ready }: { draft: MenuEdition; ready: boolean }) {
  const { t } = useTexts();
  const [opened, setOpened] = useState(false);
  const [why, setWhy] = useState('');
  const put = usePutLive();
  return (
    <>
      <Button variant={ready ? 'filled' : 'default'} disabled={!ready} onClick={() => setOpened(true)}>
        {t('web.menu.put-live')}
      </Button>
      <Dialog title={t('web.menu.put-live-title', { number: draft.number })} opened={opened} onClose={() => setOpened(false)}>
        <form
          className="side-form"
          onSubmit={(event) => {
            event.preventDefault();
            // The draft's own form is an ancestor in React, though not in the page: it would save at the same moment.
            event.stopPropagation();
            put.mutate({ revision: draft.revision, why });
          }}
        >
          <p>{t('web.menu.put-live-text')}</p>
          <Textarea
            label={t('web.menu.why')}
            autosize
            minRows={2}
            maxLength={500}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <ErrorNote error={put.error} />
          <div className="row">
            <Button type="submit" variant="filled" disabled={put.isPending || why.trim().length < 3}>
              {t('web.menu.put-live')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
