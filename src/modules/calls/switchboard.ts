import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../base/ctx.ts';
import { isDatabaseGone, violatedConstraint } from '../../base/db.ts';
import { newId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import { Problem } from '../../base/problem.ts';
import { traced } from '../../base/trace.ts';
import { announce } from './announce.ts';
import { applyEvent } from './apply-event.ts';
import { arrive } from './arrive.ts';
import { next, type Call, type CallEvent, type Command, type Dial, type Settings, type Step } from './call.ts';
import { choose, type Choice, type Free } from './choose.ts';
import { selectOpenCommands } from './commands.ts';
import { askedOf, newDial } from './dials.ts';
import type { Directory } from './directory.ts';
import { callIdIn, type Line, type LineMessage } from './line.ts';
import type { Menus } from './menu/menus.ts';
import { callerNumberOf } from './number.ts';
import { insertCall, type IdleOperator, selectDue, selectPosition, selectQueue } from './queries.ts';
import { byKey } from './turns.ts';

export type SwitchboardParts = { db: Db; line: Line; clock: Clock; log: Log; settings: Settings; directory: Directory; menus: Menus };

/** The database gone: an event waits for it, in its place, rather than being lost. */
const RETRY_MS = 250;

/** Busy, rejected, declined: the operator's own hand. Q.850. */
const REFUSED = new Set([17, 21]);
const HUNG_UP = 16;
const NO_ANSWER = new Set([18, 19]);

/**
 * The running part of the room: takes what the line and the desks tell, applies it to the calls, each call strictly in
 * order, and has the line carry out what follows. All state that matters is in the tables; what is here can be lost.
 */
export class Switchboard {
  readonly #parts: SwitchboardParts;
  readonly #turns = byKey();
  /** Callers' channels → calls. */
  readonly #callers = new Map<string, string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #commandsTaken = new Set<number>();
  #serving = false;
  #choosing = Promise.resolve();
  #chooseAgain = false;

  constructor(parts: SwitchboardParts) {
    this.#parts = parts;
  }

  /** From now on calls are offered; before `serve` and after `rest` they only go on as they are. */
  serve(): void {
    this.#serving = true;
    this.poke();
  }

  /** No new call is taken or offered; what runs goes on. */
  rest(): void {
    this.#serving = false;
  }

  /** Stops the timers; the rows remember when to wake. */
  close(): void {
    this.#serving = false;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Resolves when nothing is being worked on. */
  async idle(): Promise<void> {
    await this.#turns.idle();
    await this.#choosing;
  }

  /** Takes a message of the line; returns at once. */
  take(message: LineMessage): void {
    switch (message.kind) {
      case 'arrived':
        return this.#onArrived(message);
      case 'digit':
        return this.#toCaller(message.channelId, { kind: 'digit', digit: message.digit, at: message.at });
      case 'played':
        return this.#onPlayed(message);
      case 'operator-answered':
        return this.#onAnswered(message);
      case 'gone':
        return this.#onGone(message.channelId, message.cause, message.at);
      case 'up':
        return;
    }
  }

  /** A call found in the tables at start: its channel is known again and its timer runs. */
  adopt(call: Call): void {
    this.#callers.set(call.channelId, call.id);
    this.#wakeLater(call);
  }

  /** A caller who is in Asterisk's hands but in no table: came while no program was there. */
  admit(arrival: { channelId: string; dialled: string; callerNumber: string | null; at: Date }): void {
    if (this.#callers.has(arrival.channelId)) return;
    const { clock, log } = this.#parts;
    const id = newId(clock());
    this.#callers.set(arrival.channelId, id);
    void this.#turns
      .run(id, () => this.#retrying(() => this.#arrive(id, arrival), isTaken))
      .catch((error: unknown) => log.error({ err: error, callId: id }, 'a call could not be taken'));
  }

  /** Hands an event to a call, after those before it. Resolves with the step when it is committed and carried out. */
  post(callId: string, event: CallEvent, commandId?: number): Promise<Step | null> {
    const turn = async () => {
      const step = await this.#retrying(() => applyEvent(this.#parts.db, callId, event, this.#parts.settings, commandId)).catch(
        (error: unknown) => this.#voidChoice(event, error),
      );
      if (step) await this.#follow(step, event.at);
      return step;
    };
    return this.#turns.run(callId, () => traced(`call ${event.kind}`, { 'kenes.call': callId }, turn));
  }

  /** Somebody may be free, or wait: choose. */
  poke(): void {
    this.#chooseAgain = true;
    this.#choosing = this.#choosing
      .then(() => this.#chooseAll())
      .catch((error: unknown) => this.#parts.log.warn({ err: error }, 'choosing failed; trying again'));
  }

  /** What may have been missed: desks' wishes, calls to wake, free operators. The tables are the truth, notices are hints. */
  async sweep(): Promise<void> {
    const { db, clock } = this.#parts;
    await this.takeCommands();
    for (const id of await selectDue(db, clock())) this.#wake(id);
    this.poke();
  }

  /** Carries out what the desks asked, in the order they asked. */
  async takeCommands(): Promise<void> {
    const { db, clock, directory, log } = this.#parts;
    for (const command of await selectOpenCommands(db)) {
      const { id, callId } = command;
      if (this.#commandsTaken.has(id)) continue;
      this.#commandsTaken.add(id);
      void this.post(callId, { kind: 'asked', ...askedOf(command, directory, clock()), at: clock() }, id)
        .catch((error: unknown) => log.error({ err: error, callId }, 'a wish of the desk failed'))
        .finally(() => this.#commandsTaken.delete(id));
    }
  }

  #onArrived(message: Extract<LineMessage, { kind: 'arrived' }>): void {
    // Not taken any more: rings on until the next program adopts it (reconcile.ts).
    if (this.#serving) this.admit(message);
    else void this.#parts.line.ring(message.channelId).catch(() => undefined);
  }

  #onGone(channelId: string, cause: number, at: Date): void {
    const operators = callIdIn(channelId);
    if (operators) return this.#toCall(operators, { kind: 'operator-gone', channelId, how: howOf(cause), at });
    this.#toCaller(channelId, { kind: 'caller-gone', at });
  }

  /** An operator, or the person whom the centre calls. */
  #onAnswered({ channelId, at }: Extract<LineMessage, { kind: 'operator-answered' }>): void {
    this.#toCall(callIdIn(channelId) ?? this.#callers.get(channelId) ?? null, { kind: 'operator-answered', channelId, at });
  }

  #onPlayed({ playbackId, whole, at }: Extract<LineMessage, { kind: 'played' }>): void {
    this.#toCall(callIdIn(playbackId), { kind: 'played', playbackId, heard: whole ? 'whole' : 'not', at });
  }

  #toCaller(channelId: string, event: CallEvent): void {
    this.#toCall(this.#callers.get(channelId) ?? null, event);
  }

  #toCall(callId: string | null, event: CallEvent): void {
    if (!callId) return;
    void this.post(callId, event).catch((error: unknown) =>
      this.#parts.log.error({ err: error, callId, kind: event.kind }, 'an event could not be applied'),
    );
  }

  async #arrive(id: string, arrival: { channelId: string; dialled: string; callerNumber: string | null; at: Date }): Promise<void> {
    const { db, settings, menus } = this.#parts;
    const number = arrival.callerNumber === null ? null : callerNumberOf(arrival.callerNumber);
    const direct = arrival.dialled === settings.directQueue;
    const known = direct ? null : await menus.knownLanguage(db, number);
    const step = arrive({ ...arrival, id, callerNumber: number, edition: menus.editionFor(number), known }, settings);
    if (step.call.state !== 'queued') {
      await this.#insert(step, arrival.at);
      return this.#follow(step, arrival.at);
    }
    // Straight to the queue: arrival and offer are one statement, so that the phone rings after one commit.
    const offered = await this.#alone(async () => {
      const choice = await this.#choiceFor(step.call, arrival.at);
      const both = choice
        ? joinSteps(step, next(step.call, { kind: 'offer', dial: this.#dialOf(choice), at: arrival.at }, settings))
        : step;
      await this.#insert(both, arrival.at);
      return both;
    });
    await this.#follow(offered, arrival.at);
    if (offered.call.state === 'queued') this.poke();
  }

  /** The connection may have broken just as the row was committed: then it stands, and this is its second try. */
  async #insert(step: Step, at: Date): Promise<void> {
    await insertCall(this.#parts.db, step, at, step.call.memory.offer).catch((error: unknown) => {
      if (violatedConstraint(error) !== 'call_pk') throw error;
    });
  }

  async #choiceFor(call: Call, now: Date): Promise<Choice | undefined> {
    if (!this.#serving) return undefined;
    const { waiting, idle } = await selectQueue(this.#parts.db, now);
    const me = {
      callId: call.id,
      language: call.language ?? 'kk',
      queuedAt: call.queuedAt ?? now,
      exceptAccountId: null,
      onlyAccountId: null,
      topic: null,
    };
    return choose([...waiting, me], this.#known(idle)).find((choice) => choice.callId === call.id);
  }

  /** Those whose phone and languages are known. */
  #known(idle: readonly IdleOperator[]): Free[] {
    return idle.flatMap(({ accountId, idleSince }) => {
      const known = this.#parts.directory.find(accountId);
      return known ? [{ accountId, idleSince, ...known }] : [];
    });
  }

  /** One chooser at a time: two would choose the same operator. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#choosing.then(work);
    this.#choosing = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }

  async #chooseAll(): Promise<void> {
    if (!this.#serving || !this.#chooseAgain) return;
    this.#chooseAgain = false;
    const { db, clock } = this.#parts;
    const { waiting, idle } = await selectQueue(db, clock());
    const choices = choose(waiting, this.#known(idle));
    await Promise.all(choices.map((choice) => this.post(choice.callId, { kind: 'offer', dial: this.#dialOf(choice), at: clock() })));
  }

  #dialOf({ callId, operator }: Choice): Dial {
    return newDial(callId, operator.accountId, operator.phone, this.#parts.clock());
  }

  /** After the commit: the line first, for people wait on it; then what screens are told. */
  async #follow(step: Step, at: Date): Promise<void> {
    const { call } = step;
    this.#wakeLater(call);
    this.#callers.set(call.channelId, call.id);
    for (const command of inOrder(step.commands)) await this.#carryOut(call, command);
    if (call.state === 'ended') this.#callers.delete(call.channelId);
    await announce(this.#parts.db, step, at, this.#parts.settings).catch((error: unknown) =>
      this.#parts.log.warn({ err: error, callId: call.id }, 'screens were not told'),
    );
    if (step.facts.some(({ kind }) => kind === 'left' || kind === 'offer-ended' || kind === 'state')) this.poke();
    if (call.memory.retryAt)
      setTimeout(() => this.poke(), Math.max(0, Date.parse(call.memory.retryAt) - this.#parts.clock().getTime()) + 5);
  }

  async #carryOut(call: Call, command: Command): Promise<void> {
    const { line, clock, log } = this.#parts;
    const failed = (error: unknown) => {
      if (command.do === 'dial')
        this.#toCall(call.id, { kind: 'operator-gone', channelId: command.dial.channelId, how: 'failed', at: clock() });
      else if (command.do === 'play') this.#toCall(call.id, { kind: 'played', playbackId: command.playbackId, heard: 'not', at: clock() });
      else if (command.do === 'add')
        this.#toCall(call.id, { kind: 'operator-gone', channelId: command.channelId, how: 'failed', at: clock() });
      log.warn({ err: error, callId: call.id, command: command.do }, 'the line could not do it');
    };
    // Nobody waits for the phone to ring: what else is to be done is done meanwhile.
    if (command.do === 'dial') return void line.carryOut(command).catch(failed);
    try {
      const { joinedAt, recordingAt } = await line.carryOut(command);
      if (joinedAt && command.do === 'join') this.#toCall(call.id, { kind: 'joined', channelId: command.operatorChannelId, at: joinedAt });
      if (joinedAt && command.do === 'add') this.#toCall(call.id, { kind: 'joined', channelId: command.channelId, at: joinedAt });
      if (recordingAt && 'ordinal' in command)
        this.#toCall(call.id, { kind: 'recording-began', ordinal: command.ordinal, at: recordingAt });
    } catch (error) {
      failed(error);
    }
  }

  #wakeLater(call: Call): void {
    clearTimeout(this.#timers.get(call.id));
    this.#timers.delete(call.id);
    if (call.wakeAt === null || call.state === 'ended') return;
    const wait = Math.max(0, call.wakeAt.getTime() - this.#parts.clock().getTime()) + 2;
    this.#timers.set(
      call.id,
      setTimeout(() => this.#wake(call.id), wait),
    );
  }

  #wake(callId: string): void {
    void this.#turns
      .run(callId, async () => {
        const { db, settings, clock } = this.#parts;
        const step = await this.#retrying(async () => {
          const [due] = (await selectDue(db, clock())).filter((id) => id === callId);
          if (!due) return null;
          return applyEvent(db, callId, { kind: 'woke', position: await selectPosition(db, callId), at: clock() }, settings);
        });
        if (step) await this.#follow(step, clock());
      })
      .catch((error: unknown) => this.#parts.log.error({ err: error, callId }, 'a call could not be woken'));
  }

  /** The index let somebody else have this operator or call first: the choice is void, and another is made a little later. */
  #voidChoice(event: CallEvent, error: unknown): null {
    if (event.kind !== 'offer' || !isTaken(error)) throw error;
    setTimeout(() => this.poke(), RETRY_MS);
    return null;
  }

  async #retrying<T>(work: () => Promise<T>, also: (error: unknown) => boolean = () => false): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const gone = isDatabaseGone(error) || (error instanceof Problem && error.kind === 'unavailable');
        if (!gone && !also(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }
}

/** "No operator is offered two calls, no call is offered twice": the unique partial indexes of calls.offer. */
function isTaken(error: unknown): boolean {
  return violatedConstraint(error)?.startsWith('offer_') ?? false;
}

function howOf(cause: number): 'hung-up' | 'refused' | 'no-answer' | 'failed' {
  if (cause === HUNG_UP) return 'hung-up';
  if (REFUSED.has(cause)) return 'refused';
  return NO_ANSWER.has(cause) ? 'no-answer' : 'failed';
}

function joinSteps(first: Step, second: Step): Step {
  return { call: second.call, commands: [...first.commands, ...second.commands], facts: [...first.facts, ...second.facts] };
}

/** A phone is rung before anything else is done. */
function inOrder(commands: readonly Command[]): Command[] {
  return [...commands.filter((command) => command.do === 'dial'), ...commands.filter((command) => command.do !== 'dial')];
}
