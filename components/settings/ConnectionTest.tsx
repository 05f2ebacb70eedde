import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Result } from '#lib/base/result.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { failureText } from '#lib/summary/failure-text.ts';
import styles from './rows.module.css';
import type { ServerAbout, SettingsPorts } from './settings-ports.ts';

interface ConnectionTestProps {
  readonly source: SourceSettings;
  readonly ports: Pick<SettingsPorts, 'testConnection'>;
}

/** Asks the server what it is. No client is asked about. */
export function ConnectionTest({ source, ports }: ConnectionTestProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<Result<ServerAbout, SourceFailure> | 'asking'>();

  async function test() {
    setOutcome('asking');
    setOutcome(await ports.testConnection(source));
  }

  return (
    <div className={styles.outcome}>
      <span>
        <LinkButton
          icon="retry"
          label={t('settings.connection.testNamed', { name: source.name })}
          onPress={() => void test()}
        >
          {t('settings.connection.test')}
        </LinkButton>
      </span>
      <div role="status">{outcome !== undefined && <Outcome outcome={outcome} />}</div>
    </div>
  );
}

function Outcome({ outcome }: { outcome: Result<ServerAbout, SourceFailure> | 'asking' }) {
  const { t } = useWords();
  if (outcome === 'asking') {
    return <Mark icon="waiting" tone="quiet" words={t('settings.connection.asking')} size="detail" />;
  }
  if (!outcome.ok) {
    return (
      <Mark
        icon="warning"
        tone="late"
        words={t('settings.connection.failed')}
        more={failureText(t, outcome.failure)}
        size="detail"
      />
    );
  }
  const { name, fhirVersion, types, batch } = outcome.value;
  const more = [
    name,
    fhirVersion === undefined ? undefined : `FHIR ${fhirVersion}`,
    t('settings.connection.types', { count: types }),
    batch ? t('settings.connection.batch') : undefined,
  ];
  return (
    <Mark
      icon="check"
      tone="answered"
      words={t('settings.connection.answered')}
      more={more.filter((part) => part !== undefined).join(' · ')}
      size="detail"
    />
  );
}
