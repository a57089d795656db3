import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Card, useProposeCard } from '../../api/bodies.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { ErrorNote } from '../../ui/notes.tsx';

/** How the card should read. It reads so when somebody of the centre has confirmed it. */
export function CardForm({ card, onDone }: { card: Card; onDone: () => void }) {
  const { t } = useTexts();
  const propose = useProposeCard(card.id);
  const [wish, setWish] = useState({
    name: card.name,
    phone: card.phone ?? '',
    email: card.email ?? '',
    address: card.address ?? '',
    why: '',
  });
  const { phone, email, address } = wish;
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({ ...wish, phone: phone || null, email: email || null, address: address || null }, { onSuccess: onDone });
      }}
    >
      <p className="s13 supporting">{t('web.bodies.correct-hint')}</p>
      {languages.map((one) => (
        <Textarea
          key={one}
          lang={one}
          label={t('web.bodies.name-in', { language: t(`web.ui.language.${one}`) })}
          autosize
          minRows={1}
          maxLength={300}
          value={wish.name[one]}
          onChange={(event) => setWish({ ...wish, name: { ...wish.name, [one]: event.currentTarget.value } })}
        />
      ))}
      <TextInput
        type="tel"
        label={t('web.bodies.phone')}
        maxLength={60}
        value={phone}
        onChange={(event) => setWish({ ...wish, phone: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={t('web.bodies.email')}
        maxLength={320}
        value={email}
        onChange={(event) => setWish({ ...wish, email: event.currentTarget.value })}
      />
      <TextInput
        label={t('web.bodies.address')}
        maxLength={300}
        value={address}
        onChange={(event) => setWish({ ...wish, address: event.currentTarget.value })}
      />
      <Textarea
        label={t('web.bodies.why')}
        description={t('web.bodies.why-hint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={wish.why}
        onChange={(event) => setWish({ ...wish, why: event.currentTarget.value })}
      />
      <ErrorNote error={propose.error} kept={t('web.admin.accounts.typed')} />
      <div className="row">
        <Button type="submit" variant="filled" disabled={wish.why.trim().length < 3 || propose.isPending}>
          {t('web.bodies.send')}
        </Button>
      </div>
    </form>
  );
}
