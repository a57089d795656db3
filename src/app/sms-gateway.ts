import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a gateway took over. `status`: -1 waits, 1 delivered, 20 cannot be delivered. */
export type HeldSms = { id: string; phone: string; text: string; sender: string; at: Date; status: number };

export type SmsGateway = {
  /** As SMS_URL takes it. */
  url: string;
  messages: HeldSms[];
  /** What it hears while set: before the message is kept, or after it and before the answer. Tests break things here. */
  disturb: { before?: (reply: ServerResponse) => boolean; after?: (reply: ServerResponse) => boolean };
  /** The ids each script was asked with, in order. */
  asked: { send: string[]; status: string[] };
  close(): Promise<void>;
};

const LOGIN = 'stand-in';
const PASSWORD = 'stand-in';

/**
 * A stand-in for an SMS gateway, with the answers of smsc.kz to what src/adapters/sms asks. Nothing goes to any phone: the
 * messages stand on its page. For development and tests. `callbackUrl`: where it tells of a delivery, as the real one does.
 */
export async function startSmsGateway(options: { port?: number; callbackUrl?: string; clock: () => Date }): Promise<SmsGateway> {
  const gateway: Omit<SmsGateway, 'url' | 'close'> = { messages: [], disturb: {}, asked: { send: [], status: [] } };
  const server = createServer((request, reply) => {
    void answer(gateway, options, request, reply);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  return Object.assign(gateway, {
    url: `http://${LOGIN}:${PASSWORD}@127.0.0.1:${port}/sys/?sender=KENES`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

type Kept = Omit<SmsGateway, 'url' | 'close'>;

async function answer(
  gateway: Kept,
  options: { callbackUrl?: string; clock: () => Date },
  request: IncomingMessage,
  reply: ServerResponse,
) {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const fields = new URLSearchParams(Buffer.concat(parts).toString());
  const path = (request.url ?? '/').split('?')[0];
  if (path === '/sys/send.php') return send(gateway, options, fields, reply);
  if (path === '/sys/status.php') return status(gateway, fields, reply);
  reply
    .writeHead(path === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    .end(path === '/' ? pageOf(gateway.messages) : '');
}

function json(reply: ServerResponse, body: object): void {
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The protocol's own words for what it refuses. */
function refusal(fields: URLSearchParams): { error: string; error_code: number } | null {
  if (fields.get('login') !== LOGIN || fields.get('psw') !== PASSWORD) return { error: 'authorise error', error_code: 2 };
  return null;
}

function send(gateway: Kept, options: { callbackUrl?: string; clock: () => Date }, fields: URLSearchParams, reply: ServerResponse): void {
  gateway.asked.send.push(fields.get('id') ?? '');
  if (gateway.disturb.before?.(reply)) return;
  const refused = refusal(fields);
  if (refused) return json(reply, refused);
  const [id, phone, text] = [fields.get('id') ?? '', fields.get('phones') ?? '', fields.get('mes') ?? ''];
  if (!/^\+?\d{11,15}$/.test(phone)) return json(reply, { error: 'invalid number', error_code: 7, id });
  const one: HeldSms = { id, phone, text, sender: fields.get('sender') ?? '', at: options.clock(), status: -1 };
  gateway.messages.push(one);
  if (options.callbackUrl) void tell(options.callbackUrl, one);
  if (gateway.disturb.after?.(reply)) return;
  json(reply, { id, cnt: 1 });
}

function status(gateway: Kept, fields: URLSearchParams, reply: ServerResponse): void {
  gateway.asked.status.push(fields.get('id') ?? '');
  const refused = refusal(fields);
  if (refused) return json(reply, refused);
  const one = gateway.messages.findLast(({ id, phone }) => id === fields.get('id') && phone === fields.get('phone'));
  json(
    reply,
    one ? { status: one.status, last_timestamp: Math.floor(one.at.getTime() / 1_000) } : { error: 'message not found', error_code: 3 },
  );
}

/** As the real one does, it says so by itself; it is not told again when nobody listens. */
async function tell(callbackUrl: string, one: HeldSms): Promise<void> {
  one.status = 1;
  const body = new URLSearchParams({ id: one.id, phone: one.phone, status: '1', time: one.at.toISOString() });
  await fetch(callbackUrl, { method: 'POST', body }).catch(() => undefined);
}

function pageOf(messages: readonly HeldSms[]): string {
  const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const rows = messages
    .toReversed()
    .map(({ at, phone, text }) => `<tr><td>${at.toISOString()}<td>${escaped(phone)}<td>${escaped(text)}`)
    .join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stand-in SMS gateway</title>
<h1>Stand-in SMS gateway</h1><p>Nothing here went to any phone.</p><table>${rows}</table>`;
}
