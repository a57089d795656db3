import { connect } from 'node:net';
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../base/ctx.ts';
import { beat, HEARTBEAT_MS } from '../health.ts';

const PATIENCE_MS = 3_000;

/** Says that letters can come in, each time only after our own port greeted us: a listener that hangs is silent too. */
export function beatMail({ db, clock, host, port }: { db: Db; clock: Clock; host: string; port: number }): { stop(): void } {
  const address = host === '0.0.0.0' ? '127.0.0.1' : host;
  const once = async () => {
    if (await greets(address, port)) await beat(db, 'mail', clock());
  };
  const attempt = () => void once().catch(() => undefined);
  attempt();
  const timer = setInterval(attempt, HEARTBEAT_MS);
  return { stop: () => clearInterval(timer) };
}

/** Whether an SMTP server says 220 there. */
export function greets(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (greeted: boolean) => {
      socket.destroy();
      resolve(greeted);
    };
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.once('error', () => end(false));
    socket.once('data', (line: Buffer) => {
      socket.write('QUIT\r\n');
      end(line.toString('latin1').startsWith('220'));
    });
  });
}
