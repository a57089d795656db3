import { Button } from '@mantine/core';
import { useState } from 'react';
import { type MenuEdition, type Menu, useLineMenu } from '../../api/line-menu.ts';
import { usePhrases } from '../../api/phrases.ts';
import { useQueues } from '../../api/queues.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { Editions } from './editions.tsx';
import '../admin/admin.css';
import './line-menu.css';
import { MenuForm } from './menu-form.tsx';
import { type MenuWords, MenuView } from './menu-view.tsx';
import { Trial } from './trial.tsx';

/** What callers hear before an operator: the menu in force, a draft of the next one, and what a caller would make of it. */
export function Screen() {
  const { t, language } = useTexts();
  const [menus, phrases, queues] = [useLineMenu(), usePhrases(), useQueues()];
  const [begun, setBegun] = useState<Menu | null>(null);
  const error = menus.error ?? phrases.error ?? queues.error;
  if (!menus.data || !phrases.data || !queues.data) {
    return (
      <Page heading={t('web.menu.title')}>
        <ErrorNote error={error} onRetry={() => void menus.refetch()} />
        {!error && <SkeletonBars rows={6} height={40} />}
      </Page>
    );
  }
  const { editions, plain, faults } = menus.data;
  const words: MenuWords = {
    phrases: new Map(phrases.data.items.map(({ code, spoken }) => [code, spoken])),
    queues: new Map(queues.data.items.map(({ code, name }) => [code, name[language]])),
  };
  const draft = editions.find(({ state }) => state === 'draft');
  const live = editions.find(({ state }) => state === 'live');
  // What was begun is a draft once it is saved, and is forgotten here.
  if (draft && begun) setBegun(null);
  const form = draft?.menu ?? begun;
  return (
    <Page
      heading={t('web.menu.title')}
      aside={
        !form && (
          <Button variant="filled" onClick={() => setBegun(live?.menu ?? plain)}>
            {t('web.menu.begin')}
          </Button>
        )
      }
      side={form ? undefined : <Trial key={live?.number ?? 0} menu={live?.menu ?? plain} words={words} />}
    >
      {form ? (
        // Anew for each revision: what the form started from is what it is saved over.
        <MenuForm
          key={`${draft?.number ?? 'new'} ${draft?.revision ?? 0}`}
          start={form}
          draft={draft ?? null}
          faults={faults}
          words={words}
          onForget={() => setBegun(null)}
        />
      ) : (
        <>
          <InForce live={live} />
          <MenuView menu={live?.menu ?? plain} words={words} />
        </>
      )}
      <Editions editions={editions} onTake={form ? null : setBegun} />
    </Page>
  );
}

function InForce({ live }: { live: MenuEdition | undefined }) {
  const { t } = useTexts();
  if (!live) return <EmptyState>{t('web.menu.plain')}</EmptyState>;
  return (
    <p className="supporting">
      {t('web.menu.in-force', { number: live.number, when: dateTime(live.liveAt ?? live.savedAt), name: live.liveByName ?? '' })} {live.why}
    </p>
  );
}
