import { resolve } from 'node:path';
import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65535).default(fallback);
const optional = z.string().min(1).optional();

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** https, or a provider on this very machine. */
function isSafeIssuer(value: string): boolean {
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

/** Every variable the program reads; docs/operations/environment.md says the same in words. */
const variables = z.object({
  PORT: port(8080),
  PUBLIC_URL: z.url().optional(),
  // Made absolute: Asterisk and PostgreSQL run in folders of their own.
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .transform((folder) => resolve(folder)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_PORT: port(0),
  KEYS_FILE: optional,
  SMTP_HOST: z.string().min(1).default('127.0.0.1'),
  SMTP_PORT: port(2525),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  CLAMD: z
    .string()
    .regex(/^(\/.+|[\w.-]+:\d{1,5})$/, 'host:port, or the path of a socket')
    .optional(),
  // The password goes over it: without TLS only to this machine itself.
  IMAP_URL: z
    .string()
    .regex(/^imaps:\/\/[^/@]+@[^/@]+|^imap:\/\/[^/@]+@(127\.\d+\.\d+\.\d+|localhost)(:|\/|$)/, 'imaps with login and password')
    .optional(),
  IMAP_SINCE: z.iso.date().optional(),
  MAIL_VERDICTS: z.enum(['on', 'off']).default('off'),
  DKIM_KEY: optional,
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]{1,63}$/i)
    .default('kenes'),
  // The password and the texts go over it: plain http only to this machine itself.
  SMS_URL: z
    .url()
    .refine(
      (url) => /^https:\/\/[^/@]+:[^/@]+@|^http:\/\/[^/@]+:[^/@]+@(127\.\d+\.\d+\.\d+|localhost)[:/]/.test(url),
      'https with login and password',
    )
    .optional(),
  SMS_CALLBACK_SECRET: z
    .string()
    .regex(/^[\w-]{16,80}$/, '16 to 80 letters, digits, - or _')
    .optional(),
  MAIL_ADDRESS: z.email().default('support@goscorp.kz'),
  MAIL_MAX_MB: z.coerce.number().min(1).max(100).default(25),
  HOST: z.string().min(1).default('0.0.0.0'),
  HTTPS_PORT: port(8443),
  TLS_CERT: optional,
  TLS_KEY: optional,
  SIP_PORT: port(5060),
  SIP_BIND: z.string().min(1).default('127.0.0.1'),
  RTP_PORTS: z
    .string()
    .regex(/^\d{2,5}-\d{2,5}$/)
    .default('30000-39999'),
  ICE_SERVERS: z.string().default(''),
  CARRIERS: z.string().default('127.0.0.0/8'),
  CARRIER_OUT: z
    .string()
    .regex(/^[\w.-]+(:\d{1,5})?$/, 'host or host:port')
    .optional(),
  ARI_URL: z.url().optional(),
  AMI_URL: z.string().optional(),
  ASTERISK_BIN: optional,
  ASTERISK_HTTP_PORT: port(8188),
  ASTERISK_AMI_PORT: port(5038),
  METRICS_TOKEN: z.string().min(16).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  ROLE: z.enum(['all', 'server', 'worker', 'telephony']).default('all'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  OIDC_ISSUER: z
    .url()
    .refine((value) => URL.canParse(value) && isSafeIssuer(value), 'has to be https, or http on this machine')
    .optional(),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_SCOPE: z
    .string()
    .regex(/^openid( |$)/)
    .default('openid profile email'),
  OIDC_GROUPS: z
    .string()
    .regex(/^[^=,]+=[a-z-]+(,[^=,]+=[a-z-]+)*$/)
    .optional(),
  OFFER_SECONDS: z.coerce.number().min(1).max(120).default(20),
  STOP_SECONDS: z.coerce.number().min(0).max(3600).default(300),
});

/** A provider needs all of these, and a public address to come back to. */
const WITH_ISSUER = ['OIDC_CLIENT_ID', 'OIDC_GROUPS', 'PUBLIC_URL'] as const;

const schema = variables.superRefine((config, check) => {
  if (!config.OIDC_ISSUER) return;
  for (const name of WITH_ISSUER) {
    if (!config[name]) check.addIssue({ code: 'custom', path: [name], message: 'is needed where OIDC_ISSUER is set' });
  }
});

export type Config = z.infer<typeof schema>;

const examples: Partial<Record<keyof Config, string>> = {
  PORT: '8080',
  DATABASE_URL: 'postgres://kenes:secret@127.0.0.1:5432/kenes',
  DATABASE_OWNER_URL: 'postgres://kenes_owner:secret@127.0.0.1:5432/kenes',
  SMTP_URL: 'smtp://relay.example:587',
  CLAMD: '127.0.0.1:3310',
  IMAP_URL: 'imaps://login:password@mail.example.kz',
  IMAP_SINCE: '2026-11-23',
  SMS_URL: 'https://login:password@smsc.kz/sys/?sender=KENES',
  RTP_PORTS: '30000-39999',
  CARRIERS: '192.0.2.10,198.51.100.0/24',
  CARRIER_OUT: 'sip.carrier.example:5060',
  PUBLIC_URL: 'https://kenes.example',
  OIDC_ISSUER: 'https://sso.example.kz/realms/centre',
  OIDC_CLIENT_ID: 'kenes',
  OIDC_GROUPS: 'kenes-operators=operator,kenes-admins=administrator',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
  ROLE: 'all',
  LOG_LEVEL: 'info',
};

/** Reads the environment. Throws one Error that names each bad variable, what was wrong and an example. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]) as keyof Config;
    const example = examples[name];
    return `${name}=${shown(name, given[name] ?? '')}: ${issue.message}${example ? `; for example ${name}=${example}` : ''}`;
  });
  throw new Error(`These variables cannot be used:\n  ${lines.join('\n  ')}`);
}

/** A value as a message may show it: without a secret, and without login and password of an address. */
function shown(name: keyof Config, value: string): string {
  if (name === 'METRICS_TOKEN' || name === 'SMS_CALLBACK_SECRET') return '…';
  return value.replace(/\/\/[^/]*@/, '//…@');
}
