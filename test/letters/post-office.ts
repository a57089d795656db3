import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Db } from '../../src/base/ctx.ts';
import { systemCtx } from '../../src/base/ctx.ts';
import { inTransaction } from '../../src/base/db.ts';
import type { JobCtx } from '../../src/base/jobs.ts';

/** A job's context without the job queue: each transaction asks `clock` for its instant. */
export function jobCtx(db: Db, clock: () => Date): JobCtx {
  const base = systemCtx(db, clock(), 'test');
  return { ...base, inTx: (work) => inTransaction(db, (tx) => work({ ...base, tx, now: clock() })) };
}

export type Answer = { code: number; text: string };

/** One SMTP conversation, command by command, as another mail server would hold it. */
export async function callIn(port: number): Promise<{
  greeting: Answer;
  say(line: string): Promise<Answer>;
  /** Sends a letter's bytes after DATA was allowed; answers what the server says at the end. */
  data(raw: Buffer): Promise<Answer>;
  socket: Socket;
  hangUp(): void;
}> {
  const socket = connect(port, '127.0.0.1');
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  const early: Answer[] = [];
  let over: Error | null = null;
  const lines = createInterface({ input: socket });
  // The socket tells its own errors below.
  lines.on('error', () => undefined);
  lines.on('line', (line) => {
    if (line[3] === '-') return;
    const answer = { code: Number(line.slice(0, 3)), text: line.slice(4) };
    const next = waiting.shift();
    if (next) next.resolve(answer);
    else early.push(answer);
  });
  const end = (error: Error) => {
    over ??= error;
    for (const one of waiting.splice(0)) one.reject(over);
  };
  socket.on('error', end).on('close', () => end(new Error('the connection was closed')));
  const hear = () =>
    new Promise<Answer>((resolve, reject) => {
      const answer = early.shift();
      if (answer) resolve(answer);
      else if (over) reject(over);
      else waiting.push({ resolve, reject });
    });
  const greeting = await hear();
  const say = (line: string) => {
    socket.write(`${line}\r\n`);
    return hear();
  };
  const data = (raw: Buffer) => {
    socket.write(stuffed(raw));
    socket.write(raw.subarray(-2).toString('latin1') === '\r\n' ? '.\r\n' : '\r\n.\r\n');
    return hear();
  };
  return { greeting, say, data, socket, hangUp: () => socket.destroy() };
}

/** RFC 5321, 4.5.2: a line that begins with a dot gets another one. Bytes stay bytes. */
function stuffed(raw: Buffer): Buffer {
  return Buffer.from(raw.toString('latin1').replace(/(^|\r\n)\./g, '$1..'), 'latin1');
}

export type Posted = { from?: string; to?: string; raw: Buffer | string };

/** Sends one letter in a conversation of its own; answers the last word of the server. A refusal ends it early. */
export async function post(port: number, letter: Posted): Promise<Answer> {
  const call = await callIn(port);
  try {
    const steps = [
      'EHLO sender.example.kz',
      `MAIL FROM:<${letter.from ?? 'aigerim@example.kz'}>`,
      `RCPT TO:<${letter.to ?? 'support@goscorp.kz'}>`,
      'DATA',
    ];
    for (const step of steps) {
      const answer = await call.say(step);
      if (answer.code >= 400) return answer;
    }
    return await call.data(Buffer.from(letter.raw));
  } finally {
    call.hangUp();
  }
}

export type Delivered = { raw: Buffer; email: Email; header: (name: string) => string | undefined; from: string; to: string[] };

/**
 * A mail server that receives what we send. `answer` may refuse: it is asked at RCPT and again at the end of DATA with
 * how many letters were tried before, and answers an SMTP error or null.
 */
export async function receivingServer(
  answer: (stage: 'rcpt' | 'data', tries: number, to: string) => Answer | null = () => null,
  /** How long it thinks before it answers for a letter it took. */
  thinks: () => Promise<void> = () => Promise.resolve(),
): Promise<{
  url: string;
  letters: Delivered[];
  stop(): Promise<void>;
}> {
  const letters: Delivered[] = [];
  let tries = 0;
  const refusal = (stage: 'rcpt' | 'data', to: string) => {
    const said = answer(stage, tries, to);
    return said ? Object.assign(new Error(said.text), { responseCode: said.code }) : null;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 200,
    onRcptTo: (address, _session, done) => {
      const error = refusal('rcpt', address.address);
      if (error) tries += 1;
      done(error);
    },
    onData: (stream, session, done) => {
      (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
        const error = refusal('data', session.envelope.rcptTo[0]!.address);
        tries += 1;
        if (error) return done(error);
        const raw = Buffer.concat(chunks);
        const email = await PostalMime.parse(raw);
        const from = session.envelope.mailFrom;
        letters.push({
          raw,
          email,
          header: (name) => email.headers.find((one) => one.key === name)?.value,
          from: from ? from.address : '',
          to: session.envelope.rcptTo.map((one) => one.address),
        });
        await thinks();
        done();
        // A sender that went away in the middle left nothing.
      })().catch((error: unknown) => done(error as Error));
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, letters, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
