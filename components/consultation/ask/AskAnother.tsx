import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Colleague } from '#lib/model/colleague.ts';
import type { AskAccess, ShownColleague } from '../consultation-port.ts';
import { professionWords } from './colleague-words.ts';
import { findColleagues } from './find-colleagues.ts';
import styles from './StartAsk.module.css';
import { useDirectory } from './use-directory.ts';

interface AskAnotherProps {
  /** One object as long as the client is open: another one asks the directory anew. */
  readonly access: Pick<AskAccess, 'colleagues' | 'professional'>;
  readonly onChoose: (recipient: Colleague) => void;
}

/** So many stand in one line under the open threads; anybody else is found from the form. */
const mostShown = 2;

/**
 * The first step of another question, under the client's consultations: one line of those who answer for the client or were asked
 * last. A directory that does not answer keeps the line away; the form says so to whoever opens it.
 */
export default function AskAnother(props: AskAnotherProps) {
  return (
    <LateWords namespace="consultation">
      <Nearest {...props} />
    </LateWords>
  );
}

function Nearest({ access, onChoose }: AskAnotherProps) {
  const { t } = useWords();
  const { directory } = useDirectory(access);
  const people = directory.state === 'ready' ? directory.people : [];
  const nearest = findColleagues(
    people.filter(({ ownerRole, lastAskedAt }) => ownerRole !== undefined || lastAskedAt !== undefined),
    { kind: 'person', text: '' },
    access.professional,
    { role: (role) => role, ownerRole: (role) => role },
  ).slice(0, mostShown);
  if (nearest.length === 0 && directory.state !== 'asking') return null;
  return (
    // The line is there before it is known who stands in it, so that nothing below moves.
    <p className={styles.another} data-ask-another={directory.state}>
      {nearest.length > 0 && <span className={styles.label}>{t('consultation.ask.another')}</span>}
      {nearest.map((shown) => (
        <Near
          key={`${shown.colleague.sourceId} ${shown.colleague.reference}`}
          shown={shown}
          onChoose={onChoose}
        />
      ))}
    </p>
  );
}

function Near({ shown, onChoose }: { shown: ShownColleague; onChoose: AskAnotherProps['onChoose'] }) {
  const words = useWords();
  const { t } = words;
  const { colleague, ownerRole, presence } = shown;
  const part =
    ownerRole === undefined ? professionWords(colleague, words) : t(`terms.ownerRole.${ownerRole}`);
  const said = [
    colleague.name,
    part?.toLowerCase(),
    presence.state === 'away' ? t('consultation.colleague.away') : undefined,
  ]
    .filter((each) => each !== undefined)
    .join(', ');
  return (
    <LinkButton
      label={t('consultation.ask.titleNamed', { name: said })}
      className={styles.near}
      onPress={() => onChoose(colleague)}
    >
      {said}
    </LinkButton>
  );
}
