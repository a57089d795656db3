export { journal } from './journal.ts';
export { routes } from './routes.ts';
