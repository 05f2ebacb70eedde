import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { hasPlace } from '#lib/functioning/draft/edit-assessment.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type { DraftState } from '#lib/workflows/keep-draft.ts';
import styles from './Client.module.css';
import { ClientEnd } from './ClientEnd.tsx';
import { ClientQuestion } from './ClientQuestion.tsx';
import { ClientScreen } from './ClientScreen.tsx';

interface ClientFormProps {
  readonly form: IcfForm;
  readonly assessment: Assessment;
  readonly clientName: string;
  readonly state: DraftState<Assessment>;
  readonly onRate: (code: string, value: IcfQualifier) => void;
  readonly onClear: (code: string) => void;
  /** The professional has the device again. */
  readonly onEnd: () => void;
}

/**
 * The same form for the client, on the same screen: one question at a time, in plain words and with large targets. It lies over
 * the whole sidebar, so that nothing of the record is in sight but the name; no key and no press beside it closes it.
 */
export function ClientForm({ form, assessment, clientName, state, onRate, onClear, onEnd }: ClientFormProps) {
  const { t, language } = useWords();
  const [place, setPlace] = useState(0);
  // What the surroundings do is no question of the client's own difficulty.
  const codes = form.codes.filter((code) => hasPlace(code, 'own'));
  const code = codes[place];
  const answered = codes.filter((each) => itemOf(assessment, each)?.own !== undefined).length;
  return (
    <ClientScreen
      of="functioning"
      aside={<p className={styles.name}>{clientName}</p>}
      isFailed={state.kind === 'failed'}
    >
      {code === undefined ? (
        <ClientEnd of="functioning" onBack={() => setPlace(codes.length - 1)} onEnd={onEnd}>
          <p className={styles.hint}>{t('functioning.client.answered', { answered, total: codes.length })}</p>
        </ClientEnd>
      ) : (
        <ClientQuestion
          key={code}
          code={code}
          label={labelOf(code, language)}
          place={place}
          total={codes.length}
          value={itemOf(assessment, code)?.own?.value}
          onChoose={(value) => onRate(code, value)}
          onClear={() => onClear(code)}
          onMove={(by) => setPlace((before) => Math.max(0, before + by))}
        />
      )}
    </ClientScreen>
  );
}
