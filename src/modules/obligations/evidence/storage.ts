/** Where files of evidence are kept, sealed; handed in by app. */
export type EvidenceStore = {
  /** Resolves when the whole content is safe on its medium. */
  write(name: string, content: Buffer): Promise<void>;
  read(name: string): AsyncIterable<Buffer>;
};

const slot: { store?: EvidenceStore } = {};

/** Hands the room its store; called by app before anything runs. */
export function configureEvidence(store: EvidenceStore): void {
  slot.store = store;
}

/** The store that app handed in; a bug when it did not. */
export function evidenceStore(): EvidenceStore {
  if (!slot.store) throw new Error('obligations: no store; app calls configureEvidence before anything runs');
  return slot.store;
}
