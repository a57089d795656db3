import { timingSafeEqual } from 'node:crypto';
import { askOutside } from '../../base/outgoing.ts';
import { hashToken } from '../../base/ids.ts';
import type { DeliveryWord, OutgoingLetter, RelayAnswer, SmsRelay } from '../../modules/notifications/index.ts';

/** An attempt (one question and one sending) ends well before the outbox's claim runs out. */
const TIMEOUT_MS = 20_000;
const ANSWER_MAX_BYTES = 65_536;

/** Answers to `send.php` that no later attempt can change: parameters, forbidden text or sender, the number, no way to it. */
const REFUSED_FOR_GOOD = new Set([1, 6, 7, 8]);

/** Answers of `status.php`: no such message. */
const NOT_FOUND = 3;
const STATUS_NOT_FOUND = -3;

/** Read on the phone, or its link opened, is delivered too. */
const DELIVERED = new Set([1, 2, 4]);
/** Stopped, its validity over, impossible, wrong number, forbidden, no money for it, number not reachable. */
const FAILED = new Set([-2, 3, 20, 22, 23, 24, 25]);

export type SmscOptions = {
  /** SMS_URL: https://login:password@smsc.kz/sys/?sender=KENES */
  url: string;
  /** SMS_CALLBACK_SECRET: what the gateway's calls carry; null: no call is believed, delivery is asked for. */
  callbackSecret: string | null;
};

/**
 * Speaks the HTTP protocol of smsc.kz (docs/decisions/0028), form fields by POST, so that neither password nor text stands
 * in an address that somebody logs. Never throws for what the other side does.
 */
export function openSmsc({ url, callbackSecret }: SmscOptions): SmsRelay {
  const base = new URL(url);
  const fields = {
    login: decodeURIComponent(base.username),
    psw: decodeURIComponent(base.password),
    charset: 'utf-8',
    fmt: '3',
  };
  const sender = base.searchParams.get('sender');
  const say = (script: 'send.php' | 'status.php', more: Record<string, string>) => post(base, script, { ...fields, ...more });

  const ask: SmsRelay['ask'] = async ({ messageId, to }) => wordOf(await say('status.php', { phone: to, id: messageId }));
  return {
    ask,
    deliver: async (letter) => {
      // An attempt that broke off may have arrived. Whatever the gateway knows under our id, it has.
      if (letter.again) {
        const known = await knows(say, letter);
        if (known) return known;
      }
      return accepted(await say('send.php', { phones: letter.to, mes: letter.body, id: letter.messageId, ...(sender ? { sender } : {}) }));
    },
    readCall: (secret, call) => {
      if (callbackSecret === null || !same(secret, callbackSecret)) return null;
      const { id, status } = call;
      return id && status ? { ...meaning(Number(status)), messageId: id } : null;
    },
  };
}

/** What the protocol answers: names with numbers and short texts. */
type Body = Record<string, string | number | undefined>;
type Said = { kind: 'json'; body: Body } | { kind: 'none'; why: string };
type Say = (script: 'send.php' | 'status.php', more: Record<string, string>) => Promise<Said>;

/** The answer when the gateway has the message, or when it cannot be asked: then later, rather than twice. Null: it does not have it. */
async function knows(say: Say, { messageId, to }: OutgoingLetter): Promise<RelayAnswer | null> {
  const said = await say('status.php', { phone: to, id: messageId });
  if (said.kind === 'none') return { kind: 'refused', permanent: false, response: said.why };
  const { error_code: error, status } = said.body;
  if (Number(error) === NOT_FOUND || Number(status) === STATUS_NOT_FOUND) return null;
  if (error !== undefined) return { kind: 'refused', permanent: false, response: words(said.body) };
  return { kind: 'accepted', response: `status ${String(status)}: it had it already` };
}

function accepted(said: Said): RelayAnswer {
  if (said.kind === 'none') return { kind: 'refused', permanent: false, response: said.why };
  const { error_code: error, id, cnt } = said.body;
  if (error !== undefined) return { kind: 'refused', permanent: REFUSED_FOR_GOOD.has(Number(error)), response: words(said.body) };
  if (id === undefined) return { kind: 'refused', permanent: false, response: 'an answer without an id' };
  return { kind: 'accepted', response: `id ${String(id)}, ${String(cnt)} SMS`.slice(0, 200) };
}

function wordOf(said: Said): DeliveryWord {
  if (said.kind === 'none') return { kind: 'none', response: said.why };
  return said.body['status'] === undefined ? { kind: 'none', response: words(said.body) } : meaning(Number(said.body['status']));
}

function meaning(status: number): DeliveryWord {
  return { kind: DELIVERED.has(status) ? 'delivered' : FAILED.has(status) ? 'failed' : 'none', response: `status ${status}` };
}

async function post(base: URL, script: string, fields: Record<string, string>): Promise<Said> {
  const url = new URL(script, `${base.origin}${base.pathname.replace(/\/?$/, '/')}`);
  try {
    const answer = await askOutside(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      },
      { trusted: [base.origin], timeoutMs: TIMEOUT_MS, mostBytes: ANSWER_MAX_BYTES },
    );
    if (answer.status !== 200) return { kind: 'none', why: `HTTP ${answer.status}` };
    return { kind: 'json', body: (await answer.json()) as Body };
  } catch (error) {
    // Names what broke; the address, with the password before it cut off, is the installation's own.
    const { code, message } = error as { code?: string; message?: string };
    return { kind: 'none', why: (code ?? message ?? 'no answer').slice(0, 200) };
  }
}

/** 'error 7: invalid number' */
function words({ error_code: code, error }: Body): string {
  return `error ${String(code)}: ${String(error)}`.slice(0, 200);
}

/** Of hashes, so that neither content nor length shows in the time it takes. */
function same(given: string, secret: string): boolean {
  return timingSafeEqual(hashToken(given), hashToken(secret));
}
