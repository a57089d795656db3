import { outsideNumbersSetting } from './outside.ts';

export { routes } from './routes.ts';
export { callIdsOf, holding } from './holding.ts';
export { jobs } from './jobs.ts';
export { type Command, defaultSettings, type Recording, type Settings as CallSettings } from './call.ts';
export { type Alive, callIdIn, isPersonChannel, type Done, type Line, type LineMessage } from './line.ts';
export { startCalls, type RunningCalls } from './start-calls.ts';
export { callsToSeal, noteRecording, segmentsOf, type MadeSegment } from './segments.ts';
export { callRow, rowJson } from './show/rows.ts';
export { stageJson, stageShape, transferJson, transferShape } from './show/shapes.ts';
export { showCall, type CallDetail } from './show/show-call.ts';
export { configureOutside } from './outside.ts';
export { keepMonthDuty } from './month-duty.ts';
export { importFinishedCalls, type FinishedCall } from './import-finished-calls.ts';
export type { Sound } from './voice/sound.ts';
export { configureVoice, type Synthesized } from './voice/phrases.ts';
export { spoolNameOf } from './steps/parts.ts';
export { lineFigures, type LineFigures, waitBounds } from './line-figures.ts';

export const settings = [outsideNumbersSetting];
