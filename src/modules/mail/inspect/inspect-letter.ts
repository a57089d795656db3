import type { JobCtx } from '../../../base/jobs.ts';
import { journal } from '../../audit/index.ts';
import { mailParts } from '../configure.ts';
import { selectToInspect, selectUninspected, selectWaitingContents, setScanned, setVerdicts } from './queries.ts';

const SWEEP_LIMIT = 50;

/**
 * Looks at a registered letter from outside: what its sender's domain says of it, and whether a file in it harms. Apart
 * from the registration, because DNS and scanner may take their time or be away; ¶8's clock and the desk wait for neither.
 * Safe to run twice.
 */
export async function inspectLetter(ctx: JobCtx, letterId: string): Promise<void> {
  const { judge, scanner, parser } = mailParts();
  const letter = await selectToInspect(ctx.tx, letterId);
  if (!letter) return;
  if (judge && !letter.judged) {
    const verdicts = await judge(letter);
    await ctx.inTx((tx) => setVerdicts(tx.tx, letterId, verdicts, tx.now));
  }
  if (!scanner || !parser) return;
  for (const { position, sha256 } of await selectWaitingContents(ctx.tx, letterId)) {
    const content = await parser.attachment(letter.raw, position);
    if (!content) continue;
    const result = await scanner.scan(content);
    await ctx.inTx(async (tx) => {
      await setScanned(tx.tx, sha256, result, tx.now);
      if (result.kind !== 'infected') return;
      const detail = { sha256, signature: result.signature };
      await journal(tx, { action: 'mail.infected', looked: false, subjectKind: 'letter', subjectId: letterId, detail });
    });
  }
}

/** The truth behind the jobs. A scanner that is away ends the round: the next one asks again. */
export async function sweepInspections(ctx: JobCtx): Promise<void> {
  const { judge, scanner } = mailParts();
  const open = { now: ctx.now, judging: judge !== null, scanning: scanner !== null, limit: SWEEP_LIMIT };
  for (const id of await selectUninspected(ctx.tx, open)) await inspectLetter(ctx, id);
}
