import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openSmsc } from '../adapters/sms/smsc.ts';
import { freePort } from '../adapters/postgres/embedded.ts';

const port = await freePort();
const program = spawn(join(import.meta.dirname, '../../bin/sms-gateway'), [String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
after(async () => {
  program.kill();
  if (program.exitCode === null) await once(program, 'exit');
});
const lines: string[] = [];
for await (const line of createInterface({ input: program.stdout })) if (lines.push(line) === 2) break;

test('the stand-in says that it is one, prints the SMS_URL to set, and shows on its page what it took', async () => {
  assert.match(lines[0]!, /stand-in.*nothing goes to any phone/);
  const relay = openSmsc({ url: lines[1]!.replace('SMS_URL=', ''), callbackSecret: null });
  const letter = { messageId: 'one.0', to: '+77005550150', from: '', subject: '', body: 'Өтініш <тіркелді>', language: 'kk', again: false };
  const answer = await relay.deliver(letter as Parameters<typeof relay.deliver>[0]);
  assert.equal(answer.kind, 'accepted');
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  assert.match(page, /Nothing here went to any phone/);
  assert.ok(page.includes('Өтініш &#60;тіркелді&#62;'), 'and it is text there, not markup');
});
