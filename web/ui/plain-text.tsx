import type { Language } from '../language/texts.ts';

/** Text as letters and articles hold it: paragraphs by blank lines, lists by a leading "1. " or "- ". */
export function PlainText({ text, lang }: { text: string; lang?: Language }) {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n{2,}/);
  return (
    <div className="plain-text" lang={lang}>
      {blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the blocks of a text have no other name
        <Block key={index} lines={block.split('\n').filter((line) => line.trim() !== '')} />
      ))}
    </div>
  );
}

const numbered = /^\d+[.)]\s+/;
const dashed = /^[-–•]\s+/;

function Block({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  const sign = [numbered, dashed].find((pattern) => lines.every((line) => pattern.test(line)));
  // oxlint-disable react/no-array-index-key -- the lines of a text have no other name
  if (!sign) return <p>{lines.flatMap((line, index) => (index > 0 ? [<br key={index} />, line] : [line]))}</p>;
  const items = lines.map((line, index) => <li key={index}>{line.replace(sign, '')}</li>);
  return sign === numbered ? <ol start={Number.parseInt(lines[0] ?? '1', 10)}>{items}</ol> : <ul>{items}</ul>;
}
