import { createHash } from 'node:crypto';
import { convert } from 'html-to-text';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { automaticReason, isLooping, isToMany, type HeaderLookup } from '../automatic.ts';
import { detectLanguage } from '../language.ts';
import { contentFacts } from './content.ts';
import { withKnownCharsets } from './charsets.ts';
import { readDeliveryReport } from './delivery-report.ts';
import { foldsOf, withoutFolds } from './folds.ts';
import { unflow, withoutFlow } from './flowed.ts';
import { asWindows1251 } from './kz-1048.ts';
import { type Attachment, ATTACHMENTS_MAX, type ParsedLetter, SUBJECT_MAX, TEXT_MAX } from '../letter.ts';

/** Deeper nesting than any mail program makes is an attack, and is refused by the parser. */
const NESTING_MAX = 60;

/** Understands one raw letter. Throws when nothing of it can be understood; runs in the parsing thread only. */
export async function readLetter(raw: Uint8Array, envelopeFrom: string): Promise<ParsedLetter> {
  const kazakh = asWindows1251(raw);
  const known = withKnownCharsets(kazakh?.raw ?? raw);
  const flow = withoutFlow(known);
  const mend = kazakh?.mend ?? ((words: string) => words);
  const email = await parse(flow?.raw ?? known);
  const header: HeaderLookup = (name) => email.headers.find((one) => one.key === name)?.value;
  const found = mend(textOf(email));
  const text = flow ? unflow(found, flow.delSp).trim() : found;
  const folds = foldsOf(text);
  const bodyRead = bodyWasRead(raw, email, text);
  const sender = mailbox(email.from) ?? mailbox(email.sender);
  const from = sender && { ...sender, name: mend(sender.name) };
  const subject = clean(mend(email.subject ?? ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SUBJECT_MAX);
  const messageId = identifiers(email.messageId)[0] ?? null;
  const inReplyTo = identifiers(email.inReplyTo)[0] ?? null;
  return {
    messageId,
    inReplyTo,
    references: identifiers(email.references).slice(-20),
    from,
    replyTo: mailbox(email.replyTo?.[0])?.address ?? null,
    to: addressees(email, header),
    subject,
    text,
    folds,
    bodyRead,
    // By the writer's own words: the quote below them may be ours, in another language.
    language: detectLanguage(subject, withoutFolds(text, folds)),
    attachments: (await attachmentsOf(email)).map((one) => ({ ...one, name: mend(one.name) })),
    automatic: automaticReason(header, envelopeFrom) ?? (isLooping(email.headers) ? 'loop' : null),
    reports: readDeliveryReport(email.attachments.map((one) => ({ type: one.mimeType, text: () => excerptOf(one.content) }))),
    toMany: isToMany(header),
    contentSha256: contentHash(
      email,
      from?.address ?? envelopeFrom,
      messageId === null ? (header('date') ?? '') : '',
      bodyRead ? null : raw,
    ),
  };
}

function parse(raw: Uint8Array): Promise<Email> {
  return PostalMime.parse(raw, {
    attachmentEncoding: 'arraybuffer',
    rfc822Attachments: true,
    maxNestingDepth: NESTING_MAX,
    maxHeadersSize: 1_048_576,
  });
}

/** A lenient parser finds "nothing" in what it does not understand; a person must see such a letter raw instead. */
function bodyWasRead(raw: Uint8Array, email: Email, text: string): boolean {
  if (text !== '' || email.attachments.length > 0) return true;
  const head = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  const isLetter = email.headers.some(({ key, value }) => /^[!-9;-~]+$/.test(key) && value !== '');
  if (!isLetter && /\S/.test(head)) throw new Error('this is no letter: it has no header');
  const gap = /\r?\n\r?\n/.exec(head);
  if (gap) return !/\S/.test(head.slice(gap.index));
  // Words right below the header, without the empty line between them, would be taken for headers and lost.
  return !head
    .split(/\r?\n/)
    .some((line, index) => /^\S/.test(line) && !/^[!-9;-~]+[ \t]*:/.test(line) && !(index === 0 && line.startsWith('From ')));
}

/** The plain part; without one, the HTML part as text (pictures left out, links with their address). */
function textOf(email: Email): string {
  const plain = clean(email.text ?? '').trim();
  if (plain !== '' || !email.html) return plain.slice(0, TEXT_MAX);
  const html = clean(email.html).slice(0, TEXT_MAX * 4);
  const selectors = [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    ...['h1', 'h2', 'h3', 'h4', 'table'].map((selector) => ({ selector, options: { uppercase: false, uppercaseHeaderCells: false } })),
  ];
  return convert(html, { wordwrap: false, selectors, limits: { maxDepth: 200, maxInputLength: TEXT_MAX * 4 } })
    .trim()
    .slice(0, TEXT_MAX);
}

/** PostgreSQL text holds no NUL, other control characters only confuse a reader, and turned writing passes an .exe off as a .jpg. */
function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
}

