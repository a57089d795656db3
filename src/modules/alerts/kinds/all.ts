import { houseKinds } from './house.ts';
import type { Kind } from './kind.ts';
import { letterKinds } from './letters.ts';
import { lineKinds } from './line.ts';
import { partKinds } from './parts.ts';

/** Every check, in the order of the health screen: what callers feel first. */
export const kinds: readonly Kind[] = [...partKinds.slice(0, 1), ...lineKinds, ...partKinds.slice(1), ...letterKinds, ...houseKinds];

export const kindCodes = kinds.map(({ code }) => code);
/** What is opened to try the ways of telling; no check. */
export const TRIAL = 'trial';
