import { z } from 'zod';

const count = z.number().int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says about itself, as its last member: an archive without it was cut. */
export const manifestShape = z.object({
  format: z.literal('kenes-backup-1'),
  /** The program's version. */
  version: z.string(),
  /** The instant the database is shown at. */
  at: z.iso.datetime(),
  /** server_version_num of the PostgreSQL dumped, and what pg_dump calls itself. */
  server: count,
  client: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: digest })),
  /** Which keys the content is sealed with, never the keys. */
  keys: z.array(z.object({ id: z.string(), fingerprint: digest })),
  /** Rows of each table, in the same instant as the dump. */
  tables: z.record(z.string(), count),
  members: z.array(z.object({ name: z.string(), bytes: count, sha256: digest })),
});

export type Manifest = z.infer<typeof manifestShape>;

export const MANIFEST = 'manifest.json';
/** The dump in pg_dump's own format, cut into pieces, because its length is not known before its end. */
export const DATABASE = 'database/';
/** Stored files, as they lie in DATA_DIR/files: sealed already. */
export const FILES = 'files/';
/** Recordings that were not sealed yet: sealed for the archive with the key file. */
export const SPOOL = 'spool/';
