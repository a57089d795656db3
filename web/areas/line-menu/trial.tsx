import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { digits, type Heard, type Menu, type Pressed, useWalk } from '../../api/line-menu.ts';
import { useTexts } from '../../language/language.tsx';
import { type Language, languages } from '../../language/texts.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { MenuWords } from './menu-view.tsx';

const KEYPAD: readonly Pressed[] = [...digits.slice(0, 9), '*', '0', '#'];

/** A caller's way through a menu, pressed here key by key; the machine that answers calls says what would be heard. */
export function Trial({ menu, words }: { menu: Menu; words: MenuWords }) {
  const { t } = useTexts();
  const [known, setKnown] = useState<Language | null>(null);
  const [pressed, setPressed] = useState<readonly Pressed[]>([]);
  const { data, error } = useWalk(menu, known, pressed);
  const over = data?.heard.at(-1)?.what === 'queue';
  return (
    <Panel heading={t('web.menu.trial')} className="menu-trial">
      <Select
        label={t('web.menu.known')}
        clearable
        placeholder={t('web.menu.known-none')}
        value={known}
        onChange={(value) => (setKnown(value), setPressed([]))}
        data={languages.map((value) => ({ value, label: t(`web.ui.language.${value}`) }))}
      />
      <fieldset className="menu-pad">
        <legend className="unseen">{t('web.menu.keypad')}</legend>
        {KEYPAD.map((key) => (
          <Button key={key} disabled={over} onClick={() => setPressed([...pressed, key])}>
            {key}
          </Button>
        ))}
      </fieldset>
      <div className="row">
        <Button size="xs" disabled={over} onClick={() => setPressed([...pressed, 'silence'])}>
          {t('web.menu.silence')}
        </Button>
        <Button size="xs" variant="subtle" disabled={pressed.length === 0} onClick={() => setPressed([])}>
          {t('web.menu.anew')}
        </Button>
      </div>
      <ErrorNote error={error} />
      <ol className="menu-heard" aria-live="polite" aria-label={t('web.menu.heard')}>
        {data?.heard.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a way is only ever added to
          <HeardRow key={index} heard={one} words={words} />
        ))}
      </ol>
    </Panel>
  );
}

function HeardRow({ heard, words }: { heard: Heard; words: MenuWords }) {
  const { t } = useTexts();
  switch (heard.what) {
    case 'said': {
      const { language, phrases } = heard;
      return (
        <li>
          <span className="meta mono">{language}</span>{' '}
          <span lang={language}>{phrases.map((phrase) => words.phrases.get(phrase)?.[language].words ?? phrase).join(' ')}</span>
        </li>
      );
    }
    case 'answered':
      return (
        <li className="menu-pressed">{heard.answer === 'silence' ? t('web.menu.silence') : <kbd className="kbd">{heard.answer}</kbd>}</li>
      );
    case 'queue':
      return (
        <li className="menu-end">
          {t('web.menu.to-queue', { queue: words.queues.get(heard.queue) ?? heard.queue })}
          {heard.audience === 'state_body' && `, ${t('web.menu.state-body')}`}
        </li>
      );
  }
}
