import type { NamedEdition } from '../../../api/letters.ts';
import { translate } from '../../../language/texts.ts';

export type TextBlock = { kind: 'text'; key: string; text: string };
export type ArticleBlock = { kind: 'article'; key: string; edition: NamedEdition; text: string };
export type Block = TextBlock | ArticleBlock;

const GAP = '\n\n';

/** A block needs a name of its own that outlives what is typed before it, and a reload of the page. */
const newKey = (): string => Math.random().toString(36).slice(2);

export function textBlock(text: string): TextBlock {
  return { kind: 'text', key: newKey(), text };
}

/** An article as it stands in a letter: without empty lines, so that the block ends at the first one. */
export function articleBlock(edition: NamedEdition, text: string): ArticleBlock {
  return { kind: 'article', key: newKey(), edition, text: text.trim().replaceAll(/\n\s*\n+/g, '\n') };
}

/** The line over an inserted article, in the article's language: the citizen reads which edition the answer is from (¶9). */
export function headOf({ language, title, edition }: NamedEdition): string {
  return translate(language, 'web.letter.article-head', { title, edition });
}

/** The letter as it will be sent: plain text, each article under its head. */
export function toBody(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'text' ? block.text.trim() : `${headOf(block.edition)}\n${block.text}`))
    .filter((text) => text !== '')
    .join(GAP);
}

/** The editions an answer is from, each once. */
export function editionIdsOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.kind === 'article' ? [block.edition.editionId] : [])))];
}

/**
 * A saved draft as blocks again: where the head of a known edition stands, there is that article, up to the next empty
 * line; everything else is text. Always ends in a text block, so that one can write on.
 */
export function fromBody(body: string, editions: readonly NamedEdition[]): Block[] {
  const blocks: Block[] = [];
  let text: string[] = [];
  const flush = () => {
    if (text.length > 0) blocks.push(textBlock(text.join(GAP)));
    text = [];
  };
  for (const paragraph of body.split(GAP)) {
    const edition = editions.find((one) => paragraph.startsWith(`${headOf(one)}\n`));
    if (!edition) text.push(paragraph);
    else {
      flush();
      blocks.push(articleBlock(edition, paragraph.slice(headOf(edition).length + 1)));
    }
  }
  flush();
  return padded(blocks);
}

/** Text before, between and after articles, so that there is a place to write everywhere. */
export function padded(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind === 'article' && last?.kind !== 'text') out.push(textBlock(''));
    if (block.kind === 'text' && last?.kind === 'text')
      out[out.length - 1] = { ...last, text: [last.text, block.text].filter(Boolean).join(GAP) };
    else out.push(block);
  }
  if (out.at(-1)?.kind !== 'text') out.push(textBlock(''));
  return out;
}

/** Puts an article into the text block `key` at `at`, cutting it in two; without such a block, at the end. */
export function insertArticle(blocks: readonly Block[], article: ArticleBlock, key: string | null, at: number): Block[] {
  const index = blocks.findIndex((block) => block.kind === 'text' && block.key === key);
  const block = blocks[index];
  if (block?.kind !== 'text') return padded([...blocks, article, textBlock('')]);
  const [before, after] = [block.text.slice(0, at).trimEnd(), block.text.slice(at).trimStart()];
  return padded([...blocks.slice(0, index), { ...block, text: before }, article, textBlock(after), ...blocks.slice(index + 1)]);
}
