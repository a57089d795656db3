import { sql } from 'kysely';
import type { Ctx } from '../../base/ctx.ts';
import { dayOf, textOf } from '../../modules/calendar/index.ts';
import { findAccountIds } from '../../modules/identity/index.ts';
import { confirmCard, nameResponsible, proposeCard } from '../../modules/organizations/index.ts';
import { cast } from '../cast.ts';
import { personOf } from './people.ts';
import { playerAt, type Stage } from './stage.ts';

const DAY = 86_400_000;
/** Numbers of people that no caller of the month has. */
const FIRST_NUMBER = 9_900;

type Body = { id: string; name: { kk: string; ru: string; en: string } };

/** Bodies with somebody who answers for their services; of the last two one told a replacement in time, the other late (¶27). */
const codes = ['MAIDD', 'AKIM-71', 'MIA', 'MOJ', 'MOF', 'MLSPP', 'MOH', 'AKIM-75', 'AKIM-10'] as const;
const address = 'Астана қаласы, Мәңгілік Ел даңғылы';

/** Cards and responsible persons of some bodies, two replacements, and a correction that waits for the centre. */
export async function playBodies(stage: Stage): Promise<void> {
  const { now, supervisor } = stage;
  const at = (days: number) => new Date(now.getTime() - days * DAY);
  const day = (days: number) => textOf(dayOf(at(days).getTime()));
  const bodies = await bodiesByCode(stage);
  const centre = playerAt(stage, supervisor, 'supervisor', at(28));
  const named = new Map<string, string>();
  for (const [n, code] of codes.entries()) {
    const notice = { ...official(stage, n), organizationId: bodies.get(code)!.id, validFrom: day(200 + 9 * n), replacesId: null };
    named.set(code, (await nameResponsible(centre, { ...notice, form: n % 2 === 0 ? 'letter' : 'phone' })).id);
  }
  await replace(stage, { body: bodies.get('AKIM-75')!, before: named.get('AKIM-75')!, from: day(9), told: at(6), n: 20 });
  await replace(stage, { body: bodies.get('AKIM-10')!, before: named.get('AKIM-10')!, from: day(40), told: at(27), n: 21 });
  const own = await personOfBody(stage, 'provider@demo.kz', bodies.get('AKIM-71')!, at(20));
  const card = cardOf(bodies.get('AKIM-71')!, '+7 7172 55-55-71');
  const { id } = await proposeCard(own, card, 'Карточка алғаш рет толтырылды');
  await confirmCard(playerAt(stage, supervisor, 'supervisor', at(19)), id);
  const maidd = await personOfBody(stage, 'mai@demo.kz', bodies.get('MAIDD')!, at(1));
  await proposeCard(maidd, cardOf(bodies.get('MAIDD')!, '+7 7172 55-55-00'), 'Жаңа ғимаратқа көштік');
}

function official({ chance }: Stage, n: number) {
  const { name, phone, email } = personOf(FIRST_NUMBER + n, n % 3 === 2 ? 'ru' : 'kk', chance);
  const position = n % 3 === 2 ? 'Начальник отдела' : 'Бөлім басшысы';
  // As people write numbers: +7 700 555-99-00.
  return { name, position, phone: phone.replace(/^(\+7)(\d{3})(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3-$4-$5'), email };
}

const cardOf = ({ id, name }: Body, phone: string) => ({ organizationId: id, name, phone, email: null, address });

type Replacement = { body: Body; before: string; from: string; told: Date; n: number };

async function replace(stage: Stage, { body, before, from, told, n }: Replacement): Promise<void> {
  const ctx = playerAt(stage, stage.supervisor, 'supervisor', told);
  await nameResponsible(ctx, { ...official(stage, n), organizationId: body.id, validFrom: from, replacesId: before, form: 'phone' });
}

async function bodiesByCode({ tx }: Stage): Promise<Map<string, Body>> {
  const { rows } = await sql<
    Body & { code: string }
  >`select id, code, jsonb_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) as name
    from organizations.organization where code = any (${[...codes]}::text[])`.execute(tx);
  return new Map(rows.map(({ code, ...body }) => [code, body]));
}

/** Somebody of the cast who belongs to that body, at an instant of the month. */
async function personOfBody(stage: Stage, email: string, body: Body, at: Date): Promise<Ctx> {
  const id = (await findAccountIds(stage.tx, [email])).get(email)!;
  const name = cast.find((one) => one.email === email)!.name;
  const ctx = playerAt(stage, { id, name }, 'operator', at);
  return { ...ctx, actor: { kind: 'account', id, name, roles: ['partner'], organizationId: body.id, sessionId: 'demo' } };
}
