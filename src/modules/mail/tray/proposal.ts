import type { Attachment } from '../letter.ts';

/** What a body's letter may be besides an appeal, by the paragraph that speaks of it. */
export const proposalKinds = ['recording-request', 'responsible-notice', 'clarification', 'report', 'training-request'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** proposed: a person has not looked. taken: it is what it was proposed as, or what the person said. declined: an ordinary letter. */
export const proposalStates = ['proposed', 'taken', 'declined'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Words of each kind in kk, ru, en; the first kind that matches is proposed, so the most special stands first. */
const words: readonly [ProposalKind, RegExp][] = [
  [
    'recording-request',
    /(аудио|дыбыс)?(жазба(сы|сын|лары)?\b.*(әңгіме|сөйлес|қоңырау)|(әңгіме|сөйлес|қоңырау)\S*.*жазба)|запис[ьи]\S* (телефонн\S+ )?(разговор|звонк)|аудиозапис|recording of .*(call|talk|conversation)|call recording/iu,
  ],
  ['responsible-notice', /жауапты (тұлға|адам)|ответственн\S+ (лиц|сотрудник|за)|responsible (person|officer)|contact person/iu],
  ['training-request', /оқыту|оқу(ды|ға)? өткізу|обучени|провести семинар|training/iu],
  ['clarification', /түсіндірме|нақтылау|разъяснени|уточнени|на ваш (запрос|исх)|clarification|in reply to your request/iu],
  ['report', /есеп(ті|тер)?(?![а-яәғқңөұүһі])|отч[её]т|\breport\b/iu],
];

/**
 * What a body's letter seems to be, by its subject, the first lines of its own words and names of attachments; null for
 * what looks like an ordinary letter. Only proposed: a person decides (¶8).
 */
export function kindOf(letter: {
  subject: string;
  ownWords: string;
  attachments: readonly Pick<Attachment, 'name'>[];
}): ProposalKind | null {
  const head = [letter.subject, letter.ownWords.slice(0, 1_500).replace(/\s+/g, ' '), ...letter.attachments.map(({ name }) => name)];
  for (const [kind, pattern] of words) if (head.some((one) => pattern.test(one))) return kind;
  return null;
}

/** Who is meant by the kinds that open a term of ours at their receipt: ¶14 both authorized bodies, ¶30 the quality body. */
export function dutyOf(kind: ProposalKind, organizationKind: string): '14' | '30' | null {
  if (kind === 'recording-request' && organizationKind.startsWith('authorized_')) return '14';
  if (kind === 'training-request' && organizationKind === 'authorized_quality') return '30';
  return null;
}
