import type { Call, CallEvent, Fact, Settings, Step } from '../call.ts';
import { type Menu, type MenuKey, type MenuNode, nodeOf, OPERATOR_KEY } from '../menu/menu.ts';
import { after, hush, inOwn, notePlayed, play, remember, stay } from './parts.ts';
import { enqueue } from './queue.ts';

/** Who says nothing twice or presses wrong keys three times at one place of the menu goes to an operator. */
const SILENCES = 2;
const WRONG_KEYS = 3;

/** The call's own edition; a call older than what is remembered has none, and goes to the queue. */
function menuOf(call: Call, settings: Settings): Menu | undefined {
  return settings.menus.get(call.memory.menu?.edition ?? 0);
}

/** From the language into the menu of the call's edition; without one into the queue. */
export function enterMenu(call: Call, at: Date, settings: Settings): Step {
  const first = menuOf(call, settings)?.nodes[0];
  return first ? ask(call, first, [], at, settings) : toQueue(call, at, settings);
}

/** At a node: its phrase, then a key. A key pressed while it is spoken is taken at once. */
export function whileMenu(call: Call, event: CallEvent, settings: Settings): Step {
  const node = nodeOf(menuOf(call, settings), call.memory.menu?.node ?? null);
  // An edition so old that it is remembered no more, met after a long stop of the line.
  if (!node) return toQueue(call, event.at, settings);
  switch (event.kind) {
    case 'digit':
      return onKey(call, node, event.digit, event.at, settings);
    case 'played': {
      const { call: noted, over } = notePlayed(call, event.playbackId);
      return stay(over ? { ...noted, wakeAt: after(event.at, settings.menuSeconds) } : noted);
    }
    case 'woke': {
      if (call.memory.playing.length > 0) return stay({ ...hush(call).call, wakeAt: after(event.at, settings.menuSeconds) });
      const silences = call.memory.silences + 1;
      return silences >= SILENCES
        ? toQueue(call, event.at, settings)
        : askAgain(remember(call, { silences }), node, [], event.at, settings);
    }
    default:
      return stay(call);
  }
}

function onKey(call: Call, node: MenuNode, digit: string, at: Date, settings: Settings): Step {
  const key = node.keys.find((one) => one.digit === digit);
  if (!key && digit !== OPERATOR_KEY) {
    const wrongKeys = call.memory.wrongKeys + 1;
    const wrong: Fact = { kind: 'wrong-key', digit };
    const step =
      wrongKeys >= WRONG_KEYS ? toQueue(call, at, settings) : askAgain(remember(call, { wrongKeys }), node, ['wrong-key'], at, settings);
    return { ...step, facts: [wrong, ...step.facts] };
  }
  const step = key ? follow(call, node, key, at, settings) : toQueue(call, at, settings);
  return { ...step, facts: [{ kind: 'menu-key', edition: call.memory.menu?.edition ?? 0, node: node.code, digit }, ...step.facts] };
}

function follow(call: Call, node: MenuNode, key: MenuKey, at: Date, settings: Settings): Step {
  switch (key.does) {
    case 'repeat':
      return askAgain(call, node, [], at, settings);
    case 'go': {
      const next = nodeOf(menuOf(call, settings), key.node);
      return next ? ask(call, next, [], at, settings) : toQueue(call, at, settings);
    }
    case 'queue':
      return toQueue({ ...call, audience: key.audience, queue: key.queue }, at, settings);
  }
}

/** Comes to a node: what was wrong or silent before it is forgotten. */
function ask(call: Call, node: MenuNode, before: readonly string[], at: Date, settings: Settings): Step {
  return askAgain(remember(call, { silences: 0, wrongKeys: 0 }), node, before, at, settings);
}

function askAgain(call: Call, node: MenuNode, before: readonly string[], at: Date, settings: Settings): Step {
  const quiet = hush(remember(call, { menu: { edition: call.memory.menu?.edition ?? 0, node: node.code } }));
  const spoken = play(quiet.call, inOwn(call, [...before, node.phrase]), at, settings);
  return { call: { ...spoken.call, state: 'menu' }, commands: [...quiet.commands, ...spoken.commands], facts: [] };
}

function toQueue(call: Call, at: Date, settings: Settings): Step {
  const quiet = hush(call);
  const queued = enqueue({ ...quiet.call, queuedAt: at }, at, settings);
  return { ...queued, commands: [...quiet.commands, ...queued.commands] };
}
