import { IconPaperclip } from '@tabler/icons-react';
import { attachmentFile, useLetterFacts, type LetterAttachment, type LetterKnown } from '../../../api/tray.ts';
import { useTexts } from '../../../language/language.tsx';
import { number } from '../../../language/time.ts';
import { StatusShape, type Status } from '../../../ui/status-shape.tsx';

const standings: Record<NonNullable<LetterKnown['standing']>, Status> = { confirmed: 'kept', doubtful: 'bad', unknown: 'todo' };

type NamedFile = Pick<LetterAttachment, 'name' | 'size'> & { type: string };

/** Under a letter: what its sender's domain says of it, and its attachments, each with what is known of it. */
export function LetterFacts({ appealId, names }: { appealId: string; names: readonly NamedFile[] }) {
  const { t } = useTexts();
  const known = useLetterFacts(appealId).data;
  if (!known) return null;
  const { standing, verdicts, attachments, scans } = known;
  // Letters registered before attachments were looked at have their names alone.
  const older = attachments.length === 0 ? names : [];
  return (
    <>
      {older.map((file) => (
        <p key={file.name} className="entry-file s13 supporting">
          <IconPaperclip size={15} stroke={1.5} aria-hidden />
          <FileName file={{ ...file, declared: file.type }} />
        </p>
      ))}
      {attachments.map((file) => (
        <File key={file.position} file={file} appealId={appealId} scans={scans} />
      ))}
      {standing && verdicts && (
        <p className="entry-file entry-standing s13 supporting">
          <StatusShape status={standings[standing]} size={12} />
          <span>
            {t(`web.letter.standing.${standing}`)} <span className="mono s12">{verdictWords(verdicts)}</span>
          </span>
        </p>
      )}
    </>
  );
}

/** As other mail programs write it: the terms have no translation. */
function verdictWords({ spf, dkim, dmarc }: NonNullable<LetterKnown['verdicts']>): string {
  const signed = dkim.find((one) => one.result === 'pass') ?? dkim[0];
  return [spf && `SPF ${spf.result}`, signed && `DKIM ${signed.result}`, dmarc && `DMARC ${dmarc.result}`].filter(Boolean).join(' · ');
}

function File({ file, appealId, scans }: { file: LetterAttachment; appealId: string; scans: boolean }) {
  const { t } = useTexts();
  const held = file.scan === 'infected' || (scans && file.scan === 'waiting');
  const label = <FileName file={file} />;
  const mismatch = file.sniffed !== '' && file.declared !== file.sniffed && !/octet-stream/.test(file.declared);
  return (
    <p className="entry-file s13 supporting">
      <IconPaperclip size={15} stroke={1.5} aria-hidden />
      {held ? (
        <span>{label}</span>
      ) : (
        <a href={attachmentFile(appealId, file.position)} download>
          {label}
        </a>
      )}
      {file.runs && (
        <span className="file-warning">
          <StatusShape status="soon" size={12} /> {t('web.letter.file.runs')}
        </span>
      )}
      {mismatch && <span>{t('web.letter.file.other', { sniffed: file.sniffed })}</span>}
      <span className={file.scan === 'infected' ? 'file-infected' : undefined}>
        <StatusShape status={file.scan === 'infected' ? 'bad' : file.scan === 'clean' ? 'kept' : 'todo'} size={12} />{' '}
        {file.scan === 'waiting' && !scans
          ? t('web.letter.scan.none')
          : t(`web.letter.scan.${file.scan}`, { signature: file.signature ?? '' })}
      </span>
    </p>
  );
}

function FileName({ file }: { file: Pick<LetterAttachment, 'name' | 'size' | 'declared'> }) {
  const { t, language } = useTexts();
  const size = (): string => {
    if (file.size >= 1_000_000) return t('web.letter.size.megabytes', { size: number(language, file.size / 1_000_000, 1) });
    if (file.size >= 1_000) return t('web.letter.size.kilobytes', { size: number(language, file.size / 1_000) });
    return t('web.letter.size.bytes', { size: number(language, file.size) });
  };
  return <span>{t('web.letter.attachment', { name: file.name || file.declared, size: size() })}</span>;
}
