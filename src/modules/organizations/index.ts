export { selectNamesOf as organizationNames } from './queries.ts';
export { selectByMailbox as organizationOfMailbox, selectMailbox as mailboxOf } from './card/queries.ts';
export { confirmCard, proposeCard } from './card/correct-card.ts';
export { nameResponsible } from './responsible/name-responsible.ts';
export { routes } from './routes.ts';
export { seedOrganizations } from './seed.ts';
export { selectIdsByCode as organizationIdsByCode, selectKind as organizationKind, selectRegions as regionsOn } from './queries.ts';
