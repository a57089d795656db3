import { dropLeftovers, scratchServer } from './scratch.ts';

// `start` before the tests, so that no file waits for it; `stop` after them, for nobody else needs it.
if (process.argv[2] === 'stop') await (await scratchServer()).stopIfUnused();
else await dropLeftovers();
