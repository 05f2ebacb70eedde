import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { HostSettings } from '#lib/model/settings/settings.ts';
import type { HostReading } from '#lib/ports/host-adapter.ts';
import { Button, TextField } from './fields.tsx';
import formStyles from './form.module.css';
import styles from './rows.module.css';
import type { SettingsPorts } from './settings-ports.ts';

interface ReadingTryOutProps {
  readonly host: HostSettings;
  readonly ports: Pick<SettingsPorts, 'tryReading'>;
}

/** Tries the description on a pasted piece of the record UI, before anybody relies on it. Nothing of it is kept. */
export function ReadingTryOut({ host, ports }: ReadingTryOutProps) {
  const { t } = useWords();
  const [html, setHtml] = useState('');
  const [address, setAddress] = useState('');
  const [outcome, setOutcome] = useState<{ readonly reading: HostReading | undefined }>();

  return (
    <fieldset className={formStyles.form}>
      <TextField
        label={t('settings.tryOut.html')}
        hint={t('settings.tryOut.htmlHint')}
        kind="code"
        lines={4}
        value={html}
        onChange={setHtml}
      />
      <TextField
        label={t('settings.tryOut.address')}
        hint={t('settings.tryOut.addressHint')}
        kind="code"
        value={address}
        onChange={setAddress}
      />
      <div className={formStyles.buttons}>
        <Button onPress={() => setOutcome({ reading: ports.tryReading(host, html, address.trim()) })}>
          {t('settings.tryOut.try')}
        </Button>
      </div>
      <div role="status">{outcome !== undefined && <Outcome reading={outcome.reading} />}</div>
    </fieldset>
  );
}

function Outcome({ reading }: { reading: HostReading | undefined }) {
  const { t, format } = useWords();
  if (reading === undefined) {
    return <Mark icon="warning" tone="late" words={t('settings.tryOut.noAddress')} />;
  }
  if (reading.state !== 'client') {
    const key = reading.state === 'unclear' ? `unclear.${reading.reason}` : reading.state;
    return <Mark icon="warning" tone="late" words={t(`settings.tryOut.${key}`)} />;
  }
  const { name, birthDate, identifiers, sourcePatient } = reading.client;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('settings.reading.field.name'), name],
    [t('settings.reading.field.birthDate'), birthDate === undefined ? undefined : format.date(birthDate)],
    [t('settings.reading.field.identityCode'), identifiers.map(({ value }) => value).join(', ')],
    [t('settings.reading.field.patientId'), sourcePatient?.id],
  ];
  return (
    <div className={styles.outcome}>
      <Mark icon="check" tone="answered" words={t('settings.tryOut.found')} />
      <dl>
        {rows.map(([label, value]) => (
          <div key={label} className={styles.facts}>
            <dt>{label}</dt>
            <dd>
              {value === undefined || value === '' ? t('settings.tryOut.notFound') : <bdi>{value}</bdi>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
