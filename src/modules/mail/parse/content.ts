import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';

/** What an attachment is by what it holds: never by its name or by what the letter calls it. */
export type ContentFacts = { sha256: string; sniffed: string; runs: boolean };

/** Kinds that are programs, by content. */
const PROGRAMS =
  /^application\/(x-msdownload|x-elf|x-mach-binary|vnd\.microsoft\.portable-executable|x-ms-shortcut|x-msi|java-vm|java-archive|x-apple-diskimage|x-ms-installer|vnd\.android\.package-archive|wasm)$/;
/** Endings that start something when they are opened, where content alone does not say. */
const STARTERS =
  /\.(exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|msi|jar|reg|cpl|dll|iso|img|vhdx?|docm|xlsm|pptm|sh|command|scf|url|chm|one)$/i;

/** Looks at the bytes; nothing is opened, unpacked or run. */
export async function contentFacts(content: Uint8Array, name: string): Promise<ContentFacts> {
  const sniffed = (await fileTypeFromBuffer(content).catch(() => undefined))?.mime ?? '';
  return {
    sha256: createHash('sha256').update(content).digest('hex'),
    sniffed,
    runs: PROGRAMS.test(sniffed) || STARTERS.test(name.trim()),
  };
}
