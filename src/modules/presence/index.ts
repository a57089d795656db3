export { routes } from './routes.ts';
export { LINE_CHANNEL, changePresence, markNotResponding, setPresence } from './change-presence.ts';
export type { Presence, State, Wanted } from './presence.ts';
export { notifyLine, selectStates as operatorStates, updateIdle as markIdle } from './queries.ts';
