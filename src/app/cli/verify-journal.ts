import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyExport } from '../../modules/audit/index.ts';

/** Reads the file as it goes, so that its size is no matter; `wanted` is looked for among the hashes of its links. */
async function* linesOf(file: string, seen: (line: string) => void): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    seen(line);
    yield line;
  }
}

const [file, wanted] = process.argv.slice(2);
if (!file) {
  console.error('bin/verify-journal: name the file, for example: bin/verify-journal journal-2026-11-01-2026-12-01.ndjson');
  process.exit(2);
}
let found = wanted === undefined;
const verdict = await verifyExport(linesOf(file, (line) => (found ||= line.includes(`"${wanted}"`)))).catch((error: Error) => {
  console.error(`bin/verify-journal: ${file} cannot be read: ${error.message}`);
  process.exit(2);
});
for (const complaint of verdict.complaints) console.log(complaint);
if (!found) console.log(`the hash ${wanted} does not stand in this file`);
console.log(
  verdict.ok && found
    ? `whole: ${verdict.links} links, ${verdict.lines} of them shown in full; the last hash is ${verdict.hash}`
    : 'NOT whole: do not rely on this file',
);
process.exitCode = verdict.ok && found ? 0 : 1;
