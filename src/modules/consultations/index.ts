export { holding } from './holding.ts';
export { jobs } from './jobs.ts';
export { routes } from './routes.ts';
export {
  closeCallConsultation,
  markCallConsultation,
  openConsultation,
  setCallerOfConsultation,
  type Opening,
} from './call-consultation.ts';
export { type FinishedConsultation, importConsultations } from './import-consultations.ts';
export type { CallFacts } from './queries.ts';
