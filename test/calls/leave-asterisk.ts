// Started by asterisk.test.ts: starts Asterisk with the settings given as JSON, says so, and waits to be killed.
import type { AsteriskSettings } from '../../src/adapters/asterisk/configure.ts';
import { startWith } from './line.ts';

const asterisk = await startWith(JSON.parse(process.argv[2] ?? '') as AsteriskSettings);
console.log(`pid ${asterisk.pid()}`);
setInterval(() => undefined, 60_000);
