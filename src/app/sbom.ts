import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Delivered, delivered, importedByWeb, readLock } from './dependencies.ts';

const root = join(import.meta.dirname, '../..');

/** Debian packages fetched into .tools at the first start, as they were recorded (`--record`); another day may bring newer ones. */
const DEBIAN_LISTS = [
  ['asterisk/packages.txt', 'asterisk'],
  ['db/client-packages.txt', 'postgres-client'],
] as const;

/**
 * The parts of a delivered Kenes as CycloneDX 1.6. Nothing in it depends on the day or the machine, so that it can be compared:
 * no timestamp, and the serial number follows from the content.
 */
export function makeSbom(): Record<string, unknown> {
  const { lock } = readLock();
  const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
  const debian = DEBIAN_LISTS.flatMap(([list, folder]) =>
    existsSync(join(root, list)) ? lines(readFileSync(join(root, list), 'utf8')).map((line) => ofDebian(line, folder)) : [],
  );
  const body = {
    metadata: {
      component: {
        'bom-ref': `pkg:generic/kenes@${version}`,
        type: 'application',
        name: 'kenes',
        version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components: unique([...delivered(lock, importedByWeb()).map(ofNpm), ...debian]),
  };
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${uuidOf(JSON.stringify(body))}`, version: 1, ...body };
}

type Component = { 'bom-ref': string; properties: { name: string; value: string }[]; [field: string]: unknown };

function ofNpm({ name, version, license, integrity, part }: Delivered): Component {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    'bom-ref': purl,
    type: 'library',
    name,
    version,
    purl,
    licenses: [license.includes(' ') ? { expression: license.replace(/^\((.*)\)$/, '$1') } : { license: { id: license } }],
    hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
    properties: [{ name: 'kenes:part', value: part }],
  };
}

/** 'name_version_architecture', as Debian names a package's file. */
function ofDebian(line: string, folder: string): Component {
  const [name, version, architecture] = line.split('_') as [string, string, string];
  const purl = `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${architecture}`;
  return { 'bom-ref': purl, type: 'library', name, version, purl, properties: [{ name: 'kenes:part', value: `.tools/${folder}` }] };
}

/** The same package twice (in two folders, in two lists) is one component that tells both places. */
function unique(components: readonly Component[]): Component[] {
  const found = new Map<string, Component>();
  for (const component of components) {
    const before = found.get(component['bom-ref']);
    if (!before) found.set(component['bom-ref'], component);
    else if (before.properties[0]!.value !== component.properties[0]!.value) before.properties.push(...component.properties);
  }
  return [...found.values()];
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** A UUID of version 8 (RFC 9562): its bits are ours to choose, here the content's hash. */
function uuidOf(content: string): string {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