function mailbox(address: Address | undefined): { name: string; address: string } | null {
  const one = address?.group ? address.group[0] : address;
  const value = clean(one?.address ?? '').trim();
  if (!one || !/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(value)) return null;
  return { name: clean(one.name).replace(/\s+/g, ' ').trim().slice(0, 300), address: value.toLowerCase().slice(0, 320) };
}

const ADDRESSEES_MAX = 50;

function addressees(email: Email, header: HeaderLookup): string[] {
  const named = [...(email.to ?? []), ...(email.cc ?? [])].flatMap((one) => mailbox(one)?.address ?? []);
  const delivered = ['delivered-to', 'x-original-to'].flatMap((name) => header(name)?.trim().replace(/^<|>$/g, '').toLowerCase() ?? []);
  return [...new Set([...named, ...delivered])].slice(0, ADDRESSEES_MAX);
}

/** Message-IDs with their brackets, in order; an ID without brackets is taken as it stands. */
function identifiers(value: string | undefined): string[] {
  const text = clean(value ?? '').trim();
  const bracketed = text.match(/<[^<>\s]{1,500}>/g);
  if (bracketed) return bracketed;
  return text === '' || /\s/.test(text) ? [] : [`<${text.slice(0, 500)}>`];
}

/** The bytes of the attachment at `position`, as `readLetter` counts them; null when there is none. */
export async function readAttachment(raw: Uint8Array, position: number): Promise<Uint8Array | null> {
  const email = await parse(raw);
  const one = email.attachments.slice(0, ATTACHMENTS_MAX)[position];
  return one ? bytesOf(one.content) : null;
}

async function attachmentsOf(email: Email): Promise<Attachment[]> {
  const attachments: Attachment[] = [];
  for (const one of email.attachments.slice(0, ATTACHMENTS_MAX)) {
    const content = bytesOf(one.content);
    const facts = namedFacts(one);
    attachments.push({ ...facts, size: content.byteLength, ...(await contentFacts(content, facts.name)) });
  }
  return attachments;
}

function namedFacts(one: Email['attachments'][number]): { name: string; type: string } {
  return {
    name: clean(one.filename ?? '')
      // A name, never a way to somewhere.
      .replace(/^.*[\\/]/s, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 255),
    type: clean(one.mimeType).slice(0, 127),
  };
}

/** What of a report is read, in bytes: its headers stand in front. */
const REPORT_BYTES = 100_000;

function excerptOf(content: ArrayBuffer | Uint8Array | string): string {
  return Buffer.from(bytesOf(content).subarray(0, REPORT_BYTES)).toString('utf8');
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Over what the letter says, so that another way through the mail servers (Received, DKIM) makes no other letter. */
function contentHash(email: Email, sender: string, date: string, unread: Uint8Array | null): string {
  const hash = createHash('sha256');
  for (const part of [sender, email.subject, email.text, email.html, date]) hash.update(`${(part ?? '').length}:${part ?? ''};`);
  for (const one of email.attachments) hash.update(`${one.filename ?? ''};${one.mimeType};`).update(bytesOf(one.content));
  // What was not read cannot be compared but byte by byte.
  if (unread) hash.update(unread);
  return hash.digest('hex');
}
