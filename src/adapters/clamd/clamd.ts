import { connect, type Socket } from 'node:net';
import type { Scanner, ScanResult } from '../../modules/mail/index.ts';

const SILENCE_MS = 60_000;
const CHUNK_BYTES = 256 * 1024;

/** A scanner at `place`: 'host:port', or the path of clamd's socket. Speaks INSTREAM (clamd(8)): nothing is written to a disk. */
export function openClamd(place: string): Scanner {
  return { scan: (content) => scan(place, content) };
}

/** One connection a file. Throws when clamd is away, refuses the size, or says something else than a verdict. */
async function scan(place: string, content: Uint8Array): Promise<ScanResult> {
  const socket = place.startsWith('/')
    ? connect(place)
    : connect(Number(place.slice(place.lastIndexOf(':') + 1)), place.slice(0, place.lastIndexOf(':')));
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd is silent')));
  const answered = answerOf(socket);
  // Heard below; without this a line that breaks while we write would be nobody's error.
  answered.catch(() => undefined);
  socket.write('zINSTREAM\0');
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), answered]);
  }
  socket.write(Buffer.alloc(4));
  const answer = (await answered).replace(/\0.*$/s, '').trim();
  socket.destroy();
  if (/^stream: OK$/.test(answer)) return { kind: 'clean' };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (signature) return { kind: 'infected', signature: signature.slice(0, 200) };
  throw new Error(`clamd said: ${answer.slice(0, 200)}`);
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes.toString('utf8');
      if (said.includes('\0')) resolve(said);
    });
    socket.on('error', reject).on('close', () => (said ? resolve(said) : reject(new Error('clamd hung up'))));
  });
}
