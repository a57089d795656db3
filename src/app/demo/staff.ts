import { changeSkills, createTeam, upsertTopic } from '../../modules/identity/index.ts';
import { playerAt, type Stage } from './stage.ts';

const DAY = 86_400_000;

/** Topics beside the one that comes with the program. */
const topics = [
  { code: 'social', name: { kk: 'Жәрдемақылар мен зейнетақы', ru: 'Пособия и пенсии', en: 'Benefits and pensions' } },
  { code: 'documents', name: { kk: 'Құжаттар мен тіркеу', ru: 'Документы и регистрация', en: 'Documents and registration' } },
  { code: 'land', name: { kk: 'Жер және тұрғын үй', ru: 'Земля и жильё', en: 'Land and housing' } },
] as const;

/** Names, and which of the twenty operators work in each; the first leads, the last two of all are in no team yet. */
const teams = [
  { name: 'Таңғы ауысым', from: 0, to: 7 },
  { name: 'Кешкі ауысым', from: 7, to: 13 },
  { name: 'АКТ қызметтері', from: 13, to: 18 },
] as const;

/** Teams of operators, topics, and levels that differ, as in a centre that has worked for a while. */
export async function playStaff(stage: Stage): Promise<void> {
  const { chance, operators, supervisor, now } = stage;
  const ctx = playerAt(stage, supervisor, 'supervisor', new Date(now.getTime() - 29 * DAY));
  for (const topic of topics) await upsertTopic(stage.tx, { ...topic, active: true });
  for (const { name, from, to } of teams) {
    const memberIds = operators.slice(from, to).map(({ id }) => id);
    await createTeam(ctx, { name, leadId: memberIds[0]!, memberIds });
  }
  await changeSkills(
    ctx,
    operators.flatMap(({ id: accountId }, index) => [
      // Everybody of the cast speaks both languages at level 1.
      { accountId, kind: 'language' as const, code: 'kk', was: 1, level: chance.whole(4, 9) },
      { accountId, kind: 'language' as const, code: 'ru', was: 1, level: chance.whole(3, 9) },
      { accountId, kind: 'topic' as const, code: topics[index % topics.length]!.code, was: null, level: chance.whole(2, 8) },
    ]),
  );
}
