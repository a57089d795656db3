import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tools = join(process.env['KENES_TOOLS'] ?? join(import.meta.dirname, '../../.tools'), 'dovecot');
/** Dovecot serves nobody's mail as root. */
const NOBODY = 65_534;

/**
 * Dovecot's IMAP over a mailbox of its own in a temporary folder, a process for each connection as inetd would start it; who
 * connects is the mailbox's owner already (PREAUTH), so passwords are not part of what it shows.
 */
export async function dovecot(): Promise<{
  url: string;
  /** Puts a letter into INBOX as a delivery agent does, received at `at`. */
  deliver(raw: string, at: Date): void;
  /** Files of the mailbox, with their flags. */
  files(): string[];
  /** Breaks every connection, and refuses new ones until `open`. */
  close(): void;
  open(): void;
}> {
  const root = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), 'kenes-dovecot-'));
  const own = (path: string) => root && chownSync(path, NOBODY, NOBODY);
  chmodSync(folder, 0o755);
  for (const path of ['home', 'mail', 'mail/new', 'mail/cur', 'mail/tmp']) {
    mkdirSync(join(folder, path));
    own(join(folder, path));
  }
  const [uid, gid] = root ? [NOBODY, NOBODY] : [process.getuid!(), process.getgid!()];
  const place = newer()
    ? ['dovecot_config_version = 2.4.0', 'dovecot_storage_version = 2.4.0', 'mail_driver = maildir', `mail_path = ${folder}/mail`]
    : [`mail_location = maildir:${folder}/mail`];
  const lines = [
    ...place,
    `base_dir = ${folder}/run`,
    `log_path = ${folder}/home/log`,
    'ssl = no',
    `mail_home = ${folder}/home`,
    `mail_uid = ${uid}`,
    `mail_gid = ${gid}`,
    'first_valid_uid = 1',
    'namespace inbox {\n  inbox = yes\n}',
  ];
  writeFileSync(join(folder, 'dovecot.conf'), `${lines.join('\n')}\n`);
  const children = new Set<ChildProcess>();
  const sockets = new Set<Socket>();
  let shut = false;
  const server = createServer((socket) => {
    if (shut) return void socket.destroy();
    const child = imap(join(folder, 'dovecot.conf'), join(folder, 'home'), root);
    children.add(child);
    sockets.add(socket);
    socket
      .on('error', () => undefined)
      .on('close', () => {
        sockets.delete(socket);
        child.kill('SIGKILL');
      });
    child.stdin!.on('error', () => undefined);
    child.on('exit', () => (children.delete(child), socket.destroy()));
    socket.pipe(child.stdin!);
    child.stdout!.pipe(socket);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  let delivered = 0;
  process.once('exit', () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  server.unref();
  return {
    url: `imap://support:none@127.0.0.1:${port}`,
    deliver: (raw, at) => {
      const name = `${Math.floor(at.getTime() / 1_000)}.${(delivered += 1)}.test`;
      const path = join(folder, 'mail/tmp', name);
      writeFileSync(path, raw.replaceAll('\n', '\r\n'));
      own(path);
      // A maildir keeps the instant of receipt as the time of the file.
      utimesSync(path, at, at);
      renameSync(path, join(folder, 'mail/new', name));
    },
    files: () => ['new', 'cur'].flatMap((part) => readdirSync(join(folder, 'mail', part))),
    close: () => {
      shut = true;
      for (const socket of sockets) socket.destroy();
    },
    open: () => void (shut = false),
  };
}

/** Dovecot reads its settings by a program of its own, which then becomes the IMAP server; all with the libraries they came with. */
function imap(config: string, home: string, root: boolean): ChildProcess {
  const folders = readFileSync(join(tools, 'libraries.txt'), 'utf8').trim().split('\n');
  const machine = readdirSync(join(tools, 'usr/lib')).find((name) => name.endsWith('-linux-gnu'))!;
  const loader = readdirSync(join(tools, 'usr/lib', machine)).find((name) => name.startsWith('ld-linux-'))!;
  const server = [
    join(tools, 'usr/lib', machine, loader),
    '--inhibit-cache',
    '--library-path',
    folders.map((one) => join(tools, one)).join(':'),
  ];
  const becoming = newer() ? ['-F'] : ['-m', 'imap', '-e'];
  return spawn(
    join(tools, 'run'),
    ['doveconf', '-c', config, ...becoming, ...server, '--argv0', 'imap', join(tools, 'usr/lib/dovecot/imap')],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], USER: 'support', HOME: home },
      ...(root ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  );
}

/** Debian has 2.4, whose settings have other names than those of Ubuntu's 2.3. */
function newer(): boolean {
  return /^dovecot-core_1:2\.4/m.test(readFileSync(join(tools, 'packages.txt'), 'utf8'));
}
