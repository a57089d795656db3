import { Button, FileInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MOST_BYTES, type ReferenceKind, referenceKinds, useAddFile, useAddReference } from '../../api/evidence.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

/** A file, or the number of a letter, call, signature or message, or a note. What a file is, the server finds by its content. */
export function AddProof({ dutyId, onDone }: { dutyId: string; onDone: () => void }) {
  const { t } = useTexts();
  const [kind, setKind] = useState<ReferenceKind | 'file'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [addFile, addReference] = [useAddFile(dutyId), useAddReference(dutyId)];
  const sending = kind === 'file' ? addFile : addReference;
  const tooLarge = file !== null && file.size > MOST_BYTES;
  const complete = kind === 'file' ? file !== null && !tooLarge : reference.trim() !== '' || note.trim() !== '';
  const send = () => {
    if (kind !== 'file') return addReference.mutate({ kind, reference: reference.trim(), note: note.trim() }, { onSuccess: onDone });
    if (file) addFile.mutate({ file, note: note.trim() }, { onSuccess: onDone });
  };
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Select
        label={t('web.duties.proof-kind')}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setKind(value as ReferenceKind | 'file')}
        data={(['file', ...referenceKinds] as const).map((value) => ({ value, label: t(`web.duties.proof.${value}`) }))}
      />
      {kind === 'file' && (
        <FileInput
          label={t('web.duties.proof.file')}
          placeholder={t('web.duties.choose-file')}
          description={t('web.duties.file-hint')}
          clearable
          clearButtonProps={{ 'aria-label': t('web.duties.no-file') }}
          error={tooLarge && t('web.duties.file-too-large')}
          value={file}
          onChange={setFile}
        />
      )}
      {kind !== 'file' && kind !== 'note' && (
        <TextInput
          label={t('web.duties.proof-reference')}
          maxLength={300}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('web.duties.proof-note')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ErrorNote error={sending.error} />
      <div className="row">
        <Button size="xs" type="submit" variant="filled" disabled={!complete || sending.isPending}>
          {t('web.duties.attach')}
        </Button>
        <Button size="xs" onClick={onDone}>
          {t('web.ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
