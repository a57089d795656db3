/**
 * KZ-1048 (STRK1048-2002), the eight-bit Kazakh of older mail programs: windows-1251 with sixteen other letters. No
 * decoder in reach knows it, so such a letter is read as windows-1251 and these letters are put right afterwards.
 * Source: IANA character set registration KZ-1048.
 */
const AS_1251 = 'ЌЋќћЎўЈҐЄЇґєјЅѕї';
const AS_KAZAKH = 'ҚҺқһҰұӘӨҒҮөғәҢңү';

const NAMED = /(charset\s*=\s*"?|charset\*?=\s*|=\?)(kz-1048|kz_1048|rk1048|strk1048-2002)\b/gi;

/** The letter with the charset called windows-1251, and what puts its texts right; null when it does not speak KZ-1048. */
export function asWindows1251(raw: Uint8Array): { raw: Uint8Array; mend: (text: string) => string } | null {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  if (bytes.search(NAMED) === -1) return null;
  return { raw: Buffer.from(bytes.replace(NAMED, '$1windows-1251'), 'latin1'), mend };
}

function mend(text: string): string {
  return text.replace(/[ЌЋќћЎўЈҐЄЇґєјЅѕї]/g, (letter) => AS_KAZAKH[AS_1251.indexOf(letter)]!);
}
