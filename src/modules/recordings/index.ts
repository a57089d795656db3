export { holding } from './holding.ts';
export { jobs } from './jobs.ts';
export { routes } from './routes.ts';
export { isSealed, seal, unseal } from './sealed.ts';
export { configureRecordings, type FileStore, type RecordingParts, type Spool, type Vault } from './storage.ts';
