/** Where sealed files are kept; handed in by app. */
export type FileStore = {
  /** Resolves when the whole content is safe on its medium; what stood under the name is replaced. */
  write(name: string, content: AsyncIterable<Buffer>): Promise<void>;
  read(name: string): AsyncIterable<Buffer>;
};

/** Where Asterisk writes while a call runs; handed in by app. */
export type Spool = {
  /** Null when there is no such file. */
  look(name: string): Promise<{ bytes: number; beganAt: Date } | null>;
  read(name: string): AsyncIterable<Buffer>;
  remove(name: string): Promise<void>;
};

/** Seals small secrets with the installation's key file; handed in by app. */
export type Vault = { keyId: string; seal(plain: Buffer): Buffer; open(sealed: Buffer): Buffer };

export type RecordingParts = { store: FileStore; spool: Spool; vault: Vault };

const slot: { parts?: RecordingParts } = {};

/** Hands the room its storage; called by app before anything runs. */
export function configureRecordings(parts: RecordingParts): void {
  slot.parts = parts;
}

export function recordingParts(): RecordingParts {
  if (!slot.parts) throw new Error('recordings: no storage; app calls configureRecordings before anything runs');
  return slot.parts;
}
