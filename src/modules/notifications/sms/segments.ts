/** The longest SMS a template may make: ten segments in Kazakh. */
export const SMS_SIGNS_MAX = 670;

/** How a text goes over the air. `units`: septets of GSM-7, else 16-bit units of UCS-2. */
export type Segments = { encoding: 'GSM-7' | 'UCS-2'; units: number; segments: number };

/** 3GPP TS 23.038, 6.2.1: the default alphabet, one septet each. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** 6.2.1.1: reached by an escape, two septets each. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** A whole message, and a part of a longer one: what the header that joins parts takes away is missing there (23.040, 9.2.3.24.1). */
const ROOM = { 'GSM-7': { one: 160, part: 153 }, 'UCS-2': { one: 70, part: 67 } } as const;

/**
 * Counts what a gateway will bill. One letter outside the GSM alphabet, as every Cyrillic one, makes the whole text UCS-2.
 * A sign of two units is never cut in two, so a part may stay one unit short.
 */
export function segmentsOf(text: string): Segments {
  const signs = [...text];
  const encoding = signs.every((sign) => BASIC.has(sign) || EXTENDED.has(sign)) ? 'GSM-7' : 'UCS-2';
  const sizes = signs.map((sign) => (encoding === 'UCS-2' ? sign.length : EXTENDED.has(sign) ? 2 : 1));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { one, part } = ROOM[encoding];
  if (units <= one) return { encoding, units, segments: text === '' ? 0 : 1 };
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, units, segments };
}
