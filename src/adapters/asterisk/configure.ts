import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AsteriskProgram } from './program.ts';

/** What the private Asterisk is told. Ports are numbers 1–65535; addresses are plain text. */
export interface AsteriskSettings {
  /** Folder of this installation's data; everything of Asterisk goes under `<dataDir>/asterisk`. */
  dataDir: string;
  /** The repository's `asterisk/` folder with the templates. */
  templatesDir: string;
  /** Folder that holds `kk/ ru/ en/ moh/` sound files. */
  soundsDir: string;
  sipBind: string;
  sipPort: number;
  httpPort: number;
  /** Default: httpPort + 1. */
  amiPort?: number;
  rtpStart: number;
  rtpEnd: number;
  /** Addresses or CIDRs calls are accepted from. */
  carriers: string[];
  /** ARI application that every call is handed to. Default `kenes`. */
  application?: string;
  /** Endpoints of the app_queue reference of bin/bench; never in production. */
  benchMembers?: string[];
}

/** Where the rendered configuration stands and how to speak to that Asterisk. */
export interface Configured {
  dir: string;
  conf: string;
  pidFile: string;
  amiPort: number;
  user: string;
  ariSecret: string;
  amiSecret: string;
  /** The same text for the same configuration, so that a change is noticed at adoption. */
  fingerprint: string;
  /** The same for what a reload cannot change (ports, modules, folders): when it differs, a new start is needed. */
  fixed: string;
}

const USER = 'kenes';
const CONTROL_BIND = '127.0.0.1';
/** A unix socket's path has at most 107 characters; its name takes 13. */
const LONGEST_RUN_DIR = 90;
const EMPTY = ['features', 'udptl', 'ccss', 'cli', 'cli_permissions', 'pjproject', 'websocket_client', 'acl'];

/**
 * Writes the private configuration under `<dataDir>/asterisk` (safe to repeat) and returns where it is.
 * Secrets are random, made once and kept 0600 beside it.
 * Throws when a carrier's address is not an address, or a template is missing.
 */
export function configureAsterisk(settings: AsteriskSettings, program: AsteriskProgram): Configured {
  const dir = join(settings.dataDir, 'asterisk');
  const etc = join(dir, 'etc');
  const run = runDir(dir);
  for (const d of ['etc', 'log', 'db', 'keys/keys', 'cache', 'agi', 'data', ...SPOOL]) {
    mkdirSync(join(dir, d), { recursive: true, mode: 0o700 });
  }
  mkdirSync(run, { recursive: true, mode: 0o700 });
  link(join(program.shareDir, 'documentation'), join(dir, 'data/documentation'));
  link(join(program.shareDir, 'rest-api'), join(dir, 'data/rest-api'));
  link(settings.soundsDir, join(dir, 'data/sounds'));

  const secrets = readSecrets(dir);
  const amiPort = settings.amiPort ?? settings.httpPort + 1;
  const bench = benchParts(settings, dir);
  const values: Record<string, string> = {
    dir,
    run,
    modules: program.modulesDir,
    sounds: settings.soundsDir,
    controlBind: CONTROL_BIND,
    sipBind: settings.sipBind,
    sipPort: String(settings.sipPort),
    httpPort: String(settings.httpPort),
    amiPort: String(amiPort),
    rtpStart: String(settings.rtpStart),
    rtpEnd: String(settings.rtpEnd),
    user: USER,
    ariSecret: secrets.ari,
    amiSecret: secrets.ami,
    application: settings.application ?? 'kenes',
    carriers: carrierLines(settings.carriers),
    benchModules: bench.modules ?? '',
    benchExtensions: bench.extensions ?? '',
  };
  const files = new Map(EMPTY.map((name) => [`${name}.conf`, name === 'acl' ? '' : '[general]\n']));
  files.set('cdr.conf', '[general]\nenable = no\n');
  files.set('cel.conf', '[general]\nenable = no\n');
  if (bench.queues) files.set('queues.conf', bench.queues);
  for (const name of readdirSync(settings.templatesDir)) {
    if (!name.endsWith('.conf') || name === 'bench.conf') continue;
    files.set(name, fill(readFileSync(join(settings.templatesDir, name), 'utf8'), values, name));
  }
  for (const [name, text] of files) writeFileSync(join(etc, name), text, { mode: 0o600 });
  const sorted = [...files].sort();
  const transport = [program.command, settings.sipBind, settings.sipPort];
  return {
    dir,
    conf: join(etc, 'asterisk.conf'),
    pidFile: join(run, 'asterisk.pid'),
    amiPort,
    user: USER,
    ariSecret: secrets.ari,
    amiSecret: secrets.ami,
    fingerprint: digest(sorted),
    fixed: digest([transport, sorted.filter(([name]) => !RELOADABLE.includes(name))]),
  };
}

/** A reload takes these without hurting a talk; of pjsip.conf only the transports are fixed. */
const RELOADABLE = ['pjsip.conf', 'extensions.conf', 'musiconhold.conf', 'logger.conf', 'queues.conf'];
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const SPOOL = ['recording', 'monitor', 'tmp', 'meetme', 'system', 'outgoing', 'voicemail'].map((d) => `spool/${d}`);

/** The control socket's folder: under the data, or under /tmp when that path is too long for a socket. */
function runDir(dir: string): string {
  const near = join(dir, 'run');
  if (near.length <= LONGEST_RUN_DIR) return near;
  return join('/tmp', `kenes-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
}

function link(target: string, path: string): void {
  rmSync(path, { force: true });
  if (existsSync(target)) symlinkSync(target, path);
}

function readSecrets(dir: string): { ari: string; ami: string } {
  const path = join(dir, 'secrets.json');
  if (!existsSync(path)) {
    const fresh = { ari: randomBytes(24).toString('hex'), ami: randomBytes(24).toString('hex') };
    writeFileSync(path, JSON.stringify(fresh), { mode: 0o600 });
  }
  chmodSync(path, 0o600);
  return JSON.parse(readFileSync(path, 'utf8')) as { ari: string; ami: string };
}

function carrierLines(carriers: string[]): string {
  if (carriers.length === 0) return '; no carrier is let in';
  const bad = carriers.find((c) => !/^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(c));
  if (bad !== undefined) throw new Error(`CARRIERS: "${bad}" is not an address; example: CARRIERS=203.0.113.7,10.1.0.0/16`);
  return ['[carrier]', 'type = identify', 'endpoint = carrier', ...carriers.map((c) => `match = ${c}`)].join('\n');
}

/** The parts of bench.conf by their marks (`;;; modules`), or none when no reference is asked for. */
function benchParts(settings: AsteriskSettings, dir: string): Record<string, string> {
  if (!settings.benchMembers) return {};
  const members = settings.benchMembers.map((m) => `member => ${m}`).join('\n');
  const text = readFileSync(join(settings.templatesDir, 'bench.conf'), 'utf8');
  const filled = fill(text, { dir, benchMembers: members }, 'bench.conf');
  return Object.fromEntries(
    filled
      .split(/^;;; /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1)]),
  );
}

function fill(text: string, values: Record<string, string>, name: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`asterisk/${name}: nothing is known for {{${key}}}`);
    return value;
  });
}
