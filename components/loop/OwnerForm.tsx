import { type FormEvent, useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import { isIsoDate } from '#lib/base/dates.ts';
import type { OwnerRole } from '#lib/model/entries.ts';
import styles from './OwnerForm.module.css';
import { type OwnerChoice, OwnerPerson } from './OwnerPerson.tsx';

export type { OwnerChoice } from './OwnerPerson.tsx';

/** Who is asked, by when it is looked at again, and what is said to them. */
export interface OwnerRequest {
  readonly owner: { readonly reference: string; readonly name: string };
  readonly due?: IsoDate;
  readonly text?: string;
}

/** What the directory has said so far. */
export type OwnerPeople =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  /** In the order in which they stand. */
  | { readonly state: 'ready'; readonly people: readonly OwnerChoice[] };

/** Words of the namespaces `loop` and `terms` must be loaded by whoever shows this. */
interface OwnerFormProps {
  readonly people: OwnerPeople;
  /** Which responsibility: care lead in health care, own worker in social welfare. */
  readonly ownerRole: OwnerRole;
  readonly today: IsoDate;
  /** The professional who asks, as the source names them: asking oneself is taking over. */
  readonly me?: string | undefined;
  /** Whose responsibility it stays until acceptance; the team's when absent. */
  readonly ownerNow?: string | undefined;
  readonly suggestedDue?: IsoDate | undefined;
  readonly suggestedText?: string | undefined;
  /** How many clients it is about; one when absent. */
  readonly clients?: number | undefined;
  /** Why it was not recorded, in words. */
  readonly problem?: string | undefined;
  readonly isBusy?: boolean;
  readonly onRequest: (request: OwnerRequest) => void;
  readonly onCancel?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** So many people are seen at once; above that a field finds them by name. */
const seenAtOnce = 8;

/** Names an owner: one press for the person, one to ask. Everything else is filled in ahead or may stay empty. */
export function OwnerForm(props: OwnerFormProps) {
  const {
    people,
    ownerRole,
    today,
    me,
    ownerNow,
    clients = 1,
    problem,
    onRequest,
    onCancel,
    onRetry,
  } = props;
  const { t } = useWords();
  const group = useId();
  const [chosen, setChosen] = useState<OwnerChoice>();
  const [due, setDue] = useState<string>(props.suggestedDue ?? '');
  const [text, setText] = useState(props.suggestedText ?? '');
  const isMe = chosen !== undefined && chosen.reference === me;
  const isDayWrong = due !== '' && !(isIsoDate(due) && due >= today);
  const roleName = t(`terms.ownerRole.${ownerRole}`);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined || isDayWrong || props.isBusy === true) return;
    const said = text.trim();
    onRequest({
      owner: { reference: chosen.reference, name: chosen.name },
      ...(isIsoDate(due) ? { due } : {}),
      ...(said === '' ? {} : { text: said }),
    });
  };
  const sendWords =
    clients > 1
      ? t('loop.form.requestMany', { count: clients })
      : t(isMe ? 'loop.form.take' : 'loop.form.request');

  return (
    <form className={styles.form} onSubmit={send} data-owner-form="">
      <fieldset className={styles.people}>
        <legend className={styles.legend}>
          {t('loop.form.title', { role: roleName.toLowerCase() })}
          {people.state === 'ready' && people.people.some(({ load }) => load !== undefined) && (
            <span className={styles.meta}>{t('loop.form.load')}</span>
          )}
        </legend>
        <People
          people={people}
          chosen={chosen}
          me={me}
          group={group}
          onChoose={setChosen}
          onRetry={onRetry}
        />
      </fieldset>
      <label>
        <span className={styles.label}>{t('loop.form.due')}</span>
        <input
          type="date"
          className={`${styles.field} ${styles.date}`}
          value={due}
          min={today}
          aria-invalid={isDayWrong}
          onChange={(event) => setDue(event.target.value)}
        />
      </label>
      {isDayWrong && (
        <p role="alert" className={styles.note}>
          {t('loop.form.dueInPast')}
        </p>
      )}
      <label>
        <span className={styles.label}>{t('loop.form.message')}</span>
        <textarea
          className={styles.field}
          rows={2}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className={styles.note} role="status">
        {chosen === undefined
          ? t('loop.form.choose')
          : isMe
            ? t('loop.form.takeNote')
            : ownerNow === undefined
              ? t('loop.owner.staysWithTeam', { asked: chosen.name })
              : t('loop.owner.staysWith', { name: ownerNow, asked: chosen.name })}
      </p>
      {problem !== undefined && (
        <p role="alert">
          <Mark icon="warning" tone="late" words={problem} />
        </p>
      )}
      <div className={styles.deeds}>
        <button
          type="submit"
          className={styles.send}
          disabled={chosen === undefined || isDayWrong}
          // Not disabled: it keeps the focus until it is known what became of it.
          aria-disabled={props.isBusy}
        >
          {sendWords}
        </button>
        {onCancel !== undefined && <LinkButton onPress={onCancel}>{t('loop.form.cancel')}</LinkButton>}
      </div>
    </form>
  );
}

interface PeopleProps {
  readonly people: OwnerPeople;
  readonly chosen: OwnerChoice | undefined;
  readonly me: string | undefined;
  readonly group: string;
  readonly onChoose: (person: OwnerChoice) => void;
  readonly onRetry: (() => void) | undefined;
}

/** Who can be asked, or why nobody can. */
function People({ people, chosen, me, group, onChoose, onRetry }: PeopleProps) {
  const { t } = useWords();
  const [sought, setSought] = useState('');
  if (people.state === 'loading') return <Mark icon="waiting" tone="quiet" words={t('loop.form.loading')} />;
  if (people.state === 'failed')
    return (
      <p role="alert">
        <Mark icon="warning" tone="late" words={t('loop.form.failed')} />
        {onRetry !== undefined && (
          <LinkButton icon="retry" onPress={onRetry}>
            {t('loop.form.retry')}
          </LinkButton>
        )}
      </p>
    );
  const all = people.people;
  if (all.length === 0) return <p className={styles.note}>{t('loop.form.none')}</p>;
  const wanted = sought.trim().toLowerCase();
  const shown = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const most = Math.max(0, ...all.map(({ load }) => load?.owned ?? 0));
  const hasLoads = all.some(({ load }) => load !== undefined);
  return (
    <>
      {all.length > seenAtOnce && (
        <input
          type="search"
          className={styles.field}
          aria-label={t('loop.form.search')}
          placeholder={t('loop.form.search')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className={styles.note}>{t('loop.form.noMatch')}</p>}
      <ul className={styles.list}>
        {shown.map((person) => (
          <OwnerPerson
            key={person.reference}
            person={person}
            group={group}
            isMe={person.reference === me}
            isChosen={person.reference === chosen?.reference}
            most={most}
            hasLoads={hasLoads}
            onChoose={() => onChoose(person)}
          />
        ))}
      </ul>
    </>
  );
}
