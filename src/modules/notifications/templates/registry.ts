import { found } from '../../../base/problem.ts';
import type { Channel } from '../message.ts';
import type { Template } from './template.ts';

let known: readonly Template[] = [];

/** Every template of every room; called by app before anything runs. */
export function configureTemplates(all: readonly Template[]): void {
  if (new Set(all.map(({ code }) => code)).size !== all.length) throw new Error('two templates have one code');
  known = all.toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
}

export function knownTemplates(): readonly Template[] {
  return known;
}

/** Throws `template-unknown`, also for a channel that the template has no words for. */
export function templateOf(code: string, channel: Channel): Template {
  return found(
    known.find((one) => one.code === code && one.channels.includes(channel)),
    'template-unknown',
  );
}
