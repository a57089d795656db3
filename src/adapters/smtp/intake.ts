import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { traced } from '../../base/trace.ts';
import type { Log } from '../../base/log.ts';
import { addressBook, refuse, sessionGuard } from './gate.ts';

/** A letter as it came over the wire, nothing understood yet. */
export type ArrivedLetter = {
  remoteAddress: string | null;
  /** Empty for the null sender of bounces. */
  envelopeFrom: string;
  envelopeTo: readonly string[];
  raw: Buffer;
};

export type IntakeOptions = {
  host: string;
  /** 0: any free port. */
  port: number;
  /** What the server calls itself; MAIL_ADDRESS's domain. */
  hostName: string;
  /** Mailboxes that exist here; every other recipient is refused with 550. */
  addresses: readonly string[];
  maxBytes: number;
  /** Returns when the raw bytes are committed; only then is 250 said. A failure becomes 451. */
  store: (letter: ArrivedLetter) => Promise<void>;
  log: Log;
  /** Opportunistic STARTTLS when given. */
  tls?: { cert: string; key: string };
  limits?: Partial<IntakeLimits>;
};

export type IntakeLimits = {
  /** Open connections altogether, and from one address. */
  connections: number;
  connectionsPerAddress: number;
  /** Letters a minute from one address that is not this machine. */
  lettersPerMinute: number;
  recipients: number;
  /** Bytes of letters being received or stored at once; more is asked to come later. */
  bytesInFlight: number;
  silenceMs: number;
};

const DEFAULTS: IntakeLimits = {
  connections: 400,
  connectionsPerAddress: 100,
  lettersPerMinute: 600,
  recipients: 20,
  bytesInFlight: 256 * 1024 * 1024,
  silenceMs: 60_000,
};

export type Intake = { port: number; stop(): Promise<void> };

/** How long a stop waits for letters that are on their way in. */
const STOP_MS = 30_000;

/**
 * Takes letters in over SMTP (¶8: whatever was answered with 250 is committed, so it will be registered).
 * Carries no decisions about letters: it knows addresses, sizes and limits, and hands the bytes to `store`.
 */
export async function startIntake(options: IntakeOptions): Promise<Intake> {
  const limits = { ...DEFAULTS, ...options.limits };
  const guard = sessionGuard(limits);
  const book = addressBook(options.addresses);
  const receiving = new Set<string>();
  const counter = { bytes: 0 };
  const server = new SMTPServer({
    name: options.hostName,
    banner: 'Kenes',
    size: options.maxBytes,
    authOptional: true,
    disabledCommands: options.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...options.tls,
    disableReverseLookup: true,
    logger: false,
    maxClients: limits.connections,
    socketTimeout: limits.silenceMs,
    closeTimeout: STOP_MS,
    onConnect: (session, done) => done(guard.connected(session)),
    onClose: (session) => guard.closed(session),
    onMailFrom: (_address, session, done) => done(guard.mayLetter(session)),
    onRcptTo: (address, session, done) => {
      if (session.envelope.rcptTo.length >= limits.recipients) return done(refuse(452, 'Too many recipients in one letter'));
      done(book.has(address.address) ? null : guard.unknownRecipient(session, book.words));
    },
    onData: (stream, session, done) => {
      receiving.add(session.id);
      traced('smtp letter', {}, () => takeIn(stream, session, options, limits, counter))
        .then((answer) => done(null, answer), done)
        .finally(() => receiving.delete(session.id));
    },
  });
  server.on('error', (error) => options.log.debug({ code: (error as NodeJS.ErrnoException).code }, 'smtp connection failed'));
  const port = await listen(server, options);
  return { port, stop: () => stop(server, receiving) };
}

/** Reads one letter to its end and stores it; throws the SMTP refusal. */
async function takeIn(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  options: IntakeOptions,
  limits: IntakeLimits,
  inFlight: { bytes: number },
): Promise<string> {
  const chunks: Buffer[] = [];
  let held = 0;
  let crowded = false;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (stream.sizeExceeded || crowded) {
        // Read on to the end, since SMTP answers only there, but keep nothing.
        inFlight.bytes -= held;
        held = 0;
        chunks.length = 0;
        continue;
      }
      held += chunk.length;
      inFlight.bytes += chunk.length;
      crowded = inFlight.bytes > limits.bytesInFlight;
      chunks.push(chunk);
    }
    if (stream.sizeExceeded) throw refuse(552, `The letter is larger than ${options.maxBytes} bytes; send large attachments apart`);
    if (crowded) throw refuse(452, 'Too many letters at once, please try again later');
    const raw = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    // A link-local address comes with its zone ('fe80::1%eth0'), which is no part of an address elsewhere.
    const remoteAddress = session.remoteAddress.replace(/%.*$/, '') || null;
    await options.store({ remoteAddress, ...envelopeOf(session), raw });
    return 'The letter is kept';
  } catch (error) {
    if ((error as { responseCode?: number }).responseCode) throw error;
    const { code, name } = error as Error & { code?: string };
    if (code === 'ECONNECTION' || code === 'ERR_STREAM_PREMATURE_CLOSE') options.log.debug('a sender went away in the middle of a letter');
    else options.log.warn({ code: code ?? name }, 'a letter could not be kept and was not acknowledged');
    throw refuse(451, 'The letter could not be kept now, please try again later');
  } finally {
    inFlight.bytes -= held;
  }
}

function envelopeOf(session: SMTPServerSession): { envelopeFrom: string; envelopeTo: string[] } {
  const from = session.envelope.mailFrom;
  return { envelopeFrom: from ? from.address : '', envelopeTo: session.envelope.rcptTo.map((recipient) => recipient.address) };
}

function listen(server: SMTPServer, options: IntakeOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.message})`;
      reject(new Error(`Port ${options.port} ${reason}. Set SMTP_PORT to a free one, for example SMTP_PORT=${options.port + 1}`));
    };
    server.server.once('error', failed);
    server.listen(options.port, options.host, () => {
      server.server.off('error', failed);
      resolve((server.server.address() as { port: number }).port);
    });
  });
}

/** New connections are refused, quiet ones are told to come back, letters on their way in are finished and answered. */
async function stop(server: SMTPServer, receiving: ReadonlySet<string>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const hangUpQuiet = () => {
    for (const connection of server.connections) {
      if (!receiving.has(connection.session.id)) connection.send(421, 'Closing for a moment, please try again');
    }
  };
  hangUpQuiet();
  const timer = setInterval(hangUpQuiet, 50);
  await closed;
  clearInterval(timer);
}
