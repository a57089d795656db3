import { createServer } from 'node:net';

/** What the stand-in calls harmful: no real malware is kept in this repository. */
export const HARMFUL = 'KENES-TEST-HARMFUL-FILE';

/**
 * A stand-in for ClamAV's daemon, which lies outside: it speaks INSTREAM as clamd(8) describes it, finds `HARMFUL`, and refuses
 * more than `most` bytes as clamd does with StreamMaxLength.
 */
export async function clamdStandIn(most = 10_000_000): Promise<{ place: string; scanned: Buffer[]; stop(): Promise<void> }> {
  const scanned: Buffer[] = [];
  const server = createServer((socket) => {
    let said = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes: Buffer) => {
      said = Buffer.concat([said, bytes]);
      const command = said.indexOf(0);
      if (command === -1) return;
      if (said.subarray(0, command).toString() !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
      const chunks: Buffer[] = [];
      for (let at = command + 1; at + 4 <= said.length;) {
        const length = said.readUInt32BE(at);
        if (length === 0) {
          const content = Buffer.concat(chunks);
          scanned.push(content);
          return void socket.end(content.includes(HARMFUL) ? 'stream: Kenes.Test FOUND\0' : 'stream: OK\0');
        }
        if (at + 4 + length > said.length) break;
        chunks.push(said.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
      if (said.length > most) socket.end('INSTREAM size limit exceeded. ERROR\0');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { place: `127.0.0.1:${port}`, scanned, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
