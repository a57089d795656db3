export { type Settings as CallSettings, defaultSettings } from './call.ts';
export { startCalls, type RunningCalls } from './start-calls.ts';
export type { Line, LineMessage } from './line.ts';
import type { Route } from '../../base/route.ts';

export const routes: readonly Route[] = [];
