import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { canonicalOf } from '#lib/functioning/questionnaire/write-response.ts';
import { hasOwnAddress } from '#lib/workflows/functioning/imported-forms.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from '../instruments/Instruments.module.css';
import type { FormDraft } from '../questionnaire/forms-access.ts';
import { AskInService } from '../self-assessment/AskInService.tsx';
import lines from './Imported.module.css';
import type { ClientFilling } from './use-client-filling.ts';

interface ClientHeadProps {
  readonly access: FunctioningAccess;
  readonly form: Form;
  readonly draft: FormDraft;
  readonly client: ClientFilling;
}

/** The way to let the client answer; and of what the client answered, whose it is and what was left out. */
export function ClientHead({ access, form, draft, client }: ClientHeadProps) {
  const { t, format } = useWords();
  const { from } = draft;
  const isClients = draft.byClient === true;
  const left = isClients
    ? problemsOf(form, draft.answers).filter(({ kind }) => kind === 'required').length
    : 0;
  return (
    <div data-client-head={isClients ? 'own' : ''}>
      {from === undefined && (
        <p className={lines.clientPress}>
          <LinkButton icon="person" onPress={client.begin}>
            {t(isClients ? 'instruments.client.goOn' : 'instruments.client.begin')}
          </LinkButton>
        </p>
      )}
      {!isClients && form.url !== undefined && hasOwnAddress(form.url) && (
        <AskInService
          access={access}
          asked={{ canonical: canonicalOf(form.url, form.version), name: form.title }}
        />
      )}
      {client.isRefused && (
        <p className={styles.notice} role="alert">
          <Icon name="warning" /> <span>{t('instruments.client.mine')}</span>
        </p>
      )}
      {isClients && (
        <p className={styles.about}>
          <strong>{t('forms.side.client.title')}</strong>{' '}
          {from === undefined
            ? t('instruments.client.by')
            : t('instruments.client.byService', { time: format.dayAndTime(from.at) })}
        </p>
      )}
      {left > 0 && (
        <p className={styles.notice}>
          <Icon name="warning" /> <span>{t('forms.side.client.left', { count: left })}</span>
        </p>
      )}
    </div>
  );
}
