import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { PlanContact } from '#lib/plan/client-plan.ts';
import { type ContactRhythm, planChannels, usualRhythms } from '#lib/plan/contact-rhythm.ts';
import { contactWords, rhythmWords } from '../plan-words.ts';
import { Field } from './Field.tsx';
import styles from './Form.module.css';
import { Presses } from './Presses.tsx';
import { placed } from './placed.ts';

interface ContactFieldsProps {
  readonly contacts: readonly PlanContact[];
  readonly today: IsoDate;
  /** Names that are offered for who keeps in touch. */
  readonly names: readonly string[];
  readonly me: string;
  readonly onChange: (contacts: readonly PlanContact[]) => void;
}

/** Short and remote ones first: what costs the client and the professional least, often enough. */
const offered: readonly Pick<PlanContact, 'channel' | 'rhythm'>[] = [
  { channel: 'message', rhythm: { every: 1, unit: 'week' } },
  { channel: 'call', rhythm: { every: 2, unit: 'week' } },
  { channel: 'call', rhythm: { every: 1, unit: 'month' } },
  { channel: 'video', rhythm: { every: 1, unit: 'month' } },
  { channel: 'visit', rhythm: { every: 3, unit: 'month' } },
];
const keyOf = ({ every, unit }: ContactRhythm) => `${every} ${unit}`;

export function ContactFields({ contacts, today, names, me, onChange }: ContactFieldsProps) {
  const words = useWords();
  const { t } = words;
  const listId = useId();
  const change = (place: number, next: PlanContact) =>
    onChange(contacts.map((each, at) => (at === place ? next : each)));
  return (
    <Field title={t('plan.head.contacts')} hint={t('plan.hint.short')}>
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul className={styles.lines}>
        {placed(contacts).map(({ id, line: contact, place }) => {
          const line = contactWords(contact, words);
          const rhythms = usualRhythms.some((each) => keyOf(each) === keyOf(contact.rhythm))
            ? usualRhythms
            : [contact.rhythm, ...usualRhythms];
          return (
            <li key={id} className={styles.contact}>
              <select
                className={styles.select}
                aria-label={`${t('plan.contact.channel')}: ${line}`}
                value={contact.channel}
                onChange={({ target }) => {
                  const channel = planChannels.find((each) => each === target.value);
                  if (channel !== undefined) change(place, { ...contact, channel });
                }}
              >
                {planChannels.map((channel) => (
                  <option key={channel} value={channel}>
                    {t(`plan.contact.channels.${channel}`)}
                  </option>
                ))}
              </select>
              <select
                className={styles.select}
                aria-label={`${t('plan.contact.rhythm')}: ${line}`}
                value={keyOf(contact.rhythm)}
                onChange={({ target }) => {
                  const rhythm = rhythms.find((each) => keyOf(each) === target.value);
                  if (rhythm !== undefined) change(place, { ...contact, rhythm });
                }}
              >
                {rhythms.map((rhythm) => (
                  <option key={keyOf(rhythm)} value={keyOf(rhythm)}>
                    {rhythmWords(rhythm, words)}
                  </option>
                ))}
              </select>
              <input
                className={styles.input}
                aria-label={`${t('plan.contact.who')}: ${line}`}
                placeholder={t('plan.contact.who')}
                list={listId}
                value={contact.who ?? ''}
                maxLength={200}
                onChange={(event) => change(place, { ...contact, who: event.target.value })}
              />
              <IconButton
                icon="close"
                label={t('plan.contact.remove', { text: line })}
                onPress={() => onChange(contacts.filter((_, at) => at !== place))}
              />
            </li>
          );
        })}
      </ul>
      <Presses
        label={t('plan.contact.add')}
        presses={offered
          .filter(
            (each) =>
              !contacts.some(
                ({ channel, rhythm }) => channel === each.channel && keyOf(rhythm) === keyOf(each.rhythm),
              ),
          )
          .map((each) => ({
            id: `${each.channel} ${keyOf(each.rhythm)}`,
            words: contactWords(each, words),
            onPress: () => onChange([...contacts, { ...each, who: me, from: today }]),
          }))}
      />
    </Field>
  );
}
