import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Language } from '../../base/texts.ts';
import { cases } from '../../../test/cases.ts';
import { detectLanguage } from './language.ts';

const table: [Language, string, string][] = [
  ['kk', '', 'Сәлеметсіз бе! Төлқұжат қайда беріледі?'],
  ['kk', 'Анықтама', 'Анықтама керек еді, қалай аламын'],
  ['kk', '', 'КӨМЕКТЕСІҢІЗДЕРШІ ӨТІНЕМІН'],
  ['kk', '', 'Мен осы анықтаманы алдым, бірақ ол дұрыс емес'],
  ['kk', '', 'Tölqūjatty qaida alamyn? Qandai qūjattar kerek?'],
  ['kk', 'Re: справка', 'Рахмет, бәрі дұрыс.\n> Здравствуйте, справка готова, вы можете её получить в ЦОНе'],
  ['kk', '', ''],
  ['kk', '', '12345 !!! :-)'],
  ['kk', '', 'Әлия'],
  ['ru', '', 'Здравствуйте, где получить паспорт?'],
  ['ru', '', 'Меня зовут Әлия Құрманғазы, я живу в Өскемене'],
  ['ru', '', 'паспорт потерял срочно помогите'],
  ['ru', 'Вопрос', 'Это ещё не всё'],
  ['ru', 'Re: өтініш', 'Спасибо, всё понятно.\n-----Original Message-----\nҚұрметті азамат, өтінішіңіз тіркелді, жауап күтіңіз'],
  ['en', '', 'Hello, where can I get a passport?'],
  ['en', 'Passport', 'lost passport urgent'],
  ['en', '', 'I live in Алматы and I need a tax number, please help'],
];

for (const [language, subject, body] of table) {
  test(`a letter "${(subject || body).slice(0, 40).replaceAll('\n', ' ')}" is written in ${language}`, () => {
    assert.equal(detectLanguage(subject, body), language);
  });
}

const ownWords: Record<Language, string[]> = {
  kk: ['және', 'үшін', 'құжат', 'өтініш', 'қалай', 'көрсетілетін', 'қызмет', 'мекенжай', 'бойынша', 'жауап', 'әкімдік', 'күн'],
  ru: ['документ', 'где', 'получить', 'это', 'заявление', 'для', 'ещё', 'объект', 'справку', 'мне', 'подъезд', 'что'],
  en: ['the', 'document', 'where', 'address', 'please', 'service', 'how', 'answer', 'is', 'application', 'my', 'what'],
};
const enough = (language: Language) => fc.array(fc.constantFrom(...ownWords[language]), { minLength: 12, maxLength: 60 });
/** Every word of the list at least once: no draw is all nouns that both Russian and Kazakh have. */
const sentence = (language: Language) => enough(language).map((drawn) => [...drawn, ...ownWords[language]].join(' '));

test('a letter keeps its language whatever names, numbers, marks and quotes stand in it', () => {
  const noise = fc.array(fc.constantFrom('2026-000001', 'Әлия', 'Иван', 'John', '№ 5', '???', '+7 700 555 01 02', 'ЦОН', '☺'), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(
      fc
        .constantFrom<Language>('kk', 'ru', 'en')
        .chain((language) =>
          fc.tuple(fc.constant(language), sentence(language), noise, fc.constantFrom<Language>('kk', 'ru', 'en').chain(sentence)),
        ),
      ([language, own, noisy, quoted]) => {
        assert.equal(detectLanguage('', `${noisy.join(' ')} ${own}\n> ${quoted}`), language);
      },
    ),
    cases(0.1),
  );
});

test('any text at all gets one of the three languages', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }), (subject, body) => {
      assert.ok(['kk', 'ru', 'en'].includes(detectLanguage(subject, body)));
    }),
    cases(0.2),
  );
});
