import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';
import { type Menu, plainMenu } from './menu.ts';
import { type Edition, selectLanguageOf, selectMenusInUse } from './queries.ts';

/** The menus of the line, read ahead: they change rarely, and a caller should not wait for them. */
export type Menus = {
  /** By edition; always the same map, so that whoever holds it sees what is read anew. */
  readonly of: ReadonlyMap<number, Menu>;
  /** Which edition a caller from this number hears: the draft who tries it out, everybody else the live one. */
  editionFor(callerNumber: string | null): number;
  /** What this number chose last, where its menu asks for that. */
  knownLanguage(db: Db, callerNumber: string | null): Promise<Language | null>;
  refresh(db: Db): Promise<void>;
};

export function createMenus(): Menus {
  const of = new Map<number, Menu>([[0, plainMenu]]);
  let live = 0;
  let draft: Edition | undefined;
  const editionFor = (number: string | null) => (draft && number !== null && draft.trialNumbers.includes(number) ? draft.number : live);
  return {
    of,
    editionFor,
    async knownLanguage(db, number) {
      return number !== null && of.get(editionFor(number))?.remember ? selectLanguageOf(db, number) : null;
    },
    async refresh(db) {
      const editions = await selectMenusInUse(db);
      draft = editions.find(({ state }) => state === 'draft');
      live = editions.find(({ state }) => state === 'live')?.number ?? 0;
      for (const { number, menu } of editions) of.set(number, menu);
    },
  };
}
