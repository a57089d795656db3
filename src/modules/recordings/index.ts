export { jobs } from './jobs.ts';
export { routes } from './routes.ts';
export { configureRecordings, type FileStore, type RecordingParts, type Spool, type Vault } from './storage.ts';
