import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { ShownColleague } from '../consultation-port.ts';
import { presenceWords, professionWords, usualAnswerWords } from './colleague-words.ts';
import styles from './Recipient.module.css';

interface ColleagueLinesProps {
  readonly shown: ShownColleague;
  readonly now: Date;
  /** False while the directory has not answered: then nothing is said of presence. */
  readonly isAsked?: boolean;
}

/** Name and profession; under them where they work, whether they can be reached, and how long answers take. */
export function ColleagueLines({ shown, now, isAsked = true }: ColleagueLinesProps) {
  const words = useWords();
  const { t, format } = words;
  const { colleague, presence, usualAnswer, ownerRole, lastAskedAt } = shown;
  const profession = professionWords(colleague, words);
  const toClient = ownerRole === undefined ? undefined : t(`terms.ownerRole.${ownerRole}`).toLowerCase();
  const isSaidTwice = toClient !== undefined && toClient === profession;
  const details = [
    toClient === undefined || isSaidTwice ? undefined : profession,
    ...colleague.units.map(({ name }) => name),
    isAsked ? presenceWords(presence, now, words) : undefined,
    usualAnswerWords(usualAnswer, words),
    lastAskedAt === undefined
      ? undefined
      : t('consultation.colleague.lastAsked', { date: format.day(lastAskedAt) }),
  ].filter((each) => each !== undefined);
  return (
    <span className={styles.colleague}>
      <span className={styles.glyph}>
        <Icon name={colleague.kind === 'person' ? 'person' : 'list'} />
      </span>
      <span className={styles.colleagueWords}>
        <span className={styles.name}>
          <strong>{colleague.name}</strong>
          {(toClient ?? profession) !== undefined && <>, {toClient ?? profession}</>}
        </span>{' '}
        <span className={styles.details}>{details.join(' · ')}</span>
      </span>
    </span>
  );
}
