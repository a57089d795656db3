// Called by bin/sounds. Sound files are A-law at 8 kHz: what carriers send, so that Asterisk plays them as they are.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const soundsDir = join(root, 'asterisk/sounds');
const listPath = join(soundsDir, 'made-from.json');
const LANGUAGES = ['kk', 'ru', 'en'] as const;
const VOICES = { kk: ['-v', 'kk', '-s', '140'], ru: ['-v', 'ru', '-s', '145'], en: ['-v', 'en-gb', '-s', '150'] };
const SHAPE = ['gain', '-6', 'highpass', '200', 'lowpass', '3400', 'norm', '-6', 'pad', '0.1', '0.25'];
const MUSIC = 'moh/waiting';

type Made = Record<string, { text: string; sound: string }>;

const hash = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex').slice(0, 16);
const fileOf = (name: string): string => join(soundsDir, `${name}.alaw`);

/** Every phrase by its file's name (`kk/greeting`), with the words spoken. */
function phrases(): Map<string, string> {
  const all = new Map<string, string>();
  for (const language of LANGUAGES) {
    const texts = JSON.parse(readFileSync(join(root, 'texts', language, 'voice.json'), 'utf8')) as Record<string, string>;
    for (const [key, text] of Object.entries(texts)) all.set(`${language}/${key.replace(/^voice\./, '')}`, text);
  }
  return all;
}

/** What is wrong, a line each: a phrase without its sound, a sound of another text, a sound nobody asked for. */
function complaints(): string[] {
  const made = readMade();
  const wanted = phrases();
  const found: string[] = [];
  for (const [name, text] of wanted) {
    if (!made[name] || !existsSync(fileOf(name))) found.push(`${name}: there is no sound`);
    else if (made[name].text !== hash(text)) found.push(`${name}: the text changed, the sound did not`);
  }
  for (const folder of [...LANGUAGES, 'moh']) {
    for (const file of existsSync(join(soundsDir, folder)) ? readdirSync(join(soundsDir, folder)) : []) {
      const name = `${folder}/${file.replace(/\.alaw$/, '')}`;
      if (name !== MUSIC && !wanted.has(name)) found.push(`${name}: no text asks for this sound`);
      else if (made[name]?.sound !== hash(readFileSync(join(soundsDir, folder, file))))
        found.push(`${name}: the sound is not the one that was made`);
    }
  }
  if (!existsSync(fileOf(MUSIC))) found.push(`${MUSIC}: there is no sound`);
  return found;
}

function readMade(): Made {
  return existsSync(listPath) ? (JSON.parse(readFileSync(listPath, 'utf8')) as Made) : {};
}

function make(): void {
  const tools = join(process.env['KENES_TOOLS'] ?? join(root, '.tools'), 'test');
  const lib = readdirSync(join(tools, 'usr/lib')).find((d) => d.endsWith('-linux-gnu')) ?? '';
  const env = { ...process.env, ESPEAK_DATA_PATH: join(tools, 'usr/lib', lib) };
  const run = (...args: string[]) => execFileSync(join(tools, 'run'), args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const before = readMade();
  const made: Made = {};
  const dir = mkdtempSync('/tmp/kenes-sounds-');
  const wav = join(dir, 'spoken.wav');
  for (const folder of [...LANGUAGES, 'moh']) mkdirSync(join(soundsDir, folder), { recursive: true });
  let count = 0;
  for (const [name, text] of phrases()) {
    const old = before[name];
    const file = fileOf(name);
    if (old?.text === hash(text) && existsSync(file) && old.sound === hash(readFileSync(file))) {
      made[name] = old;
      continue;
    }
    run('espeak-ng', ...VOICES[name.slice(0, 2) as keyof typeof VOICES], '-w', wav, text);
    run('sox', '-R', wav, '-r', '8000', '-c', '1', '-t', 'al', file, ...SHAPE);
    made[name] = { text: hash(text), sound: hash(readFileSync(file)) };
    count++;
  }
  if (!existsSync(fileOf(MUSIC))) makeMusic(run, dir);
  made[MUSIC] = { text: '', sound: hash(readFileSync(fileOf(MUSIC))) };
  for (const folder of LANGUAGES) {
    for (const file of readdirSync(join(soundsDir, folder)))
      if (!made[`${folder}/${file.replace(/\.alaw$/, '')}`]) rmSync(join(soundsDir, folder, file));
  }
  rmSync(dir, { recursive: true });
  writeFileSync(listPath, `${JSON.stringify(made, null, 2)}\n`);
  writeReadme();
  console.log(`${count} sounds made, ${Object.keys(made).length} in asterisk/sounds`);
}

/** Eight soft plucked chords of four seconds: our own notes, so nobody's licence. */
function makeMusic(run: (...args: string[]) => void, dir: string): void {
  const chords = [
    'D3 A3 D4 F4',
    'A#2 F3 A#3 D4',
    'F3 C4 F4 A4',
    'C3 G3 C4 E4',
    'D3 A3 D4 F4',
    'G2 D3 G3 A#3',
    'A2 E3 A3 C4',
    'D3 A3 D4 F4',
  ];
  const parts = chords.map((chord, index) => {
    const part = join(dir, `chord-${index}.wav`);
    const notes = chord.split(' ');
    const synth = notes.map((note) => `pluck ${note}`).join(' ');
    const line = `-R -r 48000 -c ${notes.length} -n ${part} synth 4 ${synth} delay 0 0.5 1 1.5 trim 0 4 remix - fade 0.02 4 0.4`;
    run('sox', ...line.split(' '));
    return part;
  });
  run('sox', '-R', ...parts, '-r', '8000', '-t', 'al', fileOf(MUSIC), 'lowpass', '3000', 'norm', '-12');
}

function writeReadme(): void {
  const lines = [
    '# Sounds callers hear',
    '',
    'Made by `bin/sounds` from `texts/{kk,ru,en}/voice.json` with a speech synthesizer: A-law, 8 kHz, mono, no header.',
  ];
  lines.push(
    '`moh/waiting` is music of our own, made by the same program. `made-from.json` holds the hash of each text and sound; `bin/sounds --check` compares them.',
  );
  lines.push('', 'A recording by a speaker may replace any file (same name, same format): then put its hash into `made-from.json`.', '');
  lines.push(
    '**Every phrase below is unreviewed:** no native speaker has yet read or heard it.',
    '',
    '| file | kk | ru | en |',
    '|---|---|---|---|',
  );
  const all = phrases();
  for (const name of all.keys()) {
    if (!name.startsWith('kk/')) continue;
    const short = name.slice(3);
    lines.push(`| ${short} | ${LANGUAGES.map((l) => all.get(`${l}/${short}`) ?? '').join(' | ')} |`);
  }
  writeFileSync(join(soundsDir, 'README.md'), `${lines.join('\n')}\n`);
}

if (!process.argv.includes('--check')) make();
const wrong = complaints();
for (const line of wrong) console.error(line);
if (wrong.length > 0) {
  console.error('run bin/sounds and commit what it makes');
  process.exit(1);
}
