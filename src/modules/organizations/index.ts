export { routes } from './routes.ts';
export { seedOrganizations } from './seed.ts';
