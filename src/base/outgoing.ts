import { lookup as resolveName } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Why a request of ours to the outside was not made, or its answer not taken. A stable word for logs; no address in it. */
export class OutgoingRefused extends Error {
  readonly reason: 'address' | 'protocol' | 'redirect' | 'size' | 'time';

  constructor(reason: OutgoingRefused['reason']) {
    super(`outgoing request refused: ${reason}`);
    this.name = 'OutgoingRefused';
    this.reason = reason;
  }
}

export type Outgoing = {
  /** Origins that whoever installed the program named in the environment: they may be anywhere, and plain http. */
  trusted: readonly string[];
  timeoutMs: number;
  mostBytes: number;
};

export type OutgoingRequest = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array };

/**
 * Speaks HTTP to the outside, on guard against being sent somewhere (SSRF): an address that did not come from the
 * environment is asked only by https, and only when its name stands for public addresses. The address that was checked
 * is the one connected to, so a name that changes its mind in between gains nothing. No redirect is followed: a 3xx is
 * refused. The answer is cut off by size and time. Throws `OutgoingRefused`, else what the connection threw.
 */
export async function askOutside(url: URL, asked: OutgoingRequest, limits: Outgoing): Promise<Response> {
  const trusted = limits.trusted.includes(url.origin);
  if (url.protocol !== 'https:' && !(trusted && url.protocol === 'http:')) throw new OutgoingRefused('protocol');
  // A number instead of a name is connected to without any look-up.
  if (!trusted && isIP(bare(url.hostname)) !== 0 && !isPublic(bare(url.hostname))) throw new OutgoingRefused('address');
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? requestHttps : requestHttp;
    const signal = AbortSignal.timeout(limits.timeoutMs);
    const request = open(url, {
      method: asked.method ?? 'GET',
      headers: asked.headers,
      signal,
      ...(trusted ? {} : { lookup: publicOnly }),
    });
    const fail = (error: Error) => reject(signal.aborted ? new OutgoingRefused('time') : error);
    request.on('error', fail);
    request.on('response', (answer) => {
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400) {
        request.destroy(new OutgoingRefused('redirect'));
        return;
      }
      const parts: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > limits.mostBytes) request.destroy(new OutgoingRefused('size'));
        else parts.push(part);
      });
      answer.on('error', fail);
      answer.on('end', () => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) headers.set(name, String(value));
        resolve(new Response(status === 204 || status === 205 ? null : Buffer.concat(parts), { status, headers }));
      });
    });
    request.end(asked.body);
  });
}

/** Answers the addresses of a name only when all of them are public: one that is not could be the one taken. */
const publicOnly: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, []);
    else if (addresses.length === 0 || !addresses.every(({ address }) => isPublic(address))) callback(new OutgoingRefused('address'), []);
    else if (options.all) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

/** '[::1]' → '::1'. */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

/**
 * Everything that is no address of the public internet, by the IANA registries of special-purpose addresses (RFC 6890).
 * Two lists: in one, the rule for mapped addresses would catch every IPv4 address.
 */
const special = { 4: new BlockList(), 6: new BlockList() };
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  special[4].addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  // IPv4 in IPv6 clothes: mapped, translated, 6to4, Teredo. Nobody public has to be asked by these.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  special[6].addSubnet(network, prefix, 'ipv6');
}

/** Whether an address is one of the public internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special[4].check(address, 'ipv4');
  return family === 6 && !special[6].check(address, 'ipv6');
}
