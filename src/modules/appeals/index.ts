export { answerAppeal } from './answer/answer-appeal.ts';
export { settleAnswer, sweepAnswers } from './answer/keep-duty.ts';
export { saveDraft } from './answer/save-draft.ts';
export { takeAppeal } from './handle/take-appeal.ts';
export { jobs } from './jobs.ts';
export { recordAppeal, type SpokenAppeal } from './register/record-appeal.ts';
export { type NewAppeal, registerAppeal } from './register/register-appeal.ts';
export { type LetterAppeal, registerLetterAppeal } from './register/register-letter-appeal.ts';
export { routes } from './routes.ts';
