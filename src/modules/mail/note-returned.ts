import type { Ctx } from '../../base/ctx.ts';
import { takeMailReport } from '../notifications/index.ts';
import { doubtAddress, trustAddress } from '../recipients/index.ts';
import type { ParsedLetter } from './letter.ts';

/**
 * What a letter says of addresses. A report that a letter of ours failed: its state in the outbox, which reopens the
 * appeal it answered (¶8), and a check of the address. A person's letter: the address is read, so nothing is to check.
 */
export async function noteReturned(ctx: Ctx, letter: ParsedLetter): Promise<void> {
  if (letter.automatic === null && letter.from) return trustAddress(ctx, 'email', letter.from.address);
  if (letter.automatic !== 'delivery-report') return;
  for (const report of letter.reports) {
    const ours = await takeMailReport(ctx, report);
    if (ours && report.kind === 'failed') await doubtAddress(ctx, 'email', ours.address, report.response);
  }
}
