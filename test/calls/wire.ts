import { connect, createServer, type Socket } from 'node:net';

/** A way to a TCP server that can be cut, as if the server were gone. */
export type Wire = {
  /** The server's address by this way. */
  url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

/** Opens a way to the server of a `postgres://` address. */
export async function openWire(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let there = true;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    keep(client);
    if (!there) return void client.destroy();
    const onward = keep(connect(Number(port), hostname));
    client.pipe(onward).pipe(client);
    client.on('close', () => onward.destroy());
    onward.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    there = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: Object.assign(new URL(target), { hostname: '127.0.0.1', port: String((server.address() as { port: number }).port) }).href,
    cut,
    mend: () => void (there = true),
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
