import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { digits, type Menu, type MenuKey, type MenuNode } from '../../api/line-menu.ts';
import { useTexts } from '../../language/language.tsx';
import { PhraseSelect } from './menu-form.tsx';
import type { MenuWords } from './menu-view.tsx';

type Props = { node: MenuNode; first: boolean; menu: Menu; words: MenuWords; onChange: (node: MenuNode | null) => void };

/** One place of the menu: what is said there and what each key does. */
export function PlaceForm({ node, first, menu, words, onChange }: Props) {
  const { t } = useTexts();
  const free = digits.find((digit) => !node.keys.some((key) => key.digit === digit));
  const put = (index: number, key: MenuKey | null) =>
    onChange({ ...node, keys: node.keys.flatMap((one, at) => (at === index ? (key ?? []) : one)) });
  return (
    <fieldset className="menu-place">
      <legend>{first ? t('web.menu.place-first', { place: node.code }) : t('web.menu.place', { place: node.code })}</legend>
      <TextInput
        label={t('web.menu.place-code')}
        maxLength={40}
        value={node.code}
        onChange={(event) => onChange({ ...node, code: event.currentTarget.value.toLowerCase() })}
      />
      <PhraseSelect
        label={t('web.menu.phrase')}
        words={words}
        value={node.phrase}
        onChange={(phrase) => phrase && onChange({ ...node, phrase })}
      />
      {node.keys.map((key, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the digit is being chosen
        <KeyForm key={index} menuKey={key} menu={menu} words={words} onChange={(next) => put(index, next)} />
      ))}
      <div className="row">
        <Button
          size="xs"
          disabled={!free}
          onClick={() =>
            free && onChange({ ...node, keys: [...node.keys, { digit: free, does: 'queue', audience: 'recipient', queue: 'general' }] })
          }
        >
          {t('web.menu.key-add')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => onChange(null)}>
          {t('web.menu.place-remove')}
        </Button>
      </div>
    </fieldset>
  );
}

type KeyProps = { menuKey: MenuKey; menu: Menu; words: MenuWords; onChange: (key: MenuKey | null) => void };

function KeyForm({ menuKey: key, menu, words, onChange }: KeyProps) {
  const { t } = useTexts();
  const does = (wanted: MenuKey['does']): MenuKey => {
    if (wanted === 'go') return { digit: key.digit, does: 'go', node: menu.nodes[0]?.code ?? '' };
    if (wanted === 'repeat') return { digit: key.digit, does: 'repeat' };
    return { digit: key.digit, does: 'queue', audience: 'recipient', queue: 'general' };
  };
  const kinds = (['queue', 'go', 'repeat'] as const).map((value) => ({ value, label: t(`web.menu.does.${value}`) }));
  return (
    <div className="menu-key">
      <Select
        aria-label={t('web.menu.digit')}
        allowDeselect={false}
        value={key.digit}
        onChange={(digit) => digit && onChange({ ...key, digit })}
        data={[...digits]}
      />
      <Select
        aria-label={t('web.menu.does')}
        allowDeselect={false}
        value={key.does}
        onChange={(wanted) => wanted && wanted !== key.does && onChange(does(wanted))}
        data={kinds}
      />
      {key.does === 'go' && (
        <Select
          aria-label={t('web.menu.place-code')}
          allowDeselect={false}
          value={key.node}
          onChange={(node) => node && onChange({ ...key, node })}
          data={[...new Set(menu.nodes.map(({ code }) => code))]}
        />
      )}
      {key.does === 'queue' && (
        <>
          <Select
            aria-label={t('web.menu.queue')}
            allowDeselect={false}
            value={key.queue}
            onChange={(queue) => queue && onChange({ ...key, queue })}
            data={[...words.queues].map(([value, label]) => ({ value, label }))}
          />
          <Select
            aria-label={t('web.menu.audience')}
            allowDeselect={false}
            value={key.audience}
            onChange={(audience) => audience && onChange({ ...key, audience })}
            data={[
              { value: 'recipient', label: t('web.menu.recipient') },
              { value: 'state_body', label: t('web.menu.state-body') },
            ]}
          />
        </>
      )}
      <ActionIcon variant="subtle" className="quiet-icon" aria-label={t('web.menu.key-remove')} onClick={() => onChange(null)}>
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
