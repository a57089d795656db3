import { connect, type Socket } from 'node:net';
import { answerAs } from './house.ts';
import { quantile } from './measure.ts';

/** What to ask, over how many connections, for how long. `paths` go round by connection; a PUT carries on its draft's revision. */
export type Load = {
  url: string;
  method: 'GET' | 'PUT';
  paths: string[];
  cookies: string[];
  body?: string;
  connections: number;
  milliseconds: number;
  /** The second byte of the addresses that are called from: a new one each run, for addresses are limited. */
  from: number;
};
export type Loaded = { rate: number; p99: number; failed: number };

/** Keep-alive clients of plain sockets: one request at a time each, the next as soon as the answer is whole. */
async function load(given: Load): Promise<Loaded> {
  const until = performance.now() + given.milliseconds;
  const times: number[] = [];
  let failed = 0;
  const client = async (n: number) => {
    const socket = await open(given.url, `127.${given.from}.0.${n + 1}`);
    const path = given.paths[n % given.paths.length]!;
    const head = `${given.method} ${path} HTTP/1.1\r\nhost: bench\r\ncookie: ${given.cookies[n % given.cookies.length]}\r\n`;
    let revision = (await exchange(socket, `GET ${path.replace(/\/draft$/, '')} HTTP/1.1\r\nhost: bench\r\n${cookieOf(given, n)}\r\n`))
      .draft;
    while (performance.now() < until) {
      const begin = performance.now();
      const answer = await exchange(socket, requestOf(head, given, revision));
      times.push(performance.now() - begin);
      if (answer.status !== 200) failed += 1;
      revision = answer.revision ?? revision;
    }
    socket.destroy();
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: given.connections }, (_, n) => client(n)));
  const seconds = (performance.now() - begin) / 1000;
  return { rate: times.length / seconds, p99: quantile(times, 0.99), failed };
}

function cookieOf(given: Load, n: number): string {
  return `cookie: ${given.cookies[n % given.cookies.length]}\r\n`;
}

function requestOf(head: string, given: Load, revision: number): string {
  if (given.method === 'GET') return `${head}\r\n`;
  const body = JSON.stringify({ body: given.body, editionIds: [], revision });
  return `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function open(url: string, localAddress: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), localAddress, noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

type Answer = { status: number; revision: number | null; draft: number };

/** Sends one request and reads its answer by content-length; of the body only a revision is looked for. */
function exchange(socket: Socket, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let text = '';
    const onData = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
      if (text.length < end + 4 + length) return;
      socket.off('data', onData).off('error', reject);
      const body = text.slice(end + 4);
      const draft = /"draft":\{[^}]*"revision":(\d+)/.exec(body)?.[1];
      const revision = body.length < 200 ? /"revision":(\d+)/.exec(body)?.[1] : undefined;
      resolve({ status: Number(text.slice(9, 12)), revision: revision ? Number(revision) : null, draft: Number(draft ?? 0) });
    };
    socket.on('data', onData).once('error', reject);
    socket.write(request);
  });
}

answerAs(load);
