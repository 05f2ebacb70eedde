import { useCallback, useEffect, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { EarlierResponse } from '#lib/ports/earlier-responses.ts';
import styles from '../instruments/Instruments.module.css';
import type { EarlierAnswers, FormsAccess } from '../questionnaire/forms-access.ts';
import lines from './Imported.module.css';

interface EarlierListProps {
  readonly forms: FormsAccess;
  readonly form: Form;
  /** `counterpart`: the newest of the other side, where there is one. */
  readonly onOpen: (response: EarlierResponse, counterpart: EarlierResponse | undefined) => void;
}

/** Earlier answers to this form, newest first; or which of the kinds of nothing it is. */
export function EarlierList({ forms, form, onOpen }: EarlierListProps) {
  const { t } = useWords();
  const [found, setFound] = useState<EarlierAnswers>();
  const ask = useCallback(() => {
    let current = true;
    setFound(undefined);
    void forms.earlier(form).then((answers) => {
      if (current) setFound(answers);
    });
    return () => {
      current = false;
    };
  }, [forms, form]);
  useEffect(() => ask(), [ask]);
  return (
    <section aria-label={t('forms.side.earlier.title')} data-earlier={found?.state ?? 'asking'}>
      <h3 className={styles.subhead}>{t('forms.side.earlier.title')}</h3>
      {found === undefined ? (
        <p className={styles.about}>{t('forms.side.earlier.asking')}</p>
      ) : found.state === 'failed' ? (
        <p className={styles.about} role="alert">
          <NothingMark state="failed" words={t('forms.side.earlier.failed')} />{' '}
          <LinkButton onPress={() => void ask()}>{t('forms.side.earlier.retry')}</LinkButton>
        </p>
      ) : found.state === 'notPermitted' ? (
        <p className={styles.about}>
          <NothingMark state="locked" words={t('forms.side.earlier.notPermitted')} />
        </p>
      ) : found.responses.length === 0 ? (
        <p className={styles.about}>
          <NothingMark state="empty" words={t('forms.side.earlier.none')} />
        </p>
      ) : (
        <>
          <ul>
            {found.responses.map((response) => (
              <li key={response.id}>
                <EarlierLine
                  response={response}
                  onPress={() => onOpen(response, counterpartOf(response, found.responses))}
                />
              </li>
            ))}
          </ul>
          {found.hasMore && <p className={styles.about}>{t('forms.side.earlier.more')}</p>}
        </>
      )}
    </section>
  );
}

/** Newest first: the first of the other side is the newest. */
function counterpartOf({ byClient }: EarlierResponse, responses: readonly EarlierResponse[]) {
  return responses.find((each) => each.byClient !== byClient);
}

function EarlierLine({ response, onPress }: { response: EarlierResponse; onPress: () => void }) {
  const { t, format } = useWords();
  const { authored, by, byClient, isUnfinished } = response;
  const date = authored === undefined ? '?' : format.day(authored);
  return (
    <button type="button" className={lines.entry} onClick={onPress}>
      <span className={lines.name}>{byClient === true ? t('forms.side.client.tag') : (by ?? '')}</span>
      {isUnfinished && <span className={lines.note}>{t('forms.side.earlier.unfinished')}</span>}
      <span className={lines.date}>{date}</span>
      <Icon name="chevronRight" size={12} />
    </button>
  );
}
