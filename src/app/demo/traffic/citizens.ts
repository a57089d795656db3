import { createTransport } from 'nodemailer';
import type { Language } from '../../../base/texts.ts';
import { letterOf } from '../letter-text.ts';
import { type Person, personOf, topicOf } from '../people.ts';
import type { Chance } from '../random.ts';
import { sipp } from './sipp.ts';

const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en'];
const SHARES = [0.58, 0.38, 0.04];
const KEY: Record<Language, string> = { kk: '1', ru: '2', en: '3' };
/** One in eight gives up in the queue. */
const GIVES_UP = 0.125;
const LONGEST_CALL_SECONDS = 240;

function anybody(chance: Chance): Person {
  return personOf(chance.whole(0, 899), LANGUAGES[chance.weighted(SHARES)]!, chance);
}

/** Calls 1414 as one of the demonstration's people; resolves when the call is over, false when it was refused or failed. */
export async function call(sipPort: number, chance: Chance, stopped: AbortSignal): Promise<boolean> {
  const { phone, language } = anybody(chance);
  const gives = chance.happens(GIVES_UP);
  const running = await sipp({
    scenario: 'caller',
    sipPort,
    calls: 1,
    seconds: LONGEST_CALL_SECONDS,
    keys: { number: phone, language: KEY[language], mark: String(chance.pick([5, 5, 5, 5, 4, 4, 3, 1])) },
    words: {
      CHOOSE_MS: String(chance.whole(2_000, 9_000)),
      PATIENCE_MS: gives ? '6000' : '15000',
      PATIENCE_NEXT: gives ? 'leave' : 'mark',
    },
    voice: { language: language === 'en' ? 'en' : language, phrase: 'hold' },
  });
  const stop = () => void running.stop();
  stopped.addEventListener('abort', stop, { once: true });
  const code = await running.ended;
  stopped.removeEventListener('abort', stop);
  return code === 0;
}

/** Writes a letter to the centre as one of the demonstration's people; resolves when it was taken in. */
export async function write(smtpPort: number, to: string, chance: Chance, now: Date): Promise<void> {
  const { from, raw } = await letterOf(anybody(chance), topicOf(chance), now, to);
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });
  try {
    await transport.sendMail({ envelope: { from, to }, raw });
  } finally {
    transport.close();
  }
}
