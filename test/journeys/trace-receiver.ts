import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export type ReceivedSpan = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: Record<string, string>;
  status: number;
};

type Sent = {
  resourceSpans: {
    scopeSpans: {
      spans: (Omit<ReceivedSpan, 'attributes' | 'status'> & {
        attributes: { key: string; value: { stringValue?: string } }[];
        status: { code?: number };
      })[];
    }[];
  }[];
};

/** A receiver of OTLP over HTTP, as far as a test reads it: a stand-in for a collector, which lies outside. */
export async function receiveTraces(): Promise<{ url: string; spans: ReceivedSpan[]; close(): void }> {
  const spans: ReceivedSpan[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as Sent;
      for (const { attributes, status, ...span } of resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans)))
        spans.push({
          ...span,
          status: status.code ?? 0,
          attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? ''])),
        });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, close: () => server.close() };
}
