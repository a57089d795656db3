import { WebSocket } from 'ws';
import type { Log } from '../base/log.ts';

/** Frames kept while the way to Asterisk is still opening; a phone sends one REGISTER. */
const EARLY_LIMIT = 20;

/**
 * Passes the SIP WebSocket of a signed-in operator's browser through to Asterisk, so that page, API and phone share
 * one origin and one certificate. Frames are passed unread; SIP's own digest still decides whose phone it is.
 */
export function passPhoneThrough(browser: WebSocket, asteriskUrl: string, log: Log): void {
  const asterisk = new WebSocket(asteriskUrl, ['sip'], { maxPayload: 65_536 });
  const early: { data: Buffer; binary: boolean }[] = [];
  browser.on('message', (data: Buffer, binary: boolean) => {
    if (asterisk.readyState === WebSocket.OPEN) asterisk.send(data, { binary });
    else if (early.length < EARLY_LIMIT) early.push({ data, binary });
  });
  asterisk.on('open', () => {
    for (const { data, binary } of early) asterisk.send(data, { binary });
    early.length = 0;
  });
  asterisk.on('message', (data: Buffer, binary: boolean) => {
    if (browser.readyState === WebSocket.OPEN) browser.send(data, { binary });
  });
  asterisk.on('error', (error) => {
    log.warn({ err: error }, 'the line does not take the phone');
    browser.close(1013, 'the line is not there');
  });
  asterisk.on('close', () => browser.close(1012, 'the line closed'));
  browser.on('close', () => asterisk.close());
  browser.on('error', () => asterisk.terminate());
}
