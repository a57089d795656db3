import { useNavigate } from '@tanstack/react-router';
import { useCreatePerson } from '../../api/people.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { Side } from '../admin/side.tsx';
import { FactsFields } from './facts-fields.tsx';

/** Writes down somebody who turned to the centre in another way than by a number or address that is known. */
export function NewPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const create = useCreatePerson();
  return (
    <Side heading={t('web.people.new')} onClose={onClose}>
      <FactsFields
        initial={{ kind: 'individual', name: '', language: null, region: null, postalAddress: '' }}
        masked={null}
        error={create.error}
        pending={create.isPending}
        verb={t('web.people.create')}
        onSave={(wish) => create.mutate(wish, { onSuccess: ({ id }) => void navigate({ to: paths.person(id) }) })}
        onCancel={onClose}
      />
    </Side>
  );
}
