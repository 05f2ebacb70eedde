import { useMemo } from 'react';
import { LateWords } from '#components/app/LateWords.tsx';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Recipient } from '#lib/model/consultation.ts';
import { RecipientField } from './ask/RecipientField.tsx';
import { useDirectory } from './ask/use-directory.ts';
import type { InboxAccess } from './consultation-port.ts';

interface ChooseColleagueProps {
  readonly access: InboxAccess;
  readonly item: InboxItem;
  readonly onChoose: (to: Recipient) => void;
}

function recipientOf({ reference, name, profession, kind, register }: Colleague): Recipient {
  return {
    reference,
    name,
    kind,
    ...(profession === undefined ? {} : { profession }),
    ...(register === undefined ? {} : { register }),
  };
}

/** To whom a question goes on: the same search as when it is asked. */
export function ChooseColleague(props: ChooseColleagueProps) {
  return (
    <LateWords namespace="consultation">
      <Search {...props} />
    </LateWords>
  );
}

function Search({ access, item, onChoose }: ChooseColleagueProps) {
  const asked = useMemo(() => ({ colleagues: () => access.colleaguesFor(item) }), [access, item]);
  const { directory, retry } = useDirectory(asked);
  return (
    <RecipientField
      recipient={undefined}
      chosen={undefined}
      directory={directory}
      me={access.professional}
      now={access.now()}
      onChoose={(colleague) => onChoose(recipientOf(colleague))}
      onRetry={retry}
    />
  );
}
