import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Result } from '#lib/base/result.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { OfferedForm } from '#lib/ports/form-library.ts';
import { failureText } from '#lib/summary/failure-text.ts';
import { Button } from '../fields.tsx';
import formStyles from '../form.module.css';
import styles from './Forms.module.css';
import type { FormsPort } from './forms-port.ts';

interface OfferedFormsProps {
  readonly sources: readonly SourceSettings[];
  readonly port: Pick<FormsPort, 'offered'>;
  readonly onLook: (text: string, from: string) => void;
}

interface Asked {
  readonly source: SourceSettings;
  readonly answer: Result<readonly OfferedForm[], SourceFailure> | 'asking';
}

/** Questionnaires that a source's server offers, asked for on a press. */
export function OfferedForms({ sources, port, onLook }: OfferedFormsProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked>();
  const servers = sources.filter(({ kind }) => kind === 'fhir');
  async function ask(source: SourceSettings) {
    setAsked({ source, answer: 'asking' });
    setAsked({ source, answer: await port.offered(source) });
  }
  return (
    <>
      {servers.length > 0 && (
        <div className={formStyles.buttons}>
          {servers.map((source) => (
            <Button key={source.id} onPress={() => void ask(source)}>
              {t('forms.imported.ask', { name: source.name })}
            </Button>
          ))}
        </div>
      )}
      <div role="status">
        {asked?.answer === 'asking' && (
          <Mark icon="waiting" tone="quiet" words={t('forms.imported.asking')} more={asked.source.name} />
        )}
        {asked !== undefined && asked.answer !== 'asking' && <Answer asked={asked} onLook={onLook} />}
      </div>
    </>
  );
}

function Answer({ asked, onLook }: { asked: Asked; onLook: OfferedFormsProps['onLook'] }) {
  const { t } = useWords();
  const { source, answer } = asked;
  if (answer === 'asking') return null;
  if (!answer.ok) {
    const why = failureText(t, answer.failure);
    return (
      <Mark
        icon="warning"
        tone="late"
        words={t('forms.imported.notAnswered')}
        more={`${source.name}: ${why}`}
      />
    );
  }
  if (answer.value.length === 0) {
    return (
      <Mark icon="notRecorded" tone="quiet" words={t('forms.imported.nothingThere')} more={source.name} />
    );
  }
  return (
    <ul className={styles.list} aria-label={t('forms.imported.offered')}>
      {answer.value.map(({ id, title, version, text }) => (
        <li key={id} className={styles.row}>
          <div className={styles.head}>
            <span className={styles.name}>{title}</span>
            {version !== undefined && (
              <span className={styles.quiet}>{t('forms.imported.version', { version })}</span>
            )}
            <span className={styles.end}>
              <LinkButton
                label={t('forms.imported.lookAt', { name: title })}
                onPress={() => onLook(text, source.name)}
              >
                {t('forms.imported.look')}
              </LinkButton>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
