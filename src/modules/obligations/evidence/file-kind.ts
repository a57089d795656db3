import { fileTypeFromBuffer } from 'file-type';

/** The largest file of evidence. */
export const MOST_BYTES = 20 * 1_048_576;

/** What may be evidence, by content, with the ending it is handed out under. No kind a machine would run. */
const allowed: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tiff',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** The object identifier of signed data (PKCS #7, 1.2.840.113549.1.7.2), as it stands near the front of a CMS signature. */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');

export type FileKind = { mediaType: string; ending: string };

/** What a file is by its content, whatever it is called; null when it is none of the kinds allowed. */
export async function fileKindOf(content: Buffer): Promise<FileKind | null> {
  const sniffed = await fileTypeFromBuffer(content);
  if (sniffed) {
    const ending = allowed[sniffed.mime];
    return ending ? { mediaType: sniffed.mime, ending } : null;
  }
  if (content[0] === 0x30 && content.subarray(0, 32).includes(SIGNED_DATA)) return { mediaType: 'application/pkcs7-mime', ending: 'p7m' };
  return isPlainText(content) ? { mediaType: 'text/plain; charset=utf-8', ending: 'txt' } : null;
}

function isPlainText(content: Buffer): boolean {
  if (content.length === 0) return false;
  try {
    // Control signs but tab and line ends stand in no text.
    // oxlint-disable-next-line no-control-regex
    return !/[\0-\x08\x0e-\x1f\x7f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return false;
  }
}

/** A name without paths, control signs or an ending that says something else than the content is. */
export function safeName(name: string, { ending }: FileKind): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}"<>|:*?]/gu, '')
    .trim()
    .slice(0, 120);
  const same = plain.toLowerCase().endsWith(`.${ending}`) || (ending === 'jpg' && /\.jpeg$/i.test(plain));
  return same ? plain : `${plain || 'file'}.${ending}`;
}
