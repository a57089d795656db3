import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useMe } from '../api/session.ts';
import { actionIds, actions, combinationOf, isSingle, type ActionId } from './actions.ts';

type Handler = { run: (event?: KeyboardEvent) => void; enabled: boolean };
type Keys = {
  /** The key of an action, as this person has set it. */
  keysOf: (id: ActionId) => string;
  /** What can be done now, for the palette. */
  available: () => ActionId[];
  run: (id: ActionId) => void;
  put: (id: ActionId, handler: Handler) => () => void;
  /** Keys rest while the settings listen for a new one. */
  pause: (paused: boolean) => void;
};

const KeysContext = createContext<Keys | null>(null);

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

const inDialog = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** One listener for all keys. Function keys work everywhere, single ones only outside fields and dialogs. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const { settings } = useMe();
  const handlers = useRef(new Map<ActionId, Handler[]>());
  const [paused, pause] = useState(false);

  const keys = useMemo<Keys>(() => {
    const keysOf = (id: ActionId) => settings.keys?.[id] ?? actions[id].keys;
    const top = (id: ActionId) => handlers.current.get(id)?.findLast(({ enabled }) => enabled);
    return {
      keysOf,
      pause,
      available: () => actionIds.filter((id) => top(id)),
      run: (id) => top(id)?.run(),
      put(id, handler) {
        handlers.current.set(id, [...(handlers.current.get(id) ?? []), handler]);
        return () => {
          handlers.current.set(
            id,
            (handlers.current.get(id) ?? []).filter((other) => other !== handler),
          );
        };
      },
    };
  }, [settings.keys]);

  useEffect(() => {
    if (paused) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing) return;
      const pressed = combinationOf(event).replace(/^Digit\d$/, 'Digit');
      const id = actionIds.find((one) => keys.keysOf(one) === pressed && handlers.current.get(one)?.some(({ enabled }) => enabled));
      if (!id) return;
      if (isSingle(pressed) && (settings.singleKeys === false || isField(event.target) || inDialog())) return;
      event.preventDefault();
      handlers.current
        .get(id)
        ?.findLast(({ enabled }) => enabled)
        ?.run(event);
    };
    globalThis.addEventListener('keydown', onKey, { capture: true });
    return () => globalThis.removeEventListener('keydown', onKey, { capture: true });
  }, [keys, paused, settings.singleKeys]);

  return <KeysContext value={keys}>{children}</KeysContext>;
}

export function useKeys(): Keys {
  const keys = use(KeysContext);
  if (!keys) throw new Error('useKeys outside KeysProvider');
  return keys;
}

/** Says what an action does while this part is on the screen; the last one on the screen wins. */
export function useAction(id: ActionId, run: (event?: KeyboardEvent) => void, enabled = true): void {
  const { put } = useKeys();
  const current = useRef(run);
  useEffect(() => {
    current.current = run;
  });
  useEffect(() => put(id, { run: (event) => current.current(event), enabled }), [put, id, enabled]);
}
