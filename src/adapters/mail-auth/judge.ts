import { type AuthenticateOptions, authenticate } from 'mailauth';
import type { Judge, JudgedLetter, Verdicts } from '../../modules/mail/index.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Judges letters by SPF, DKIM and DMARC (RFC 7208, 6376, 7489). A letter handed on by a mail server of this machine is judged
 * by whom that server says it had it from. `resolver` asks another DNS than the system's.
 */
export function openJudge({ hostName, resolver }: { hostName: string; resolver?: AuthenticateOptions['resolver'] }): Judge {
  return async (letter) => {
    try {
      const local = letter.remoteAddress === null || LOOPBACK.test(letter.remoteAddress);
      const found = await authenticate(letter.raw, {
        sender: letter.envelopeFrom,
        mta: hostName,
        disableArc: true,
        disableBimi: true,
        ...(local ? { trustReceived: true } : { ip: letter.remoteAddress! }),
        ...(resolver ? { resolver } : {}),
      });
      return asVerdicts(letter, found);
    } catch {
      // A letter that its own library cannot read says nothing about its sender.
      return { spf: null, dkim: [], dmarc: null };
    }
  };
}

function asVerdicts({ envelopeFrom }: JudgedLetter, { spf, dkim, dmarc }: Awaited<ReturnType<typeof authenticate>>): Verdicts {
  const short = (word: string | undefined) => (word ?? '').slice(0, 40);
  return {
    spf: spf ? { result: short(spf.status.result), domain: envelopeFrom.slice(envelopeFrom.lastIndexOf('@') + 1).slice(0, 253) } : null,
    dkim: (dkim.results ?? [])
      .slice(0, 10)
      .map((one) => ({ result: short(one.status.result), domain: (one.signingDomain ?? '').slice(0, 253) })),
    dmarc: dmarc ? { result: short(dmarc.status.result), domain: (dmarc.domain ?? '').slice(0, 253) } : null,
  };
}
