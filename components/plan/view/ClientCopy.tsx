import { useEffect, useState } from 'react';
import { createFormat } from '#components/app/format.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { type LoadedWords, loadWords } from '#components/app/words.ts';
import { Presses } from '#components/plan/form/Presses.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { IsoDate, PartialDate } from '#lib/base/dates.ts';
import { type Language, languages } from '#lib/base/language.ts';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import form from '../form/Form.module.css';
import { rhythmWords } from '../plan-words.ts';
import styles from './View.module.css';

interface ClientCopyProps {
  readonly plan: ClientPlan;
  readonly clientName: string;
  readonly birthDate: PartialDate | undefined;
  readonly today: IsoDate;
  readonly by: string;
  readonly isDraft: boolean;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

const languageNames: Readonly<Record<Language, string>> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/** The client's copy, in short sentences, in the client's language where we have it. It holds no identity code. */
export function ClientCopy({ onPrint, onClose, ...said }: ClientCopyProps) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<Language>(language);
  const [words, setWords] = useState<LoadedWords>();
  useEffect(() => {
    let current = true;
    void loadWords(chosen, ['plan', 'terms']).then((loaded) => {
      if (current) setWords(loaded);
    });
    return () => {
      current = false;
    };
  }, [chosen]);
  return (
    <>
      <div className={styles.bar} data-client-copy-bar>
        <Presses
          label={t('plan.client.language')}
          presses={languages.map((each) => ({
            id: each,
            words: languageNames[each],
            chosen: each === chosen,
            onPress: () => setChosen(each),
          }))}
        />
      </div>
      {words !== undefined && <Copy {...said} words={words} />}
      <section className={form.foot} aria-label={t('plan.copy')}>
        <div className={form.deeds}>
          <button type="button" className={form.button} onClick={onClose}>
            {t('plan.close')}
          </button>
          <button type="button" className={classNames(form.button, form.primary)} onClick={onPrint}>
            {t('plan.print')}
          </button>
        </div>
      </section>
    </>
  );
}

type CopyProps = Omit<ClientCopyProps, 'onPrint' | 'onClose'> & { readonly words: LoadedWords };

function Copy({ plan, clientName, birthDate, today, by, isDraft, words }: CopyProps) {
  const { timeZone } = useWords();
  const { t, language } = words;
  const format = createFormat(language, timeZone);
  const active = plan.goals.filter(({ status, text }) => status === 'active' && text.trim() !== '');
  const reached = plan.goals.filter(({ status }) => status === 'reached');
  const parts: readonly (readonly [head: string, lines: readonly string[]])[] = [
    ['matters', plan.matters === undefined ? [] : [t('plan.quoted', { words: plan.matters })]],
    ['goals', active.map(({ text }) => text)],
    ['reached', reached.map(({ text }) => text)],
    [
      'means',
      plan.means
        .filter(({ text }) => text !== '')
        .map(({ text, by: who }) => (who === undefined ? text : t('plan.client.by', { text, who }))),
    ],
    [
      'support',
      plan.support
        .filter(({ who }) => who !== '')
        .map(({ who, what }) => (what === undefined ? who : `${who}: ${what}`)),
    ],
    [
      'contacts',
      plan.contacts.map((contact) => {
        const sentence = t(`plan.client.contact.${contact.channel}`, {
          rhythm: rhythmWords(contact.rhythm, { t }),
        });
        return contact.who === undefined || contact.who === ''
          ? sentence
          : `${sentence} ${t('plan.client.who', { who: contact.who })}`;
      }),
    ],
  ];
  return (
    <article className={styles.copy} lang={language} data-client-copy>
      {isDraft && <p>{t('plan.client.draft')}</p>}
      <h2>{t('plan.client.title')}</h2>
      <p>
        {birthDate === undefined
          ? t('plan.client.forName', { name: clientName })
          : t('plan.client.for', { name: clientName, date: format.date(birthDate) })}
      </p>
      {parts
        .filter(([, lines]) => lines.length > 0)
        .map(([head, lines]) => (
          <section key={head}>
            <h3>{t(`plan.client.${head}`)}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      {plan.noGoal && active.length === 0 && <p>{t('plan.client.noGoal')}</p>}
      {plan.reviewDue !== undefined && (
        <p>
          {/* Nobody promises the client a day that has gone. */}
          {t(plan.reviewDue < today ? 'plan.client.reviewPast' : 'plan.client.review', {
            date: format.date(plan.reviewDue),
          })}
        </p>
      )}
      <p>{t('plan.client.change')}</p>
      <p>{t('plan.client.made', { date: format.date(today), name: by })}</p>
    </article>
  );
}
