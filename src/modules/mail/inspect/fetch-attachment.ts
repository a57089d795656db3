import type { Ctx } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import { Reply } from '../../../base/route.ts';
import { mailParts } from '../configure.ts';
import { selectRawOfAppeal } from '../queries.ts';
import { selectAttachments, type ShownAttachment } from './queries.ts';

/**
 * Hands out one attachment, only to be saved: never shown by the browser, never run by us. Throws `no-such-attachment`, and
 * as `refuseHarm` for what harms or was not looked through where somebody looks.
 */
export async function fetchAttachment(ctx: Ctx, appealId: string, position: number): Promise<Reply<string>> {
  const file = found(
    (await selectAttachments(ctx.tx, appealId)).find((one) => one.position === position),
    'no-such-attachment',
  );
  refuseHarm([file]);
  const { raw } = found(await selectRawOfAppeal(ctx.tx, appealId), 'no-such-attachment');
  const content = found((await mailParts().parser?.attachment(raw, position)) ?? undefined, 'no-such-attachment');
  return new Reply<string>(Buffer.from(content), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name || `attachment-${position + 1}`).replaceAll("'", '%27')}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** What harms is isolated: neither it nor the letter it is in leaves the house. Throws `attachment-infected`, `attachment-waits`. */
export function refuseHarm(files: readonly ShownAttachment[]): void {
  const infected = files.find((file) => file.scan === 'infected');
  if (infected) throw new Problem('conflict', 'attachment-infected', { name: infected.name, signature: infected.signature ?? '' });
  if (mailParts().scanner && files.some((file) => file.scan === 'waiting')) throw new Problem('conflict', 'attachment-waits');
}
