import { runRoles } from './app/run.ts';

await runRoles(process.argv.slice(2));
