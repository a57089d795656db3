import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../base/config.ts';
import {
  configureOrganizations,
  configurePasskeys,
  configurePhone,
  configureProvider,
  configureSealer,
} from '../modules/identity/index.ts';
import { configureThreads } from '../modules/appeals/index.ts';
import { configureOutside, configureVoice } from '../modules/calls/index.ts';
import { configureMail, openParser } from '../modules/mail/index.ts';
import { configureOutbox, configureTemplates } from '../modules/notifications/index.ts';
import { configureEvidence, configureParties } from '../modules/obligations/index.ts';
import { organizationKind, organizationNames, regionsOn } from '../modules/organizations/index.ts';
import { configureHoldings, configureRegions } from '../modules/recipients/index.ts';
import { configureRecordings, seal, unseal } from '../modules/recordings/index.ts';
import { configureSettings } from '../modules/settings/index.ts';
import { setReactions } from '../base/events.ts';
import { spoolDirOf } from '../adapters/asterisk/line.ts';
import { phraseSounds } from '../adapters/asterisk/sounds.ts';
import { WEB_DOMAIN } from '../adapters/asterisk/phones.ts';
import { type DkimKey, openRelay } from '../adapters/relay/relay.ts';
import { openClamd } from '../adapters/clamd/clamd.ts';
import { openJudge } from '../adapters/mail-auth/judge.ts';
import { openSmsc } from '../adapters/sms/smsc.ts';
import { localSpool, localStore } from '../adapters/storage/local.ts';
import { signInProvider } from './sign-in-provider.ts';
import type { Keys } from './keys.ts';
import { reactions } from './reactions.ts';
import { allHoldings, allSettings, allTemplates } from './rooms.ts';

/** What was opened for the rooms; closed when no room runs any more. */
export type Wiring = { close(): Promise<void> };

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The key letters are signed with; unset where DKIM_KEY is, for then the relay signs. */
function dkimKey({ DKIM_KEY, DKIM_SELECTOR, MAIL_ADDRESS }: Config): DkimKey | undefined {
  if (!DKIM_KEY) return undefined;
  const privateKey = readFileSync(DKIM_KEY, 'utf8');
  if (!privateKey.includes('PRIVATE KEY'))
    throw new Error(`DKIM_KEY=${DKIM_KEY}: holds no private key in PEM; make one with openssl genrsa 2048`);
  return { domainName: domainOf(MAIL_ADDRESS), keySelector: DKIM_SELECTOR, privateKey };
}

/** Hands every room what it needs from outside; the only place where rooms meet adapters. */
export function wireRooms(config: Config, keys: Keys): Wiring {
  setReactions(reactions);
  configureSettings(allSettings);
  configureOutside(config.CARRIER_OUT !== undefined);
  configureVoice(phraseSounds(join(import.meta.dirname, '../../asterisk/sounds')));
  configureSealer(keys);
  configureOrganizations(organizationKind);
  configureRegions(regionsOn);
  configureHoldings(allHoldings);
  configurePhone({
    host: phoneHost(config),
    sipPort: config.SIP_PORT,
    webDomain: WEB_DOMAIN,
    iceServers: splitList(config.ICE_SERVERS),
  });
  const publicUrl = config.PUBLIC_URL ? new URL(config.PUBLIC_URL) : null;
  configurePasskeys({ id: publicUrl?.hostname ?? 'localhost', origin: publicUrl?.origin ?? null });
  configureProvider(signInProvider(config));
  const relay = config.SMTP_URL ? openRelay(config.SMTP_URL, dkimKey(config)) : null;
  const sms = config.SMS_URL ? openSmsc({ url: config.SMS_URL, callbackSecret: config.SMS_CALLBACK_SECRET ?? null }) : null;
  const unsubscribe = { publicUrl: config.PUBLIC_URL ?? `https://localhost:${config.HTTPS_PORT}`, sealer: keys };
  configureOutbox({ relay, sms, from: config.MAIL_ADDRESS, unsubscribe });
  configureThreads({ address: config.MAIL_ADDRESS, signer: keys });
  configureTemplates(allTemplates);
  const parser = openParser();
  configureMail({
    parser,
    ownAddresses: [config.MAIL_ADDRESS],
    judge: config.MAIL_VERDICTS === 'on' ? openJudge({ hostName: domainOf(config.MAIL_ADDRESS) }) : null,
    scanner: config.CLAMD ? openClamd(config.CLAMD) : null,
  });
  const store = localStore(join(config.DATA_DIR, 'files'));
  configureRecordings({ vault: keys, store, spool: localSpool(spoolDirOf(config.DATA_DIR)) });
  // Evidence lies beside recordings and is sealed the same way.
  configureEvidence({
    write: (name, content) => store.write(name, seal(Readable.from([content]), keys)),
    read: (name) => unseal(store.read(name), keys),
  });
  configureParties(organizationNames);
  return {
    async close() {
      relay?.close();
      await parser.stop();
    },
  };
}

/** Where desk phones register: the public name, else the address SIP listens on. */
function phoneHost(config: Config): string {
  if (config.PUBLIC_URL && !/^(127\.|localhost)/.test(config.SIP_BIND)) return new URL(config.PUBLIC_URL).hostname;
  return config.SIP_BIND === '0.0.0.0' ? '127.0.0.1' : config.SIP_BIND;
}

/** 'a, b' → ['a', 'b']; empty parts are dropped. */
export function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
