import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** One port Asterisk needs, and the variable a person changes when it is taken. */
export interface NeededPort {
  port: number;
  host: string;
  kind: 'udp' | 'tcp';
  variable: string;
  /** Added to the variable's own value, when the port is derived from it. */
  offset?: number;
}

/** A port is taken by another program. The message names port and variable, and what to do. */
export class PortTaken extends Error {
  readonly port: number;
  readonly variable: string;
  constructor(needed: NeededPort, why: string) {
    const { port, host, kind, variable, offset = 0 } = needed;
    const derived = offset ? ` (port ${port} is ${variable} + ${offset})` : '';
    super(
      `${variable}: ${kind} port ${port} on ${host} cannot be used: ${why}${derived}. Set another, for example ${variable}=${port - offset + 10}`,
    );
    this.port = port;
    this.variable = variable;
  }
}

/** Throws PortTaken for the first of the ports that cannot be bound now. */
export async function checkPorts(ports: NeededPort[]): Promise<void> {
  for (const needed of ports) {
    const code = await (needed.kind === 'udp' ? tryUdp(needed) : tryTcp(needed));
    if (code) throw new PortTaken(needed, WHY[code] ?? code);
  }
}

const WHY: Record<string, string> = {
  EADDRINUSE: 'another program has it',
  EACCES: 'this user may not open it',
  EADDRNOTAVAIL: 'this machine has no such address',
};

function tryTcp({ port, host }: NeededPort): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (e: NodeJS.ErrnoException) => resolve(e.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

function tryUdp({ port, host }: NeededPort): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', (e: NodeJS.ErrnoException) => {
      socket.close();
      resolve(e.code);
    });
    socket.bind(port, host, () => socket.close(() => resolve(undefined)));
  });
}
