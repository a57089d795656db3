import { type DestinationStream, type LoggerOptions, pino } from 'pino';
import { traceIds } from './trace.ts';

export type Log = pino.Logger;

/**
 * Structured log lines. Personal data never goes in: log ids, codes and counts, not names, numbers, addresses or bodies;
 * the redaction below is a second wall for what a library may hand over. `destination`: standard output unless given.
 */
export function createLog(level: string, role: string, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level,
    base: { role },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: traceIds,
    redact: {
      paths: ['password', 'token', 'secret', 'authorization', 'cookie', '*.password', '*.token', '*.secret', 'req.headers', 'headers'],
      censor: '[hidden]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
