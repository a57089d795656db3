import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { difference, type Piece } from '../../web/areas/templates/diff.ts';
import { cases } from '../cases.ts';

/** ' same', '-gone', '+new'. */
const short = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => `${{ same: ' ', gone: '-', new: '+' }[kind]}${text}`);

const examples: [string, string, string, string[]][] = [
  ['alike', 'Сәлеметсіз бе!', 'Сәлеметсіз бе!', [' Сәлеметсіз бе!']],
  ['one word is another', 'Хат алынды бүгін', 'Хат тіркелді бүгін', [' Хат ', '-алынды', '+тіркелді', '  бүгін']],
  ['a word more at the end', 'Хат', 'Хат алынды', [' Хат', '+ алынды']],
  ['a word less at the beginning', 'Құрметті Айгерім', 'Айгерім', ['-Құрметті ', ' Айгерім']],
  ['all of it is new', '', 'Хат', ['+Хат']],
  ['a line break counts', 'a\nb', 'a\n\nb', [' a', '-\n', '+\n\n', ' b']],
];

for (const [name, from, to, expected] of examples) {
  test(`what changed is shown by words: ${name}`, () => assert.deepEqual(short(difference(from, to)), expected));
}

test('what is not new makes the old text, what is not gone the new one, and neighbours are of different kinds', () => {
  const text = fc.array(fc.constantFrom('хат', 'нөмір', '{number}', ' ', ' ', '\n'), { maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (from, to) => {
      const pieces = difference(from, to);
      const without = (kind: Piece['kind']) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      assert.equal(without('new'), from);
      assert.equal(without('gone'), to);
      assert.ok(pieces.every(({ kind }, index) => kind !== pieces[index + 1]?.kind));
      assert.equal(from === to && from !== '', pieces.length === 1 && pieces[0]?.kind === 'same');
    }),
    cases(0.1),
  );
});
