import { useState } from 'react';
import { LateWords } from '#components/app/LateWords.tsx';
import { useOneAtATime } from '#components/app/use-one-at-a-time.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { AskedSelfAssessment, FormToAsk, FunctioningAccess } from '../functioning-port.ts';
import { recordFailureWords } from '../icf/record-words.ts';
import { AskedPanel } from '../overview/AskedPanel.tsx';
import styles from './SelfAssessments.module.css';

interface AskInServiceProps {
  readonly access: FunctioningAccess;
  readonly asked: FormToAsk;
}

/** The way to let the client answer in the county's own e-service, from the page of the form itself. */
export function AskInService(props: AskInServiceProps) {
  return (
    <LateWords namespace="functioning">
      <Ask {...props} />
    </LateWords>
  );
}

function Ask({ access, asked }: AskInServiceProps) {
  const { t } = useWords();
  const { run } = useOneAtATime();
  const [given, setGiven] = useState<AskedSelfAssessment>();
  const [problem, setProblem] = useState<string>();
  const ask = () =>
    run(async () => {
      setProblem(undefined);
      setGiven(undefined);
      const came = await access.askSelfAssessment(asked);
      if (came.ok) setGiven(came.value);
      else setProblem(recordFailureWords(came.failure, t));
    });
  return (
    <div className={styles.ask} data-ask-in-service>
      <LinkButton icon="open" onPress={() => void ask()}>
        {t('functioning.client.send')}
      </LinkButton>
      {given !== undefined && (
        <AskedPanel
          key={given.code}
          access={access}
          asked={{ ...given, name: asked.name }}
          slipTitle="slipTitleForm"
        />
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </div>
  );
}
