import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratch } from '../../../test/house.ts';
import { seedReference } from '../../app/reference.ts';
import { fold, foldWord } from '../../base/fold.ts';
import { dropGap, noteGap } from './gap.ts';
import { snippet } from './match.ts';
import { publishEdition } from './publish.ts';
import { searchKnowledge } from './search.ts';
import { listArticles, showArticle } from './show-article.ts';

const house = await scratch();
const NOW = new Date('2026-11-20T07:00:00Z');
await seedReference(house.db, NOW);

const search = (q: string, lang?: 'kk' | 'ru' | 'en') => house.at(NOW, (ctx) => searchKnowledge(ctx, { q, lang, limit: 10 }));
const titles = async (q: string, lang?: 'kk' | 'ru' | 'en') => (await search(q, lang)).items.map((item) => item.title);

const spellings: [string, string, string][] = [
  ['on a Russian layout', 'казакстан', 'қазақстан'],
  ['with the Kazakh layout off', '0аза0стан', 'қазақстан'],
  ['with digits for letters', 'т9р5ын', 'тұрғын'],
  ['with Latin look-alikes', 'өтінiш', 'өтініш'],
  ['with a letter of a neighbouring alphabet', 'жаҥа', 'жаңа'],
  ['without dots', 'ребенок', 'ребёнок'],
  ['in capitals', 'ӨТІНІШ', 'өтініш'],
];
for (const [how, typed, meant] of spellings) {
  test(`a word typed ${how} (${typed}) folds to the same as ${meant}`, () => assert.equal(foldWord(typed), foldWord(meant)));
}

test('numbers, years and Latin words are left as they are', () => {
  assert.equal(fold('2026 жыл, 1414, egov.kz, 5G, 2026жылы'), '2026 жыл 1414 egov kz 5g 2026жылы');
});

test('¶9: an article is found by a word of its title in each of the three languages', async () => {
  assert.equal((await titles('жеке куәлік'))[0], 'Паспорт пен жеке куәлік беру');
  assert.equal((await titles('төлқұжат'))[0], 'Паспорт пен жеке куәлік беру');
  assert.equal((await titles('толкужат'))[0], 'Паспорт пен жеке куәлік беру');
  assert.equal((await titles('удостоверение личности'))[0], 'Выдача паспорта и удостоверения личности');
  assert.equal((await titles('identity card'))[0], 'Passports and identity cards');
});

test('a word is found by its beginning, and in another form by a shorter one', async () => {
  assert.ok((await titles('апост', 'ru')).includes('Апостилирование официальных документов'));
  assert.ok((await titles('зейнетақыны', 'kk')).includes('Жасына байланысты зейнетақы тағайындау'));
  assert.ok((await titles('поликлиниками', 'ru')).includes('Прикрепление к поликлинике'));
});

test('what is typed on a Russian layout finds the Kazakh article and is said to be found by folding', async () => {
  const typed = await search('балабакша кезек', 'kk');
  assert.equal(typed.items[0]?.title, 'Балабақшаға кезекке қою');
  assert.equal(typed.folded, true);
  assert.equal((await search('балабақша', 'kk')).folded, false);
});

test('a language without a hit gives way to the others', async () => {
  const found = await search('водительское удостоверение', 'kk');
  assert.equal(found.items[0]?.language, 'ru');
  assert.deepEqual(found.items[0]?.languages, ['en', 'kk', 'ru']);
});

test('a title counts more than a text, and an article stands once in the list', async () => {
  const found = await titles('ЭЦП');
  assert.equal(found[0], 'Получение и отзыв электронной цифровой подписи (ЭЦП)');
  const ids = (await search('www.egov.kz')).items.map((item) => item.articleId);
  assert.equal(new Set(ids).size, ids.length);
});

test('nothing typed, or only signs, finds nothing and breaks nothing', async () => {
  for (const q of ['', '   ', "';--", ':* & | !', '((((', 'ж'.repeat(300)]) assert.deepEqual((await search(q)).items, [], q);
});

test('the snippet marks what was found and joins to the text it was cut from', () => {
  const text = 'Жеке куәлік 16 жастан бастап беріледі. Паспорт жасына қарамастан, өтініш бойынша беріледі.';
  const pieces = snippet(text, [foldWord('отиниш')]);
  assert.deepEqual(
    pieces.filter((piece) => piece.hit).map((piece) => piece.text),
    ['өтініш'],
  );
  assert.ok(
    text.includes(
      pieces
        .map((piece) => piece.text)
        .join('')
        .replaceAll('…', ''),
    ),
  );
});

test('¶5: an article past its day of review says so', async () => {
  const [signature] = (await search('отзыв ЭЦП')).items;
  assert.deepEqual([signature?.reviewOn, signature?.state], ['2026-10-15', 'review_due']);
  const [passport] = (await search('выдача паспорта')).items;
  assert.equal(passport?.state, 'in_date');
});

test('every article that comes with the program is in three languages, unreviewed, and says so', async () => {
  const { items } = await house.at(NOW, (ctx) => listArticles({ ...ctx, language: 'ru' }, { limit: 200 }));
  assert.ok(items.length >= 12);
  for (const { articleId, languages } of items) {
    assert.deepEqual(languages, ['en', 'kk', 'ru']);
    const shown = await house.at(NOW, (ctx) => showArticle(ctx, articleId, 'ru'));
    assert.equal(shown.reviewed, false);
    assert.match(shown.body, /Демонстрационный текст/);
  }
});

test('the list of articles goes in pages, each once', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await house.at(NOW, (ctx) => listArticles(ctx, { limit: 5, cursor }));
    seen.push(...page.items.map((item) => item.articleId));
    cursor = page.next ?? undefined;
  } while (cursor);
  assert.equal(new Set(seen).size, seen.length);
  assert.equal(seen.length, 16);
});

test('a new edition is what searches find; the old one is kept for what was answered from it', async () => {
  const [before] = (await search('апостиль', 'ru')).items;
  const words = { title: 'Апостиль: новая редакция', summary: 'Изменено.', body: 'Новый порядок.' };
  const editionId = await house.at(NOW, (ctx) => publishEdition(ctx, before!.articleId, 2, 'ru', words));
  const [after] = (await search('апостиль', 'ru')).items;
  assert.deepEqual([after?.editionId, after?.edition, after?.title], [editionId, 2, words.title]);
  const kept = await house.db
    .selectFrom('knowledge.published_edition')
    .select('current')
    .where('id', '=', before!.editionId)
    .executeTakeFirst();
  assert.deepEqual(kept, { current: false });
});

test('¶9: an answer from no article is one gap for the editors, gone when an article is named', async () => {
  const about = { subjectKind: 'consultation', subjectId: '01900000-0000-7000-8000-000000000001' };
  const gaps = () => house.db.selectFrom('knowledge.gap').select('question').execute();
  await house.at(NOW, (ctx) => noteGap(ctx, { ...about, question: 'first' }));
  await house.at(NOW, (ctx) => noteGap(ctx, { ...about, question: 'better' }));
  assert.deepEqual(await gaps(), [{ question: 'better' }]);
  await house.at(NOW, (ctx) => dropGap(ctx, about));
  assert.deepEqual(await gaps(), []);
});

test('an article that is not there is refused', async () => {
  await assert.rejects(
    house.at(NOW, (ctx) => showArticle(ctx, '01900000-0000-7000-8000-000000000000', 'kk')),
    { code: 'article-unknown' },
  );
});
