import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { openRelay } from '../../src/adapters/relay/relay.ts';
import { type Intake, type IntakeOptions, startIntake } from '../../src/adapters/smtp/intake.ts';
import { reactions } from '../../src/app/reactions.ts';
import { seedReference } from '../../src/app/reference.ts';
import { systemCtx } from '../../src/base/ctx.ts';
import { setReactions } from '../../src/base/events.ts';
import { testLog } from '../logs.ts';
import { sweepAnswers } from '../../src/modules/appeals/index.ts';
import { configureMail, openParser, type ParserLimits, receiveLetter, registerLetter } from '../../src/modules/mail/index.ts';
import { configureOutbox, sweepOutbox } from '../../src/modules/notifications/index.ts';
import { scratch, type Scratch } from '../house.ts';
import { type Answer, jobCtx, post, type Posted } from './post-office.ts';

export const CENTRE = 'support@goscorp.kz';

export type MailRoom = {
  house: Scratch;
  intake: Intake;
  /** The instant of everything that happens; tests move it. */
  clock: { now: Date };
  send(letter: Posted): Promise<Answer>;
  /** Registers every letter that waits, as the worker would; answers how many. */
  registerAll(): Promise<number>;
  /** Sends what is in the outbox and notices what was sent. */
  dispatchAll(): Promise<void>;
};

/** Friday 20 November 2026, 16:07 in Almaty. */
export const FRIDAY = '2026-11-20T11:07:00Z';

/** A database, the SMTP server over it, and the parsing threads: all of the letters' way but the HTTP server. */
export async function openMailRoom(
  options: { relayUrl?: string; parser?: Partial<ParserLimits>; intake?: Partial<IntakeOptions> } = {},
): Promise<MailRoom> {
  const house = await scratch();
  const clock = { now: new Date(FRIDAY) };
  await seedReference(house.db, clock.now);
  setReactions(reactions);
  const relay = options.relayUrl ? openRelay(options.relayUrl) : null;
  configureOutbox({ relay, from: CENTRE });
  const parser = openParser(options.parser);
  configureMail({ parser, ownAddresses: [CENTRE] });
  const intake = await startIntake({
    host: '127.0.0.1',
    port: 0,
    hostName: 'goscorp.kz',
    addresses: [CENTRE],
    maxBytes: 25 * 1024 * 1024,
    log: testLog('letters', 'silent'),
    store: async (letter) => void (await receiveLetter(systemCtx(house.db, clock.now, 'smtp'), letter)),
    ...options.intake,
  });
  after(async () => {
    await intake.stop();
    await parser.stop();
    relay?.close();
  });
  // Ids and order follow the clock: no two things happen at the same instant.
  const tick = () => (clock.now = new Date(clock.now.getTime() + 1));
  const ctx = () => jobCtx(house.db, () => clock.now);
  return {
    house,
    intake,
    clock,
    send: (letter) => {
      tick();
      return post(intake.port, letter);
    },
    registerAll: async () => {
      tick();
      const waiting = await house.db
        .selectFrom('mail.raw_letter')
        .select('id')
        .where('state', '=', 'received')
        .orderBy('received_at')
        .orderBy('id')
        .execute();
      for (const { id } of waiting) await registerLetter(ctx(), id);
      return waiting.length;
    },
    dispatchAll: async () => {
      await sweepOutbox(ctx());
      await sweepAnswers(ctx());
    },
  };
}

/** The bytes of test/letters/eml/<name>.eml. */
export function eml(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'eml', `${name}.eml`));
}
