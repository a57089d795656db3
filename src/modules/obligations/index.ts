import { workingHoursSetting } from './reminders/working-hours.ts';

export { blankEvidence } from './blank-evidence.ts';
export { routes } from './routes.ts';
export { obligationShape } from './shapes.ts';
export { jobs } from './jobs.ts';
export { oblige, type NewDuty } from './oblige.ts';
export { fulfil, type Fulfilment } from './fulfil.ts';
export { excuse } from './excuse.ts';
export { noticeLate } from './notice-late.ts';
export { planReminders, remind } from './reminders/remind.ts';
export { dutyOf, type SaidObligation } from './show.ts';
export { listObligations } from './list/list-obligations.ts';
export { addEvidence, type Proof } from './evidence/add-evidence.ts';
export { configureEvidence, type EvidenceStore } from './evidence/storage.ts';
export { type BodyNames, configureParties } from './parties.ts';
export { seedRulebook } from './seed/seed-rulebook.ts';
export type { Obligation, Party } from './obligation.ts';
export { openDuties, type OpenDuties } from './open-duties.ts';

export const settings = [workingHoursSetting];
