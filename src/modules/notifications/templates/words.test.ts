import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allTemplates } from '../../../app/rooms.ts';
import { languages } from '../../../base/texts.ts';
import { defineTemplate, shippedWords, type TrilingualWords } from './template.ts';
import { complaintsAbout, fill } from './words.ts';

const template = defineTemplate({
  code: 'test.words',
  channels: ['mail'],
  params: { number: '2026-000123', count: '3', name: 'Айгүл' },
  needed: ['number'],
});

const good = { subject: '№ {number}', body: '{name}' };
const words = (change: Partial<TrilingualWords> = {}): TrilingualWords => ({ kk: good, ru: good, en: good, ...change });

test('every shipped template has words that can be sent, in every language and channel', () => {
  for (const one of allTemplates) {
    for (const channel of one.channels) {
      assert.deepEqual(complaintsAbout(one, channel, shippedWords(one, channel)), [], `${one.code} ${channel}`);
      for (const language of languages) assert.ok(fill(language, shippedWords(one, channel)[language], one.params).body.length > 0);
    }
  }
});

const wrong: [string, TrilingualWords, string, string, string][] = [
  ['an empty language', words({ ru: { subject: '№ {number}', body: ' ' } }), 'template-empty', 'ru', 'body'],
  ['an unknown parameter', words({ kk: { ...good, body: '{nuber}' } }), 'template-parameter-unknown', 'kk', 'body'],
  ['a missing parameter', words({ en: { subject: 'Hello', body: '{name}' } }), 'template-parameter-missing', 'en', 'body'],
  ['an open bracket', words({ en: { subject: '№ {number', body: '-' } }), 'template-broken', 'en', 'subject'],
  ['a plural without "other"', words({ ru: { ...good, body: '{count, plural, one {#}}' } }), 'template-broken', 'ru', 'body'],
];

for (const [name, tried, code, language, place] of wrong) {
  test(`words are refused for ${name}, naming the place`, () => {
    const [first] = complaintsAbout(template, 'mail', tried);
    assert.deepEqual([first?.code, first?.language, first?.place], [code, language, place]);
  });
}

test('good words pass, and an SMS that would take more than ten parts does not', () => {
  assert.deepEqual(complaintsAbout(template, 'mail', words()), []);
  const long = { subject: '', body: `{number} ${'ә'.repeat(700)}` };
  assert.deepEqual(
    complaintsAbout(template, 'sms', { kk: long, ru: long, en: long }).map(({ code }) => code),
    Array(3).fill('template-too-long'),
  );
});

test('what a person pasted into a parameter stays what it was: braces and tags are no words of the template', () => {
  const filled = fill('kk', good, { number: '{x} <b>', name: "O'Neil {plural}" });
  assert.deepEqual(filled, { subject: '№ {x} <b>', body: "O'Neil {plural}" });
});
