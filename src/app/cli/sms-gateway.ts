import { systemClock } from '../../base/clock.ts';
import { startSmsGateway } from '../sms-gateway.ts';

const DEFAULT_PORT = 8025;
const port = Number(process.argv[2] ?? DEFAULT_PORT);
const callbackUrl = process.argv[3];
const gateway = await startSmsGateway({ port, clock: systemClock, ...(callbackUrl ? { callbackUrl } : {}) });
console.log(`a stand-in SMS gateway: nothing goes to any phone; what it took stands on http://127.0.0.1:${port}/`);
console.log(`SMS_URL=${gateway.url}`);
