export { configureMail } from './configure.ts';
export { holding } from './holding.ts';
export { jobs } from './jobs.ts';
export type { Parser, ParseOutcome } from './letter.ts';
export { openParser, type ParserLimits } from './parse/parser.ts';
export { type Inbox, type NewRawLetter, openInbox, receiveLetter } from './receive-letter.ts';
export { registerLetter, sweepLetters } from './register-letter.ts';
export { routes } from './routes.ts';
export { waitingLetters, type WaitingLetters } from './waiting-letters.ts';
