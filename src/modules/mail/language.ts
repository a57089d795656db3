import type { Language } from '../../base/texts.ts';

/** Letters of the Kazakh Cyrillic alphabet that Russian has not. */
const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
/** Letters of Kazakh in Latin script that English has not. */
const KAZAKH_LATIN_LETTER = /[äğıñöşūü]/iu;
/** Letters that only loan words have in Kazakh. */
const RUSSIAN_LETTER = /[ёщъэ]/iu;

const words = (list: string) => new Set(list.split(' '));

/** Function words of one language that the other has not. Those of both (не, да, те, бар) decide nothing and are left out. */
const KAZAKH_WORDS = words(
  'және мен бен пен де ма ме ба бе па пе үшін туралы бойынша арқылы дейін кейін сайын бірақ немесе егер себебі өйткені сондықтан ол бұл сол осы мына анау сен сіз біз олар жоқ емес керек қалай қайда қашан неге кім қандай болып болады деп тек өте тағы рахмет салеметсиз',
);
const RUSSIAN_WORDS = words(
  'и в на что как с по к у из за от до для или но а я вы мы он она это если где когда почему можно нужно прошу здравствуйте добрый день спасибо мой мне мне меня вас вам нет есть при уже еще ещё только чтобы после какие какой',
);
const ENGLISH_WORDS = words(
  'the a an and or of to in is are for with i you we my your please how what when where can not have this that it on hello dear thank thanks',
);

type Votes = { kk: number; ru: number; en: number; kkNames: number; cyrillic: number; latin: number };

/**
 * The language a letter is written in: by letters only one of the languages has, and by function words. A capitalised
 * Kazakh word may be a name in a Russian letter ("Әлия Сәрсенова"), so it counts only when nothing else speaks.
 * What others wrote (quoted lines) does not count. No words at all: the state language.
 */
export function detectLanguage(subject: string, body: string): Language {
  const votes = count(`${subject}\n${ownWords(body)}`.slice(0, 8_000));
  if (votes.kk > 0 && votes.kk >= votes.ru && votes.kk >= votes.en / 2) return 'kk';
  if (votes.ru > 0 && votes.ru >= votes.en) return 'ru';
  if (votes.en > 0) return 'en';
  if (votes.kkNames > 0) return 'kk';
  if (votes.cyrillic > 0 && votes.cyrillic >= votes.latin) return 'ru';
  return votes.latin > 0 ? 'en' : 'kk';
}

function count(text: string): Votes {
  const votes: Votes = { kk: 0, ru: 0, en: 0, kkNames: 0, cyrillic: 0, latin: 0 };
  for (const [token] of text.matchAll(/\p{L}+/gu)) {
    const word = token.toLowerCase();
    const name = token !== word && token !== token.toUpperCase();
    if (/\p{Script=Cyrillic}/u.test(word)) {
      votes.cyrillic += 1;
      if (KAZAKH_WORDS.has(word)) votes.kk += 1;
      else if (KAZAKH_LETTER.test(word)) votes[name ? 'kkNames' : 'kk'] += 1;
      else if (RUSSIAN_WORDS.has(word) || RUSSIAN_LETTER.test(word)) votes.ru += 1;
    } else {
      votes.latin += 1;
      if (KAZAKH_LATIN_LETTER.test(word)) votes[name ? 'kkNames' : 'kk'] += 1;
      else if (ENGLISH_WORDS.has(word)) votes.en += 1;
    }
  }
  return votes;
}

/** The writer's own lines: without quotes, and nothing after the mark where a forwarded or answered letter begins. */
function ownWords(body: string): string {
  const lines: string[] = [];
  for (const line of body.split('\n')) {
    if (/^\s*-{3,}.*(original message|исходное сообщение|пересылаемое сообщение|бастапқы хабар)/iu.test(line)) break;
    if (!/^\s*>/.test(line)) lines.push(line);
  }
  return lines.join('\n');
}
