export { journal, journalAll } from './journal.ts';
export { jobs } from './jobs.ts';
export { verifyExport, type Verdict } from './chain/verify-export.ts';
export { routes } from './routes.ts';
