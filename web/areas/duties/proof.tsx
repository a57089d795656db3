import { useState } from 'react';
import { Button } from '@mantine/core';
import { fileAddress, type Piece, useEvidence, useStrike } from '../../api/evidence.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, number } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { AddProof } from './add-proof.tsx';
import { ReasonForm } from './reason-form.tsx';

const strikeWords = {
  open: 'web.duties.strike',
  why: 'web.duties.excuse-why',
  hint: 'web.duties.strike-hint',
  confirm: 'web.duties.strike-confirm',
} as const;

/** What people attached to the duty as proof, what was struck out too; and the way to attach more. `empty`: the program recorded nothing. */
export function Proof({ dutyId, empty }: { dutyId: string; empty: boolean }) {
  const { t } = useTexts();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useEvidence(dutyId);
  return (
    <>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data?.items.length === 0 && empty && <p className="s13 supporting">{t('web.duties.no-proof')}</p>}
      <ul className="duty-proof">
        {data?.items.map((piece) => (
          <PieceLine key={piece.id} dutyId={dutyId} piece={piece} mayStrike={may('obligations.excuse')} />
        ))}
      </ul>
      {may('obligations.prove') &&
        (adding ? (
          <AddProof dutyId={dutyId} onDone={() => setAdding(false)} />
        ) : (
          <div>
            <Button size="xs" onClick={() => setAdding(true)}>
              {t('web.duties.add-proof')}
            </Button>
          </div>
        ))}
    </>
  );
}

function PieceLine({ dutyId, piece, mayStrike }: { dutyId: string; piece: Piece; mayStrike: boolean }) {
  const { t, language } = useTexts();
  const strike = useStrike(dutyId, piece.id);
  const { kind, reference, note, file, addedBy, addedAt, struck } = piece;
  const what = (
    <>
      {t(`web.duties.proof.${kind}`)}
      {file && (
        <>
          {': '}
          <a href={fileAddress(dutyId, piece.id)} download>
            {file.name}
          </a>{' '}
          <span className="meta">
            {t('web.duties.proof-size', { size: number(language, file.bytes / 1024, file.bytes < 10_240 ? 1 : 0) })}
          </span>
        </>
      )}
      {reference && <>: {reference}</>}
    </>
  );
  return (
    <li>
      {struck ? <s>{what}</s> : what}
      {note && <p className="supporting">{note}</p>}
      <p className="s12 meta">
        {dateTime(addedAt)} · {addedBy ?? t('web.duties.by-program')}
      </p>
      {struck && (
        <p className="s12">
          {t('web.duties.struck', { by: struck.by, time: dateTime(struck.at) })}: {struck.why}
        </p>
      )}
      {!struck && mayStrike && <ReasonForm small words={strikeWords} sending={strike} />}
    </li>
  );
}
