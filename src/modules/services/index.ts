export { routes } from './routes.ts';
export { seedServices } from './seed.ts';
export { selectIdsByCode as serviceIdsByCode } from './queries.ts';
