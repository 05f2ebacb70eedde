import { useWords } from '#components/app/WordsProvider.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { Consultation } from '#lib/model/consultation.ts';
import type { ShownMessage } from '../consultation-port.ts';
import styles from './Thread.module.css';

interface WentAlongProps {
  readonly consultation: Consultation;
  readonly messages: readonly ShownMessage[];
}

/** The text that left with the question, word for word. Folded: who answers has the sections themselves. */
export function WentAlong({ consultation, messages }: WentAlongProps) {
  const { t } = useWords();
  const along = messages.filter(({ message }) => message.kind === 'context');
  if (along.length === 0) {
    return (
      <p className={styles.quietLine}>
        {t(consultation.sections.length === 0 ? 'inbox.along.nothing' : 'inbox.along.notHere')}
      </p>
    );
  }
  return (
    <div className={styles.along}>
      <Disclosure label={t('inbox.along.title', { count: Math.max(1, consultation.sections.length) })}>
        {along.map(({ message, text }) => (
          <pre className={styles.text} key={message.key}>
            {text}
          </pre>
        ))}
      </Disclosure>
    </div>
  );
}
