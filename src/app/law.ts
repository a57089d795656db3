/** One row of law/order-83.json: a paragraph of the Rules or an annex, and what we say of it. */
export type Paragraph = {
  /** '8', or 'Annex 2'. */
  paragraph: string;
  title: { kk: string; ru: string; en: string };
  kkReviewed: boolean;
  /** The day of the order that gave the paragraph its present words, 'DD.MM.YYYY'. */
  edition: string;
  inForceFrom: string;
  reading: string;
  /** Our claim. It holds only with code that names the paragraph and a test that shows it. */
  kept: boolean;
  /** What of a kept paragraph is not here yet, in words; absent when nothing is missing. */
  missing?: string;
};

export type SourceFile = { path: string; text: string };

/** A paragraph with the files that name it and the titles of the tests that show it. */
export type Coverage = Paragraph & { code: readonly string[]; tests: readonly { path: string; title: string }[] };

const TEST_FILE = /\.test\.tsx?$/;
/** '¶8', '¶3.6' (a point of ¶3), '¶24–25', 'Annex 2'. */
const NAMED = /¶(\d{1,2})(?:[–-](\d{1,2}))?|Annex ([12])\b/g;
const TITLES = /\btest\(\s*(['"`])((?:¶|Annex )(?:\\.|(?!\1).)*)\1/gs;

/** Joins every paragraph with the code that names it and the tests whose titles begin with it. */
export function coverageOf(paragraphs: readonly Paragraph[], files: readonly SourceFile[]): Coverage[] {
  const code = new Map<string, Set<string>>();
  const tests = new Map<string, { path: string; title: string }[]>();
  for (const { path, text } of files) {
    if (!TEST_FILE.test(path)) {
      for (const name of namesIn(text)) code.set(name, (code.get(name) ?? new Set()).add(path));
      continue;
    }
    for (const [, , title] of text.matchAll(TITLES)) {
      // Only what stands before the colon is claimed: "¶8, ¶9: a letter …" shows both.
      for (const name of namesIn(title!.split(':')[0]!)) tests.set(name, [...(tests.get(name) ?? []), { path, title: title! }]);
    }
  }
  return paragraphs.map((row) => ({ ...row, code: [...(code.get(row.paragraph) ?? [])].sort(), tests: tests.get(row.paragraph) ?? [] }));
}

function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, from, to, annex] of text.matchAll(NAMED)) {
    if (annex) names.add(`Annex ${annex}`);
    else for (let n = Number(from); n <= Number(to ?? from); n += 1) names.add(String(n));
  }
  return names;
}

/** What is wrong with our claims: a paragraph called kept without code or without a test. */
export function unproven(rows: readonly Coverage[]): string[] {
  return rows.flatMap((row) => [
    ...(row.kept && row.code.length === 0 ? [`${nameOf(row)} is marked as kept, but no code names it`] : []),
    ...(row.kept && row.tests.length === 0 ? [`${nameOf(row)} is marked as kept, but no test's title begins with it`] : []),
  ]);
}

/** '¶8', 'Annex 2'. */
export function nameOf(row: Paragraph): string {
  return row.paragraph.startsWith('Annex') ? row.paragraph : `¶${row.paragraph}`;
}

/** 'yes', 'in part' or 'no'. */
export function stateOf(row: Paragraph): string {
  if (!row.kept) return 'no';
  return row.missing ? 'in part' : 'yes';
}

/** docs/law/coverage.md. */
export function coveragePage(rows: readonly Coverage[]): string {
  const kept = rows.filter((row) => row.kept);
  return [
    '# The Rules and what keeps them',
    '',
    'Made by `bin/law --write` from `law/order-83.json`, the code and the titles of the tests; do not edit.',
    'A paragraph counts as kept when code names it and a test shows it. "In part" says below what is not here yet.',
    '',
    `Kept: ${kept.length} of ${rows.length}, of these in part: ${kept.filter((row) => row.missing).length}.`,
    '',
    '| ¶ | about | kept | code | tests |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${nameOf(row)} | ${row.title.en} | ${stateOf(row)} | ${row.code.length} | ${row.tests.length} |`),
    ...kept.flatMap(section),
    '',
  ].join('\n');
}

function section(row: Coverage): string[] {
  return [
    '',
    `## ${nameOf(row)} ${row.title.en}`,
    '',
    row.reading,
    ...(row.missing ? ['', `Not here yet: ${row.missing}`] : []),
    '',
    ...row.code.map((path) => `- \`${path}\``),
    ...row.tests.map(({ path, title }) => `- "${title}" in \`${path}\``),
  ];
}
