import type { Db } from '../../../base/ctx.ts';
import type { Log } from '../../../base/log.ts';
import type { Line } from '../line.ts';
import { selectSounds, selectWav } from './queries.ts';
import { readSound } from './sound.ts';

/** Hands recorded voices to the line, each sound once; phrases without one are spoken by the synthesized voice. */
export function createVoice(line: Line, log: Log): { refresh(db: Db): Promise<void> } {
  const given = new Set<string>();
  return {
    async refresh(db) {
      const sounds = await selectSounds(db);
      for (const { id, phrase, language } of sounds) {
        if (given.has(id)) continue;
        try {
          await line.keepSound(id, readSound((await selectWav(db, id))!));
          given.add(id);
        } catch (error) {
          // The synthesized voice goes on, and the next look tries again.
          log.warn({ err: error, phrase, language }, 'a recorded voice could not be brought to the line');
        }
      }
      line.useSounds(new Map(sounds.filter(({ id }) => given.has(id)).map(({ id, phrase, language }) => [`${language}/${phrase}`, id])));
    },
  };
}
