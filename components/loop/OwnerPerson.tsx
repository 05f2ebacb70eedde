import type { CSSProperties } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import styles from './OwnerForm.module.css';

/** A professional who can be asked, with what they answer for already where that is known. */
export interface OwnerChoice {
  readonly reference: string;
  readonly name: string;
  readonly profession?: string;
  readonly load?: { readonly owned: number; readonly asked: number };
}

interface OwnerPersonProps {
  readonly person: OwnerChoice;
  readonly group: string;
  readonly isMe: boolean;
  readonly isChosen: boolean;
  /** The largest load among those who can be asked: the whole length of a bar. */
  readonly most: number;
  /** False where no load is known at all: then nothing stands in its place. */
  readonly hasLoads: boolean;
  readonly onChoose: () => void;
}

/** One professional: name, profession, and how many clients they answer for. */
export function OwnerPerson({ person, group, isMe, isChosen, most, hasLoads, onChoose }: OwnerPersonProps) {
  const { t } = useWords();
  const { name, profession, load } = person;
  const share = load === undefined || most === 0 ? 0 : load.owned / most;
  const details = [profession, isMe ? t('loop.form.me') : undefined].filter((each) => each !== undefined);
  return (
    <li>
      <label className={classNames(styles.person, isChosen && styles.chosen)} data-person={person.reference}>
        <input type="radio" className={styles.radio} name={group} checked={isChosen} onChange={onChoose} />
        <span className={styles.name}>
          {name}
          {details.length > 0 && <span className={styles.profession}> {details.join(', ')}</span>}
        </span>
        {hasLoads && (
          <>
            <span className={styles.bar} aria-hidden="true">
              <span className={styles.fill} style={{ '--share': share } as CSSProperties} />
            </span>
            <span className={styles.count}>
              <span aria-hidden="true">
                {load?.owned ?? '–'}
                {(load?.asked ?? 0) > 0 && `+${load?.asked}`}
              </span>
              <VisuallyHidden>
                {load === undefined
                  ? t('loop.form.loadUnknown')
                  : [
                      t('loop.form.owned', { count: load.owned }),
                      ...(load.asked > 0 ? [t('loop.form.asked', { count: load.asked })] : []),
                    ].join(', ')}
              </VisuallyHidden>
            </span>
          </>
        )}
      </label>
    </li>
  );
}
