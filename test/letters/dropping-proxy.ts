import { connect, createServer, type Socket } from 'node:net';

/** Where the line breaks: before the last dot of a letter is passed on, or when the relay answers it; null: nowhere. */
export type Break = 'before-dot' | 'after-dot' | null;

/** A line to a relay that can be made to break at the two instants that matter. */
export async function droppingProxy(target: string): Promise<{ url: string; breaks: { at: Break }; stop(): Promise<void> }> {
  const { hostname, port } = new URL(target);
  const breaks: { at: Break } = { at: null };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const relay = connect(Number(port), hostname);
    let said = '';
    let ended = false;
    const end = () => {
      client.destroy();
      relay.destroy();
    };
    for (const socket of [client, relay]) {
      open.add(socket);
      socket.on('error', end).on('close', () => {
        open.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => {
      said = (said + bytes.toString('latin1')).slice(-5);
      ended = said.endsWith('\r\n.\r\n');
      if (ended && breaks.at === 'before-dot') return end();
      relay.write(bytes);
    });
    relay.on('data', (bytes) => {
      if (ended && breaks.at === 'after-dot') return end();
      ended = false;
      client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
    breaks,
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
