import { connect } from 'node:net';
import { answerAs } from './house.ts';
import { letterOf } from './letter.ts';

export type Sending = { port: number; sessions: number; milliseconds: number };

let made = 0;

/** Sends letters over reused sessions, the next when the last was answered with 250; answers letters a second. */
async function send({ port, sessions, milliseconds }: Sending): Promise<{ rate: number }> {
  const letters = Array.from({ length: 200 }, () => letterOf((made += 1)));
  const until = performance.now() + milliseconds;
  let accepted = 0;
  const session = async (first: number) => {
    const say = await open(port);
    await say('EHLO bench.example.kz\r\n', 250);
    for (let n = first; performance.now() < until; n += sessions) {
      await say(`MAIL FROM:<writer${n % 500}@example.kz>\r\n`, 250);
      await say('RCPT TO:<support@goscorp.kz>\r\n', 250);
      await say('DATA\r\n', 354);
      await say(Buffer.concat([letters[n % letters.length]!, Buffer.from('.\r\n')]), 250);
      accepted += 1;
    }
    await say('QUIT\r\n', 221);
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: sessions }, (_, n) => session(n)));
  return { rate: accepted / ((performance.now() - begin) / 1000) };
}

type Say = (words: string | Buffer, expected: number) => Promise<void>;

/** Opens a session and hears its greeting; each saying resolves with its answer or fails when it is another than expected. */
function open(port: number): Promise<Say> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    let heard = '';
    let waiting: { expected: number; done: () => void; failed: (error: Error) => void } | null = null;
    const say: Say = (words, expected) =>
      new Promise((done, failed) => {
        waiting = { expected, done, failed };
        if (words.length > 0) socket.write(words);
      });
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (!/^\d{3} [^\n]*\n$/m.test(heard)) return;
      const [answer, was] = [heard, waiting];
      heard = '';
      waiting = null;
      const code = Number(/^(\d{3}) /m.exec(answer)?.[1]);
      if (code === was?.expected) was.done();
      else was?.failed(new Error(`the server said ${answer.trim()}`));
    });
    socket.once('error', reject);
    say('', 220).then(() => resolve(say), reject);
  });
}

answerAs(send);
