import { languages, type Language } from '../../../base/texts.ts';
import { arrive } from '../arrive.ts';
import { type Call, type CallEvent, type Command, defaultSettings, next, type Settings } from '../call.ts';
import type { Menu } from './menu.ts';

/** What a caller does when a prompt is over: a key, or nothing. */
export type Answer = string;
export const SILENCE = 'silence';

/** One thing of a walk: what was said, what was answered, or where it led. */
export type Heard =
  | { what: 'said'; language: Language; phrases: readonly string[] }
  | { what: 'answered'; answer: Answer; node: string | null }
  | { what: 'queue'; language: Language; queue: string; audience: Call['audience'] };

const CHANNEL = 'trial';
const ID = '00000000-0000-7000-8000-000000000000';
const START = new Date(0);

/**
 * Walks a menu as a caller would, with the very machine that answers calls: `known` is the language the number chose before.
 * Ends in the queue, or where the answers end. Pure.
 */
export function walk(menu: Menu, known: Language | null, answers: readonly Answer[]): Heard[] {
  const settings: Settings = { ...defaultSettings, menus: new Map([[1, menu]]) };
  const first = arrive({ id: ID, channelId: CHANNEL, dialled: '1414', callerNumber: null, at: START, edition: 1, known }, settings);
  const heard = said(first.commands);
  let call = first.call;
  const tell = (event: CallEvent) => {
    const step = next(call, event, settings);
    call = step.call;
    heard.push(...said(step.commands));
  };
  const rest = [...answers];
  // Each turn ends a prompt, presses a key or lets the time for one pass; no walk is longer than its keys allow.
  for (let turn = 0; turn < 20 * (answers.length + languages.length) && (call.state === 'greeting' || call.state === 'menu'); turn += 1) {
    const at = call.wakeAt ?? START;
    const [playbackId] = call.memory.playing;
    if (playbackId) {
      tell({ kind: 'played', playbackId, at });
      continue;
    }
    const answer = rest.shift();
    if (answer === undefined) return heard;
    heard.push({ what: 'answered', answer, node: call.memory.menu?.node ?? null });
    tell(answer === SILENCE ? { kind: 'woke', position: null, at } : { kind: 'digit', digit: answer, at });
  }
  if (call.state === 'queued' && call.language)
    heard.push({ what: 'queue', language: call.language, queue: call.queue, audience: call.audience });
  return heard;
}

function said(commands: readonly Command[]): Heard[] {
  return commands.flatMap((command): Heard[] =>
    command.do === 'play' ? [{ what: 'said', language: command.language, phrases: command.phrases }] : [],
  );
}
