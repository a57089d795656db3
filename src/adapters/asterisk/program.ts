import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** An Asterisk that can be started: the command before its arguments, its modules and its data. */
export interface AsteriskProgram {
  command: string[];
  modulesDir: string;
  /** Holds `documentation/`, without which applications are unknown to the dial plan's checks. */
  shareDir: string;
}

/** Where to look: the repository, the tools' folder (KENES_TOOLS) and an Asterisk of one's own (ASTERISK_BIN). */
export interface ProgramOptions {
  repository: string;
  toolsDir?: string;
  asteriskBin?: string;
}

/**
 * Finds the Asterisk to start: ASTERISK_BIN if given, else the private one that `bin/asterisk` fetches.
 * Throws with what to do when there is none.
 */
export function findAsterisk(options: ProgramOptions): AsteriskProgram {
  if (options.asteriskBin) return hostAsterisk(options.asteriskBin);
  const root = join(options.toolsDir ?? join(options.repository, '.tools'), 'asterisk');
  if (!existsSync(join(root, '.stamp'))) throw new Error('Asterisk is not here yet: run bin/asterisk, or set ASTERISK_BIN or ARI_URL');
  return {
    command: [join(root, 'run'), 'asterisk'],
    modulesDir: findModules(root),
    shareDir: join(root, 'usr/share/asterisk'),
  };
}

/** Fetches the private Asterisk when it is missing (instant and without network when it is there). */
export function fetchAsterisk(options: ProgramOptions): void {
  const env = { ...process.env };
  if (options.toolsDir) env['KENES_TOOLS'] = options.toolsDir;
  const done = spawnSync(join(options.repository, 'bin/asterisk'), { stdio: 'inherit', env });
  if (done.status !== 0) throw new Error('Asterisk could not be fetched: see the lines above, or set ASTERISK_BIN or ARI_URL');
}

function hostAsterisk(bin: string): AsteriskProgram {
  if (!isAbsolute(bin) || !existsSync(bin)) throw new Error(`ASTERISK_BIN=${bin} is no program; example: ASTERISK_BIN=/usr/sbin/asterisk`);
  const share = ['/usr/share/asterisk', '/var/lib/asterisk'].find((d) => existsSync(join(d, 'documentation')));
  return { command: [bin], modulesDir: findModules('/'), shareDir: share ?? '/var/lib/asterisk' };
}

function findModules(root: string): string {
  const lib = join(root, 'usr/lib');
  const triplets = existsSync(lib) ? readdirSync(lib).filter((d) => d.endsWith('-linux-gnu')) : [];
  const places = [
    ...triplets.map((t) => join(lib, t, 'asterisk/modules')),
    join(lib, 'asterisk/modules'),
    join(root, 'usr/lib64/asterisk/modules'),
  ];
  const found = places.find((d) => existsSync(join(d, 'chan_pjsip.so')));
  if (!found) throw new Error(`no Asterisk modules with PJSIP under ${lib}`);
  return found;
}
