import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { AskedSelfAssessment, FunctioningAccess } from '../functioning-port.ts';
import styles from './Overview.module.css';

interface AskedPanelProps {
  readonly access: Pick<FunctioningAccess, 'copyText' | 'print' | 'selfAssessments'>;
  readonly asked: AskedSelfAssessment & { readonly name: string };
  /** What the paper asks for: a rating of functional capacity, or another form. */
  readonly slipTitle?: 'slipTitle' | 'slipTitleForm';
}

/** What the client is given to rate in the e-service: a code to be read aloud, and the link where its address is set. */
export function AskedPanel({
  access,
  asked: { name, code, link },
  slipTitle = 'slipTitle',
}: AskedPanelProps) {
  const { t, format } = useWords();
  const [came, setCame] = useState<string>();
  const standing = access.selfAssessments().find((each) => each.code === code);
  const due = standing?.due;
  const copy = async (text: string) => setCame(await access.copyText(text));
  if (standing?.withdrawn === true) {
    return (
      <p className={styles.came} role="status" data-asked="withdrawn">
        {t('functioning.asked.withdrawn', { code })}
      </p>
    );
  }
  return (
    <div className={styles.came} data-asked>
      <p role="status">{t('functioning.forms.sent', { name })}</p>
      <p>
        {t('functioning.asked.code')} <strong className={styles.code}>{code}</strong>
      </p>
      {link !== undefined && <p className={styles.link}>{link}</p>}
      <p className={styles.quiet}>
        {t(`functioning.asked.${link === undefined ? 'codeAlone' : 'withLink'}`)}
      </p>
      <p className={styles.copies}>
        <LinkButton icon="copy" onPress={() => void copy(code)}>
          {t('functioning.asked.copyCode')}
        </LinkButton>
        {link !== undefined && (
          <LinkButton icon="copy" onPress={() => void copy(link)}>
            {t('functioning.asked.copyLink')}
          </LinkButton>
        )}
        <LinkButton onPress={() => access.print()}>{t('functioning.asked.print')}</LinkButton>
        <span role="status">{came !== undefined && t(`app.text.${came}`)}</span>
      </p>
      <article className={styles.slip} data-slip>
        <h2>{t(`functioning.asked.${slipTitle}`)}</h2>
        <p>{name}</p>
        <p>{t('functioning.asked.slipHow')}</p>
        <p className={styles.code}>{code}</p>
        {due !== undefined && <p>{t('functioning.asked.slipDue', { date: format.date(due) })}</p>}
        {link !== undefined && (
          <p className={styles.link}>
            {t('functioning.asked.slipLink')} {link}
          </p>
        )}
      </article>
    </div>
  );
}
