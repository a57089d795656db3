import { useQueryClient } from '@tanstack/react-query';
import { useAutosave, type Saved } from '../../../api/autosave.ts';
import { api } from '../../../api/client.ts';
import { saveDraft, type SavedDraft, type ShownAppeal } from '../../../api/letters.ts';
import { editionIdsOf, fromBody, toBody, type Block } from './blocks.ts';

type Draft = { blocks: readonly Block[] };

const savedOf = (draft: SavedDraft | null): Saved<Draft> => ({
  value: { blocks: fromBody(draft?.body ?? '', draft?.editions ?? []) },
  revision: draft?.revision ?? 0,
  savedAt: draft?.savedAt ?? null,
});

/** My draft of an answer, saved at each pause; `inConflict` when my other window saved it meanwhile. */
export function useDraft(appeal: ShownAppeal) {
  const client = useQueryClient();
  return useAutosave<Draft>({
    key: `draft ${appeal.id}`,
    start: savedOf(appeal.draft),
    send: async ({ blocks }, revision) => {
      const input = { body: toBody(blocks), editionIds: editionIdsOf(blocks) };
      const kept = await saveDraft(appeal.id, { ...input, revision });
      // Whoever opens this letter again before it is fetched anew sees this draft and not the one before.
      const editions = blocks.flatMap((block) => (block.kind === 'article' ? [block.edition] : []));
      client.setQueryData<ShownAppeal>(
        ['appeals', 'one', appeal.id],
        (shown) => shown && { ...shown, draft: { ...input, ...kept, editions } },
      );
      return kept;
    },
    conflictCode: 'draft-changed',
    reload: async () => savedOf((await api.get<ShownAppeal>(`/api/appeals/${appeal.id}`)).draft),
  });
}
