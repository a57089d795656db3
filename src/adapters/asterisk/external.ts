import type { AsteriskAccess } from './process.ts';

/**
 * The access to an Asterisk of one's own, which is neither started nor stopped here.
 * `ariUrl` like `http://user:secret@host:8088/ari`, `amiUrl` like `tcp://user:secret@host:5038`.
 * Throws an error that names the variable when a part is missing.
 */
export function externalAsterisk(ariUrl: string, amiUrl: string): AsteriskAccess {
  const ari = parse('ARI_URL', ariUrl, 'http://kenes:secret@192.0.2.10:8088/ari');
  const ami = parse('AMI_URL', amiUrl, 'tcp://kenes:secret@192.0.2.10:5038');
  const path = ari.pathname.replace(/\/$/, '') || '/ari';
  return {
    ariUrl: `${ari.protocol}//${ari.host}${path}`,
    wsUrl: `${ari.protocol === 'https:' ? 'wss:' : 'ws:'}//${ari.host}${path.replace(/\/ari$/, '')}/ws`,
    amiHost: ami.hostname,
    amiPort: Number(ami.port || 5038),
    ariUser: decodeURIComponent(ari.username),
    ariSecret: decodeURIComponent(ari.password),
    amiUser: decodeURIComponent(ami.username),
    amiSecret: decodeURIComponent(ami.password),
  };
}

function parse(variable: string, value: string, example: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url?.username || !url.password)
    throw new Error(`${variable} must hold a user, a secret and a host; example: ${variable}=${example}`);
  return url;
}
