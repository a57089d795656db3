import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaints, delivered, importedByWeb, readLock } from '../dependencies.ts';
import { makeSbom } from '../sbom.ts';

const SBOM = join(import.meta.dirname, '../../../docs/security/sbom.cdx.json');

/** Called by bin/check-dependencies (`check`) and bin/sbom (`sbom [--check]`). */
const [command, option] = process.argv.slice(2);
if (command === 'check') {
  const read = readLock();
  const found = complaints(read, importedByWeb());
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
  else
    console.log(`${delivered(read.lock, importedByWeb()).length} delivered packages: licences, versions, hashes and scripts are in order`);
} else {
  const text = `${JSON.stringify(makeSbom(), null, 1)}\n`;
  if (option !== '--check') {
    writeFileSync(SBOM, text);
    console.log('wrote docs/security/sbom.cdx.json');
  } else if (!existsSync(SBOM) || readFileSync(SBOM, 'utf8') !== text) {
    console.error('docs/security/sbom.cdx.json is not in step with package-lock.json and the package lists. Run: bin/sbom');
    process.exitCode = 1;
  } else console.log('docs/security/sbom.cdx.json is in step');
}
