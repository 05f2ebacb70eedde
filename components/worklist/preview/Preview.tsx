import { type ReactNode, useId, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { OwnerForm, type OwnerPeople, type OwnerRequest } from '#components/loop/OwnerForm.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { useKeptFocus } from '#components/ui/use-kept-focus.ts';
import type { OwnerRole } from '#lib/model/entries.ts';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import { Button } from '../Button.tsx';
import { useNames } from '../WorklistContext.tsx';
import type { Opening } from '../worklist-actions.ts';
import { PreviewFindings } from './PreviewFindings.tsx';
import { PreviewGoal } from './PreviewGoal.tsx';
import { PreviewLoop } from './PreviewLoop.tsx';
import { PreviewUse } from './PreviewUse.tsx';
import styles from './preview.module.css';

interface PreviewProps {
  readonly derived: DerivedRow;
  readonly people: OwnerPeople;
  readonly role: OwnerRole;
  readonly me: string | undefined;
  readonly suggestedDue: string;
  /** So many clients are ticked: with more than one the deeds of this client are locked. */
  readonly ticked: number;
  readonly opening: Opening;
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly onRequest: (request: OwnerRequest) => void;
  readonly onRetryPeople: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Where the focus goes on when a form was sent. */
const previewHomes = ['[data-preview-content]'];

/** One client beside the list, as far as the list knows: enough to name an owner without leaving it. */
export function Preview(props: PreviewProps) {
  const { derived, people, role, me, suggestedDue, ticked, opening, problem, isBusy } = props;
  const { t, format } = useWords();
  const { today } = useNames();
  const why = useId();
  const place = useRef<HTMLElement>(null);
  // Who has asked goes on from what the preview says of it.
  useKeptFocus(place, previewHomes);
  const { row, loop, age } = derived;
  const { municipality, birthDate, interpreter } = row;
  const { died } = row;
  const facts = [
    ...(died === undefined
      ? []
      : [
          died.on === undefined ? t('terms.deceased') : t('terms.deceasedOn', { date: format.date(died.on) }),
        ]),
    birthDate === undefined
      ? t('worklist.birthDateMissing')
      : t('terms.born', { date: format.date(birthDate) }),
    municipality.kind === 'known'
      ? municipality.name
      : t(municipality.kind === 'hidden' ? 'terms.municipalityHidden' : 'worklist.municipalityMissing'),
    ...(interpreter === undefined
      ? []
      : [t('worklist.preview.interpreter', { language: format.languageName(interpreter) })]),
  ];
  return (
    <aside
      ref={place}
      className={styles.preview}
      aria-label={t('worklist.preview.label', { name: row.name })}
      data-preview={row.clientKey}
    >
      <header className={styles.head}>
        <h2 className={styles.name}>
          {row.name}{' '}
          {age !== undefined && <span className={styles.age}>{t('terms.ageYears', { years: age })}</span>}
        </h2>
        <IconButton
          icon="close"
          className={styles.close}
          label={t('worklist.preview.close')}
          onPress={props.onClose}
        />
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </header>
      <div className={styles.content} data-preview-content>
        <PreviewFindings derived={derived} />
        <PreviewGoal row={row} />
        <PreviewUse row={row} />
        <PreviewLoop derived={derived} />
        {died !== undefined ? (
          <p data-deceased>{t('worklist.preview.deceased')}</p>
        ) : ticked > 1 ? (
          <p className={styles.locked} role="status">
            <Mark icon="padlock" words={t('worklist.preview.locked', { count: ticked })} />
          </p>
        ) : (
          loop.pending === undefined && (
            <OwnerForm
              key={row.clientKey}
              people={people}
              ownerRole={role}
              today={today}
              me={me}
              ownerNow={row.owner.state === 'named' ? row.owner.name : undefined}
              suggestedDue={suggestedDue}
              problem={problem}
              isBusy={isBusy}
              onRequest={props.onRequest}
              onRetry={props.onRetryPeople}
            />
          )
        )}
      </div>
      <footer className={styles.foot}>
        <Button
          icon="open"
          disabled={ticked > 1 || opening.state === 'impossible'}
          describedBy={opening.state === 'impossible' ? why : undefined}
          onPress={props.onOpen}
        >
          {t('worklist.preview.open')}
        </Button>
        {opening.state === 'impossible' && (
          <p id={why} className={styles.why}>
            {t(`worklist.opening.${opening.why}`)}
          </p>
        )}
      </footer>
    </aside>
  );
}

interface PartProps {
  readonly title: string;
  readonly meta?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the preview: its title and what it counts. */
export function Part({ title, meta, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>
        {title} {meta !== undefined && <span className={styles.meta}>{meta}</span>}
      </h3>
      {children}
    </section>
  );
}
