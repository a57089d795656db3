import type { Menu, MenuKey } from '../../api/line-menu.ts';
import type { Spoken } from '../../api/phrases.ts';
import { useTexts } from '../../language/language.tsx';
import type { Language } from '../../language/texts.ts';
import { Panel } from '../../ui/panel.tsx';

/** What phrases say and queues are called. */
export type MenuWords = { phrases: ReadonlyMap<string, Record<Language, Spoken>>; queues: ReadonlyMap<string, string> };

/** A menu to be read: each place, what is said there, and where its keys lead. */
export function MenuView({ menu, words }: { menu: Menu; words: MenuWords }) {
  const { t, language } = useTexts();
  const said = (phrase: string) => words.phrases.get(phrase)?.[language].words ?? phrase;
  return (
    <Panel heading={t('web.menu.heard')}>
      <ol className="menu-way">
        <li>{t(menu.remember ? 'web.menu.language-remembered' : 'web.menu.language-asked')}</li>
        {menu.announcement && <li>{said(menu.announcement)}</li>}
        {menu.nodes.map((node) => (
          <li key={node.code}>
            <p>
              <span className="mono meta">{node.code}</span> {said(node.phrase)}
            </p>
            <ul className="menu-keys">
              {node.keys.map((key) => (
                <li key={key.digit}>
                  <kbd className="kbd">{key.digit}</kbd> <Leads menuKey={key} words={words} />
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li>{t('web.menu.then-queue')}</li>
      </ol>
      <p className="meta">{t('web.menu.operator-key')}</p>
    </Panel>
  );
}

function Leads({ menuKey: key, words }: { menuKey: MenuKey; words: MenuWords }) {
  const { t } = useTexts();
  switch (key.does) {
    case 'go':
      return <>{t('web.menu.to-place', { place: key.node })}</>;
    case 'repeat':
      return <>{t('web.menu.again')}</>;
    case 'queue':
      return (
        <>
          {t('web.menu.to-queue', { queue: words.queues.get(key.queue) ?? key.queue })}
          {key.audience === 'state_body' && `, ${t('web.menu.state-body')}`}
        </>
      );
  }
}
