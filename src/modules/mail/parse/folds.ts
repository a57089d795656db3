import type { Fold } from '../letter.ts';

/** 'On Fri … wrote:' in the languages of mail programs people here use; the address alone is enough before a colon. */
const ATTRIBUTION = /(\bwrote|\bwrites|написал[аи]?\(?а?\)?|пишет|жазды|жазған|<?[^\s<>@]+@[^\s<>@]+>?)\s*:\s*$/iu;
const ORIGINAL = /^\s*-{2,}\s*(original message|исходное сообщение|бастапқы хабар(лама)?|түпнұсқа хабар(лама)?)\s*-{2,}\s*$/iu;
const HEADER_FROM = /^\s*\**(from|от|кімнен)\s*:\**\s+\S/iu;
const HEADER_SENT = /^\s*\**(sent|date|отправлено|дата|жіберілген|күні)\s*:\**\s+\S/iu;
type Kind = Fold['kind'] | 'said';

/** An attribution is broken over as many lines at most. */
const ATTRIBUTION_LINES = 3;

/**
 * What of a letter's text was said before (quoted) or stands under every letter (signature), as offsets into the text,
 * in order. Only folded for the eye, never cut away; a letter that is nothing else keeps its words unfolded.
 * A forwarded letter is no quote: it is what the writer asks about.
 */
export function foldsOf(text: string): Fold[] {
  const lines = text.split('\n');
  const kinds: Kind[] = lines.map(() => 'said');
  for (const [index, line] of lines.entries()) if (/^\s?>/.test(line)) kinds[index] = 'quoted';
  markOriginal(lines, kinds);
  markAttributions(lines, kinds);
  markSignature(lines, kinds);
  const folds = spans(lines, kinds);
  return withoutFolds(text, folds).trim() === '' ? [] : folds;
}

/** The text without its folds: the writer's own words. */
export function withoutFolds(text: string, folds: readonly Fold[]): string {
  let at = 0;
  let own = '';
  for (const { from, to } of folds) {
    own += text.slice(at, from);
    at = to;
  }
  return own + text.slice(at);
}

/** Programs that do not mark quotes put the whole earlier letter below a line or a head of its own. */
function markOriginal(lines: readonly string[], kinds: Kind[]): void {
  const start = lines.findIndex(
    (line, index) =>
      ORIGINAL.test(line) || (HEADER_FROM.test(line) && lines.slice(index + 1, index + 4).some((next) => HEADER_SENT.test(next))),
  );
  if (start === -1) return;
  const ruled = start > 0 && /^\s*_{5,}\s*$/.test(lines[start - 1]!) ? start - 1 : start;
  kinds.fill('quoted', ruled);
}

function markAttributions(lines: readonly string[], kinds: Kind[]): void {
  for (let index = 1; index < lines.length; index += 1) {
    if (kinds[index] !== 'quoted' || kinds[index - 1] === 'quoted') continue;
    let last = index - 1;
    while (last > 0 && lines[last]!.trim() === '') last -= 1;
    if (kinds[last] === 'quoted' || !ATTRIBUTION.test(lines[last]!)) continue;
    let first = last;
    while (first > 0 && last - first < ATTRIBUTION_LINES - 1 && lines[first - 1]!.trim() !== '' && kinds[first - 1] === 'said') first -= 1;
    kinds.fill('quoted', first, index);
  }
}

/** RFC 3676, 4.3: below a line '-- ' stands the signature; the space is often lost on the way. */
function markSignature(lines: readonly string[], kinds: Kind[]): void {
  const start = lines.findLastIndex((line, index) => kinds[index] === 'said' && /^--\s?$/.test(line));
  if (start === -1) return;
  for (let index = start; index < lines.length && kinds[index] === 'said'; index += 1) kinds[index] = 'signature';
}

function spans(lines: readonly string[], kinds: readonly Kind[]): Fold[] {
  const folds: Fold[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const end = offset + line.length + (index < lines.length - 1 ? 1 : 0);
    // An empty line between two quoted ones belongs to them.
    const blank = line.trim() === '' && kinds[index - 1] === 'quoted' && nextWords(lines, kinds, index) === 'quoted';
    const kind = blank ? 'quoted' : kinds[index]!;
    const open = folds.at(-1);
    if (kind !== 'said' && open?.kind === kind && open.to === offset) open.to = end;
    else if (kind !== 'said') folds.push({ from: offset, to: end, kind });
    offset = end;
  }
  return folds;
}

function nextWords(lines: readonly string[], kinds: readonly Kind[], index: number): Kind {
  const next = lines.findIndex((line, at) => at > index && line.trim() !== '');
  return next === -1 ? 'said' : kinds[next]!;
}
