import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf, coveragePage, type Paragraph, stateOf, unproven } from './law.ts';

const SIGN = '¶';

function paragraph(name: string, more: Partial<Paragraph> = {}): Paragraph {
  const title = { kk: 'тақырып', ru: 'заголовок', en: `about ${name}` };
  return {
    paragraph: name,
    title,
    kkReviewed: false,
    edition: '04.10.2022',
    inForceFrom: '2022-10-15',
    reading: 'Read so.',
    kept: true,
    ...more,
  };
}

test('a paragraph is proven by code that names it and by a test whose title begins with it', () => {
  const files = [
    { path: 'src/modules/appeals/register.ts', text: `/** ${SIGN}8: registered by itself. ${SIGN}24–25 too, Annex 2 as well. */` },
    {
      path: 'src/modules/appeals/register.test.ts',
      text: `test('${SIGN}8, ${SIGN}9: a letter is registered, ${SIGN}10: not this', () => {});`,
    },
  ];
  const rows = coverageOf(
    ['8', '9', '10', '24', '25', 'Annex 2'].map((name) => paragraph(name)),
    files,
  );
  assert.deepEqual(
    rows.map((row) => [row.paragraph, row.code.length, row.tests.length]),
    [
      ['8', 1, 1],
      ['9', 0, 1],
      ['10', 0, 0],
      ['24', 1, 0],
      ['25', 1, 0],
      ['Annex 2', 1, 0],
    ],
  );
  assert.equal(unproven(rows).length, 6);
});

test('a paragraph named only in the middle of a title or only in a test counts for nothing', () => {
  const files = [{ path: 'test/a.test.ts', text: `// ${SIGN}7\ntest('the wait of ${SIGN}7 is counted', () => {});` }];
  assert.deepEqual(unproven(coverageOf([paragraph('7')], files)), [
    `${SIGN}7 is marked as kept, but no code names it`,
    `${SIGN}7 is marked as kept, but no test's title begins with it`,
  ]);
});

test('a paragraph that is not claimed needs no proof, and one with something missing is kept in part', () => {
  assert.deepEqual(unproven(coverageOf([paragraph('31', { kept: false })], [])), []);
  assert.equal(stateOf(paragraph('31', { kept: false })), 'no');
  assert.equal(stateOf(paragraph('7', { missing: 'the web form' })), 'in part');
  assert.equal(stateOf(paragraph('8')), 'yes');
  assert.match(coveragePage(coverageOf([paragraph('7', { missing: 'the web form' })], [])), /Not here yet: the web form/);
});
