import { after } from 'node:test';
import { sweepAnswers } from '../../src/modules/appeals/index.ts';
import { receiveLetter, registerLetter } from '../../src/modules/mail/index.ts';
import { sweepOutbox } from '../../src/modules/notifications/index.ts';
import { openHouse, type House } from '../house.ts';
import { type Delivered, jobCtx, receivingServer } from './post-office.ts';

export type LetterHouse = {
  house: House;
  /** What a relay that takes everything got from us, oldest first. */
  sent: Delivered[];
  /** A letter comes in a minute later and is registered; answers its appeal. Lines end in plain \n. */
  arrives(raw: string, envelope?: { from?: string; to?: string }): Promise<string>;
  /** Sends what is due and notices what was sent. */
  dispatch(): Promise<void>;
};

/** A whole house with a relay, and letters handed to it as its intake would, job by job; its clock starts on Friday, 16:07 in Almaty. */
export async function openLetterHouse(): Promise<LetterHouse> {
  const there = await receivingServer();
  const house = await openHouse({ env: { SMTP_URL: there.url } });
  after(() => there.stop());
  house.clock.now = new Date('2026-11-20T11:07:00Z');
  const job = () => jobCtx(house.db, () => house.clock.now!);
  return {
    house,
    sent: there.letters,
    async arrives(raw, { from = 'dana@example.kz', to = 'support@goscorp.kz' } = {}) {
      house.clock.now = new Date(house.clock.now!.getTime() + 60_000);
      const letter = { remoteAddress: '127.0.0.1', envelopeFrom: from, envelopeTo: [to], raw: Buffer.from(raw.replaceAll('\n', '\r\n')) };
      const { id } = await house.at(house.clock.now, (ctx) => receiveLetter(ctx, letter));
      await registerLetter(job(), id);
      const row = await house.db.selectFrom('mail.raw_letter').select('appeal_id').where('id', '=', id).executeTakeFirstOrThrow();
      return row.appeal_id!;
    },
    async dispatch() {
      await sweepOutbox(job());
      await sweepAnswers(job());
    },
  };
}
