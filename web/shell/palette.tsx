import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../api/session.ts';
import { actionOf, type ActionId } from '../keys/actions.ts';
import { useAction, useKeys } from '../keys/keys.tsx';
import { useTexts } from '../language/language.tsx';
import { entryOf, screens } from '../screens.ts';
import { Kbd } from '../ui/marks.tsx';

const [store, palette] = createSpotlight();

/** Every verb that can be done now and every screen one may see, found by typing a part of its word. */
export function Palette() {
  const { t } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const { available, keysOf, run } = useKeys();
  // What can be done is read when it opens, not while it is shut.
  const [verbs, setVerbs] = useState<ActionId[]>([]);
  useAction('palette', () => {
    setVerbs(available());
    palette.open();
  });
  const actions: SpotlightActionData[] = [
    ...verbs
      .filter((id) => !actionOf(id).unlisted)
      .map((id) => ({
        id,
        label: t(actionOf(id).label),
        rightSection: <Kbd keys={keysOf(id)} />,
        onClick: () => setTimeout(() => run(id)),
      })),
    ...screens.flatMap((screen) => {
      const { nav, permission } = screen;
      const to = entryOf(screen);
      return nav && may(permission)
        ? [{ id: to, label: t('web.shell.go-to', { screen: t(nav) }), onClick: () => void navigate({ to }) }]
        : [];
    }),
  ];
  return (
    <Spotlight
      store={store}
      attributes={{ content: { 'aria-label': t('web.shell.palette') } }}
      shortcut={null}
      actions={actions}
      nothingFound={t('web.ui.nothing-found')}
      highlightQuery
      scrollable
      maxHeight={420}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} aria-hidden />,
        placeholder: t('web.shell.find'),
        'aria-label': t('web.shell.find'),
      }}
    />
  );
}
