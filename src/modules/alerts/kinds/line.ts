import { above, type Kind, says } from './kind.ts';

const languages = ['kk', 'ru', 'en'] as const;

/** ¶7: the average over the last 15 minutes. The fifteen minutes are in the figure, so it opens at once. */
const waitOverTarget: Kind = {
  code: 'wait-over-target',
  openAfter: 0,
  closeAfter: 300,
  judge({ line: { recent, targetSeconds } }) {
    const seconds = recent.averageSeconds ?? 0;
    return says(above(seconds, targetSeconds, targetSeconds * 2), {
      seconds: Math.round(seconds),
      target: targetSeconds,
      calls: recent.offered,
    });
  },
};

/** Callers wait and nobody on the queue speaks what they chose: they would wait for ever. */
const queueUnstaffed: Kind = {
  code: 'queue-unstaffed',
  openAfter: 20,
  closeAfter: 60,
  judge({ line }) {
    return languages.map((language) => {
      const row = line.waiting.find((one) => one.language === language);
      const alone = row?.staffed === false;
      return {
        subject: language,
        severity: alone ? 'critical' : null,
        detail: { callers: row?.callers ?? 0, staffed: alone ? 'no' : 'yes' },
      };
    });
  },
};

export const lineKinds: readonly Kind[] = [waitOverTarget, queueUnstaffed];
