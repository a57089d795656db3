export { jobs } from './jobs.ts';
export { type NewAppeal, registerAppeal } from './register/register-appeal.ts';
export { type LetterAppeal, registerLetterAppeal } from './register/register-letter-appeal.ts';
export { settleAnswer, sweepAnswers } from './answer/keep-duty.ts';
export { routes } from './routes.ts';
