import { sql } from 'kysely';
import type { Db } from '../base/ctx.ts';
import { systemCtx } from '../base/ctx.ts';
import { inTransaction } from '../base/db.ts';
import { newToken } from '../base/ids.ts';
import type { Language } from '../base/texts.ts';
import {
  addAccount,
  countAccounts,
  createAccount,
  findAccountIds,
  hashPassword,
  type Role,
  type Skill,
} from '../modules/identity/index.ts';
import { organizationIdsByCode } from '../modules/organizations/index.ts';

export { seedReference } from './reference.ts';

/** Who plays in tests, development and demonstrations. All of them sign in with `DEMO_PASSWORD`. */
export type CastMember = {
  email: string;
  name: string;
  language: Language;
  roles: readonly Role[];
  skills: readonly Skill[];
  /** The code of the body whose person this is; unset: the centre's. */
  organization?: string;
};

export const DEMO_PASSWORD = 'demo-1414';

const OPERATOR_NAMES = [
  'Айгүл Сәрсенова',
  'Ербол Қасымов',
  'Марина Ковалёва',
  'Дәурен Әбішев',
  'Гүлнар Төлегенова',
  'Сергей Литвинов',
  'Жанар Ыбыраева',
  'Нұрлан Бекенов',
  'Ольга Шевцова',
  'Мөлдір Қуанышева',
  'Асхат Жұмабеков',
  'Динара Оспанова',
  'Виктор Ланге',
  'Сәуле Ермекова',
  'Руслан Тәжібаев',
  'Ирина Пак',
  'Қайрат Мұқанов',
  'Әсел Нұрғалиева',
  'Тимур Ахметов',
  'Камила Досжанова',
] as const;

const speaks = (...codes: Language[]): Skill[] => codes.map((code) => ({ kind: 'language', code, level: 1 }));

/** Operators 1–10 speak kk and ru, 11–18 also know ICT services, 19–20 also speak en. */
function operatorSkills(n: number): Skill[] {
  if (n <= 10) return speaks('kk', 'ru');
  return n <= 18 ? [...speaks('kk', 'ru'), { kind: 'topic', code: 'ict', level: 1 }] : speaks('kk', 'ru', 'en');
}

/** Most work in Kazakh, every third in Russian, the two who speak English in English. */
function operator(name: string, n: number): CastMember {
  const language: Language = n > 18 ? 'en' : n % 3 === 0 ? 'ru' : 'kk';
  return { email: `operator${n}@demo.kz`, name, language, roles: ['operator'], skills: operatorSkills(n) };
}

/** Somebody of another participant of interaction (¶18). */
function ofBody(email: string, name: string, role: Role, organization: string): CastMember {
  return { email, name, language: 'kk', roles: [role], skills: [], organization };
}

export const cast: readonly CastMember[] = [
  { email: 'admin@demo.kz', name: 'Бауыржан Сейітов', language: 'ru', roles: ['administrator'], skills: [] },
  { email: 'supervisor@demo.kz', name: 'Ләззат Омарова', language: 'kk', roles: ['supervisor'], skills: [] },
  ...OPERATOR_NAMES.map((name, index) => operator(name, index + 1)),
  { email: 'editor@demo.kz', name: 'Нина Горбунова', language: 'ru', roles: ['editor'], skills: [] },
  { email: 'quality@demo.kz', name: 'Ғалым Исаев', language: 'kk', roles: ['quality'], skills: [] },
  { email: 'training@demo.kz', name: 'Гаухар Ниязова', language: 'kk', roles: ['training'], skills: [] },
  ofBody('mai@demo.kz', 'Арман Дүйсенов', 'partner', 'MAIDD'),
  ofBody('provider@demo.kz', 'Айнұр Смағұлова', 'partner', 'AKIM-71'),
  ofBody('ici@demo.kz', 'Олжас Рахымов', 'ici', 'NITEC'),
  ofBody('informatization@demo.kz', 'Шынар Төреқұлова', 'informatization', 'MAIDD'),
  ofBody('qualitybody@demo.kz', 'Талғат Әлімжанов', 'quality-body', 'ACSA'),
];

/**
 * Adds the demo cast; those who are there already stay as they are. Only for `--demo` and tests: the password is public. Reference data first.
 * One hash serves all: hashing for each would take longer than everything else at start.
 */
export async function seedCast(db: Db, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await oneAtATime(tx);
    const there = await findAccountIds(
      tx,
      cast.map((member) => member.email),
    );
    const missing = cast.filter((member) => !there.has(member.email));
    if (missing.length === 0) return;
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const ctx = systemCtx(tx, now, 'demo');
    const organizations = await organizationIdsByCode(tx);
    for (const { organization, ...member } of missing) {
      const organizationId = organization ? organizations.get(organization)! : null;
      await addAccount(ctx, { ...member, organizationId }, { passwordHash, demo: true });
    }
  });
}

/**
 * On an installation without any account, makes the first administrator and answers the address and password,
 * which are to be shown once and are kept nowhere. Null when somebody can sign in already.
 */
export async function firstAdministrator(db: Db, now: Date): Promise<{ email: string; password: string } | null> {
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx);
    if ((await countAccounts(tx)) > 0) return null;
    const first = { email: 'admin@kenes.local', password: newToken(15) };
    await createAccount(systemCtx(tx, now, 'first-start'), {
      ...first,
      name: 'Kenes',
      language: 'kk',
      roles: ['administrator'],
      skills: [],
    });
    return first;
  });
}

/** Several servers may start at the same moment on one database; the second waits and finds everybody there. */
async function oneAtATime(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(1414002)`.execute(tx);
}
