import { useTexts } from '../../language/language.tsx';
import { useCard } from '../../api/bodies.ts';
import { SkeletonBars } from '../../ui/notes.tsx';
import { Side } from '../admin/side.tsx';
import { CardForm } from './card-form.tsx';
import type { Doing } from './doing.ts';
import { ChangeForm, NameForm } from './person-forms.tsx';

/** What is being written down of a body: its card, somebody who answers, or a correction of somebody. */
export function BodyForm({ id, doing, onClose }: { id: string; doing: NonNullable<Doing>; onClose: () => void }) {
  const { t } = useTexts();
  const card = useCard(id).data;
  const heading = {
    card: t('web.bodies.correct-card'),
    name: doing.what === 'name' && doing.replaces ? t('web.bodies.replace-whom', { name: doing.replaces.name }) : t('web.bodies.name'),
    change: doing.what === 'change' ? doing.person.name : '',
  }[doing.what];
  return (
    <Side heading={heading} onClose={onClose}>
      {doing.what === 'card' && (card ? <CardForm key={card.id} card={card} onDone={onClose} /> : <SkeletonBars rows={6} />)}
      {doing.what === 'name' && <NameForm key={doing.replaces?.id ?? 'new'} id={id} replaces={doing.replaces} onDone={onClose} />}
      {doing.what === 'change' && <ChangeForm key={doing.person.id} id={id} person={doing.person} onDone={onClose} />}
    </Side>
  );
}
