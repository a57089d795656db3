import assert from 'node:assert/strict';
import { test } from 'node:test';
import { similarNames } from './similar.ts';

const pairs: [string, string, boolean][] = [
  ['Қуаныш Өтегенов', 'Куаныш Отегенов', true],
  ['Сәбитова Әлия Маратқызы', 'Алия Сабитова', true],
  ['Ә. Сәбитова', 'Әлия Сәбитова', true],
  ['Динара Ермекова', 'Динара Ермикова', true],
  ['Айгүл Сейтова', 'Ержан Сейтов', false],
  ['Айгүл Сейтова', 'Айгүл Сейтқали', false],
  ['Айгүл', 'Айгүл Сейтова', true],
  ['Ан Цой', 'Ар Цой', false],
  ['', 'Болат Нұрланов', true],
];
for (const [one, other, similar] of pairs) {
  test(`'${one}' and '${other}' ${similar ? 'may be' : 'are not'} one person`, () => {
    assert.equal(similarNames(one, other), similar);
    assert.equal(similarNames(other, one), similar);
  });
}
