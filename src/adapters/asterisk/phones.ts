import { Ari } from './ari.ts';
import type { AriOptions } from './ari.ts';
import { PHONE_EVENTS } from './ari-events.ts';
import { AriError } from './ari-http.ts';

/** One operator's SIP account: name like `op1001`, letters and digits only. */
export interface PhoneAccount {
  username: string;
  password: string;
}

/**
 * What a browser writes as its SIP domain: it registers as `sip:op1001@web` with the account's name and password,
 * a desk phone as `sip:op1001@<address of this machine>`. That is how the two are told apart.
 */
export const WEB_DOMAIN = 'web';

/** The ARI endpoint of an operator's desk phone or browser, as `originate` takes it. */
export function phoneEndpoint(username: string, kind: 'desk' | 'browser'): string {
  return `PJSIP/${username}${kind === 'browser' ? `@${WEB_DOMAIN}` : ''}`;
}

/**
 * Lets an operator's two phones register; repeating it changes the password.
 * Kept in Asterisk's memory only: push all accounts again whenever Asterisk was started anew.
 */
export async function pushPhones(ari: Ari, { username, password }: PhoneAccount): Promise<void> {
  if (!/^[a-z0-9]+$/i.test(username)) throw new Error('a phone account has letters and digits only');
  const web = `${username}@${WEB_DOMAIN}`;
  await put(ari, 'auth', username, { auth_type: 'userpass', username, password });
  await put(ari, 'aor', username, {
    max_contacts: '1',
    remove_existing: 'yes',
    remove_unavailable: 'yes',
  });
  await put(ari, 'aor', web, {
    max_contacts: '1',
    remove_existing: 'yes',
  });
  await put(ari, 'endpoint', username, {
    ...COMMON,
    auth: username,
    aors: username,
    allow: '!all,alaw,ulaw',
    rtp_symmetric: 'yes',
    force_rport: 'yes',
    rewrite_contact: 'yes',
    // A phone that was unplugged says no goodbye. Longer than for a browser: some desk phones send nothing while silent.
    rtp_timeout: '60',
  });
  await put(ari, 'endpoint', web, {
    ...COMMON,
    auth: username,
    aors: web,
    allow: '!all,opus,alaw,ulaw',
    webrtc: 'yes',
    dtls_auto_generate_cert: 'yes',
    // A page that is gone sends nothing any more; one that lives always does, muted or not.
    rtp_timeout: '20',
  });
}

/** Takes an operator's phones away; those that are not there are no error. A talk that is going on is not cut. */
export async function removePhones(ari: Ari, username: string): Promise<void> {
  const web = `${username}@${WEB_DOMAIN}`;
  for (const [type, id] of [
    ['endpoint', username],
    ['endpoint', web],
    ['aor', username],
    ['aor', web],
    ['auth', username],
  ] as const) {
    await ari.http.send('DELETE', path(type, id)).catch((error: unknown) => {
      if (!(error instanceof AriError && error.status === 404)) throw error;
    });
  }
}

/**
 * A second, small event connection that tells when a phone comes or goes (EndpointStateChange, `online`/`offline`).
 * It is an application of its own: subscribed beside the calls, every event of a call would come twice.
 */
export function phoneWatch({ access, log, application = 'kenes' }: AriOptions): Ari {
  return new Ari({ access, log, application: `${application}-phones`, events: PHONE_EVENTS, subscribe: ['endpoint:PJSIP'] });
}

const COMMON = {
  context: 'from-operator',
  identify_by: 'username',
  direct_media: 'no',
  device_state_busy_at: '1',
  // a phone whose machine died sends no BYE: half a minute without sound ends its leg with cause 44
  rtp_timeout: '30',
  rtp_timeout_hold: '3600',
};

const path = (type: string, id: string): string => `/asterisk/config/dynamic/res_pjsip/${type}/${encodeURIComponent(id)}`;

function put(ari: Ari, type: string, id: string, values: Record<string, string>): Promise<unknown> {
  const fields = Object.entries(values).map(([attribute, value]) => ({ attribute, value }));
  return ari.http.send('PUT', path(type, id), {}, { fields });
}
