import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Colleague } from '#lib/model/colleague.ts';
import type { ShownColleague } from '../consultation-port.ts';
import styles from './Recipient.module.css';

interface SubstitutePressProps {
  readonly shown: ShownColleague;
  readonly people: readonly ShownColleague[];
  readonly onChoose: (recipient: Colleague) => void;
}

/** Who answers for somebody who is away, in one press, where the same directory knows them. */
export function SubstitutePress({ shown, people, onChoose }: SubstitutePressProps) {
  const { t } = useWords();
  const { colleague, presence } = shown;
  const named = presence.state === 'away' ? presence.substitute : undefined;
  const substitute = people.find(
    (each) => each.colleague.reference === named?.reference && each.colleague.sourceId === colleague.sourceId,
  )?.colleague;
  if (substitute === undefined) return null;
  return (
    <p className={styles.substitute}>
      <LinkButton icon="person" onPress={() => onChoose(substitute)}>
        {t('consultation.colleague.chooseSubstitute', { name: substitute.name })}
      </LinkButton>
    </p>
  );
}
