import type { TextKey } from '../language/keys.ts';

type ActionDefinition = {
  label: TextKey;
  /** Key codes, so that they stay where they are on kk, ru and en layouts: 'F4', 'Shift+F9', 'KeyI', 'Control+KeyK'. */
  keys: string;
  group: 'call' | 'desk' | 'anywhere';
  /** Works, but is no verb of its own in the palette. */
  unlisted?: true;
};

/** Every verb that has a key, with its default; a person may give each another key in the settings. */
export const actions = {
  'call.answer': { label: 'web.phone.answer', keys: 'F7', group: 'call' },
  'call.mute': { label: 'web.phone.mute', keys: 'F2', group: 'call' },
  'call.hold': { label: 'web.phone.hold', keys: 'F4', group: 'call' },
  'call.redirect': { label: 'web.phone.redirect', keys: 'F8', group: 'call' },
  'call.complete': { label: 'web.phone.complete', keys: 'F9', group: 'call' },
  'call.conference': { label: 'web.phone.conference', keys: 'Shift+F8', group: 'call' },
  'call.keypad': { label: 'web.phone.keypad', keys: 'Shift+F2', group: 'call' },
  'call.end': { label: 'web.phone.end', keys: 'Shift+F9', group: 'call' },
  'call.show': { label: 'web.desk.show-call', keys: 'KeyG', group: 'desk' },
  'knowledge.search': { label: 'web.desk.search-knowledge', keys: 'Slash', group: 'desk' },
  'knowledge.pick': { label: 'web.desk.pick-result', keys: 'Digit', group: 'desk', unlisted: true },
  'knowledge.insert': { label: 'web.desk.insert-article', keys: 'KeyI', group: 'desk' },
  'list.next': { label: 'web.desk.next-case', keys: 'KeyJ', group: 'desk' },
  'list.previous': { label: 'web.desk.previous-case', keys: 'KeyK', group: 'desk' },
  'consultation.note': { label: 'web.desk.write-note', keys: 'KeyN', group: 'desk' },
  'appeal.register': { label: 'web.desk.register-appeal', keys: 'KeyR', group: 'desk' },
  'person.open': { label: 'web.people.open', keys: 'KeyP', group: 'desk' },
  'person.edit': { label: 'web.people.edit-caller', keys: 'KeyE', group: 'desk' },
  'context.toggle': { label: 'web.desk.toggle-context', keys: 'KeyB', group: 'desk' },
  'queue.toggle': { label: 'web.shell.toggle-queue', keys: 'KeyQ', group: 'desk' },
  'board.table': { label: 'web.board.show-table', keys: 'KeyT', group: 'anywhere' },
  notices: { label: 'web.notices.show', keys: 'KeyM', group: 'anywhere' },
  palette: { label: 'web.shell.palette', keys: 'Control+KeyK', group: 'anywhere', unlisted: true },
  help: { label: 'web.shell.keys', keys: 'Shift+Slash', group: 'anywhere' },
  settings: { label: 'web.shell.settings', keys: 'Control+Comma', group: 'anywhere' },
} as const satisfies Record<string, ActionDefinition>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as ActionId[];

/** The definition with its optional parts. */
export function actionOf(id: ActionId): ActionDefinition {
  return actions[id];
}

/** A single letter, digit or sign: works only outside fields and can be switched off (WCAG 2.1.4). */
export function isSingle(keys: string): boolean {
  const main = keys.replace(/^Shift\+/, '');
  return !keys.includes('Control+') && !keys.includes('Alt+') && !/^F\d+$/.test(main);
}

/** What was pressed, in our spelling. */
export function combinationOf(event: KeyboardEvent): string {
  // These two stand elsewhere on a kk or ru layout; the sign itself is meant, wherever it is.
  if (event.key === '?') return 'Shift+Slash';
  if (event.key === '/') return 'Slash';
  const modifiers = [event.ctrlKey || event.metaKey ? 'Control+' : '', event.altKey ? 'Alt+' : '', event.shiftKey ? 'Shift+' : ''];
  return modifiers.join('') + event.code;
}
