import { arrive } from '../../src/modules/calls/arrive.ts';
import {
  defaultSettings,
  next,
  type Call,
  type CallEvent,
  type Command,
  type Dial,
  type Fact,
  type Settings,
  type Wish,
} from '../../src/modules/calls/call.ts';
import type { Target } from '../../src/modules/calls/transfer.ts';

export const START = new Date('2026-11-20T05:00:00Z');
export const ID = '019a9f00-0000-7000-8000-000000000001';
export const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);
export const dial = (n: number): Dial => ({ id: `dial-${n}`, accountId: `operator-${n}`, phone: `op${n}`, channelId: `${ID}-op-${n}` });
export const fresh = (dialled = '1414', directQueue: string | null = null) =>
  arrive({ id: ID, channelId: 'caller', dialled, callerNumber: '+77005550101', at: START }, { ...defaultSettings, directQueue });

/** A call led through events; keeps every command and fact. `played` without an id means: all that is being played is over. */
export class Led {
  call: Call;
  commands: Command[];
  facts: Fact[];

  readonly settings: Settings;

  constructor(first = fresh(), settings: Settings = defaultSettings) {
    this.settings = settings;
    this.call = first.call;
    this.commands = [...first.commands];
    this.facts = [...first.facts];
  }

  tell(event: CallEvent): Command[] {
    const step = next(this.call, event, this.settings);
    this.call = step.call;
    this.commands.push(...step.commands);
    this.facts.push(...step.facts);
    return [...step.commands];
  }

  played(seconds: number): Command[] {
    return this.call.memory.playing.flatMap((playbackId) => this.tell({ kind: 'played', playbackId, at: at(seconds) }));
  }

  key(digit: string, seconds: number): Command[] {
    return this.tell({ kind: 'digit', digit, at: at(seconds) });
  }

  /** Through the menu in Russian and into a talk with an operator. */
  talk(n = 1): this {
    if (this.call.state === 'greeting') this.key('2', 3);
    this.tell({ kind: 'offer', dial: dial(n), at: at(5) });
    this.tell({ kind: 'operator-answered', channelId: dial(n).channelId, at: at(9) });
    this.tell({ kind: 'joined', channelId: dial(n).channelId, at: at(10) });
    return this;
  }

  /** The operator who talks asks something; `other` is whom they want to ring. */
  ask(wish: Wish, seconds: number, target: Target | null = null, other: Dial | null = null): Command[] {
    const transfer = target && { id: 'transfer-1', target };
    const accountId = this.call.memory.talk?.accountId ?? 'nobody';
    return this.tell({ kind: 'asked', wish, accountId, dial: other, transfer, at: at(seconds) });
  }

  fact<K extends Fact['kind']>(kind: K): Extract<Fact, { kind: K }> | undefined {
    return this.facts.findLast((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  }
}

export const kinds = (commands: readonly Command[]) => commands.map((command) => command.do);
export const phrases = (commands: readonly Command[]) =>
  commands.flatMap((command) => (command.do === 'play' ? [`${command.language}:${command.phrases.join('+')}`] : []));
