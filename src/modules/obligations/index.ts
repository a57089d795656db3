export { obligationShape, routes } from './routes.ts';
export { jobs } from './jobs.ts';
export { oblige, type NewDuty } from './oblige.ts';
export { fulfil, type Fulfilment } from './fulfil.ts';
export { excuse } from './excuse.ts';
export { noticeLate } from './notice-late.ts';
export { dutyOf, listObligations, type SaidObligation } from './show.ts';
export { seedRulebook } from './seed/seed-rulebook.ts';
export type { Obligation, Party } from './obligation.ts';
