import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldsOf, withoutFolds } from './folds.ts';

/** What is left of each text for the eye. */
const table: [string, string, string][] = [
  ['nothing is quoted', 'Where?\n\nPlease', 'Where?\n\nPlease'],
  ['a quote above the answer', '> Where?\n> When?\n\nIn Astana.', '\nIn Astana.'],
  ['an attribution over two lines', 'Yes.\n\nOn Fri, 20 Nov 2026 at 15:40, Centre\n<support@goscorp.kz> wrote:\n> No.', 'Yes.\n\n'],
  ['a sentence with a colon is none', 'I ask three things:\n\n> Where?', 'I ask three things:\n\n'],
  ['a head without marks', 'Ответ?\n\nОт: Центр <support@goscorp.kz>\nОтправлено: вчера\nТема: Re\n\nДа.', 'Ответ?\n\n'],
  ['a head of a forwarded letter alone', 'From: me\nSent: today\n\nWhat is that?', 'From: me\nSent: today\n\nWhat is that?'],
  [
    'a forwarded letter is no quote',
    'Look:\n\n-------- Forwarded message --------\nHello',
    'Look:\n\n-------- Forwarded message --------\nHello',
  ],
  ['a signature whose space was lost', 'Hello\n--\nDana\nAstana', 'Hello\n'],
  ['dashes in the text', 'One\n---\nTwo', 'One\n---\nTwo'],
  ['nothing but a signature', '-- \nDana', '-- \nDana'],
];

for (const [what, text, left] of table) {
  test(`folded: ${what}`, () => assert.equal(withoutFolds(text, foldsOf(text)), left));
}

test('whatever the lines, folds stand in order, side by side at most, inside the text, and leave words to read', () => {
  const lines = ['> q', '', 'On x <a@b.kz> wrote:', '-- ', 'words', 'From: a', 'Sent: b', '-----Original Message-----', '>> deep', ' '];
  let seed = 1414;
  for (let n = 0; n < 3_000; n += 1) {
    const text = Array.from({ length: n % 9 }, () => lines[(seed = (seed * 48_271) % 2_147_483_647) % lines.length]).join('\n');
    const folds = foldsOf(text);
    let at = 0;
    for (const { from, to } of folds) {
      assert.ok(from >= at && to > from && to <= text.length, JSON.stringify({ text, folds }));
      at = to;
    }
    if (folds.length > 0) assert.notEqual(withoutFolds(text, folds).trim(), '', text);
  }
});
