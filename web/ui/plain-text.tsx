import type { Language } from '../language/texts.ts';

/** Text as letters and articles hold it: paragraphs by blank lines, lists by a leading "1. " or "- ". */
export function PlainText({ text, lang }: { text: string; lang?: Language }) {
  const runs = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .flatMap(runsOf);
  return (
    <div className="plain-text" lang={lang}>
      {runs.map((run, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the runs of a text have no other name
        <RunOfLines key={index} {...run} />
      ))}
    </div>
  );
}

type Kind = 'numbered' | 'dashed' | 'plain';
type Run = { kind: Kind; lines: string[] };

const numbered = /^\d+[.)]\s+/;
const dashed = /^[-–•]\s+/;

function kindOf(line: string): Kind {
  if (numbered.test(line)) return 'numbered';
  return dashed.test(line) ? 'dashed' : 'plain';
}

/** Lines of one paragraph, gathered while they are of one kind: a list may stand right under its sentence. */
function runsOf(block: string): Run[] {
  const runs: Run[] = [];
  for (const line of block.split('\n').filter((one) => one.trim() !== '')) {
    const kind = kindOf(line);
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs;
}

function RunOfLines({ kind, lines }: Run) {
  // oxlint-disable react/no-array-index-key -- the lines of a text have no other name
  if (kind === 'plain') return <p>{lines.flatMap((line, index) => (index > 0 ? [<br key={index} />, line] : [line]))}</p>;
  const items = lines.map((line, index) => <li key={index}>{line.replace(kind === 'numbered' ? numbered : dashed, '')}</li>);
  return kind === 'numbered' ? <ol start={Number.parseInt(lines[0] ?? '1', 10)}>{items}</ol> : <ul>{items}</ul>;
}
