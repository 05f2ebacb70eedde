import { useEffect, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { classNames } from '#components/ui/class-names.ts';
import foot from '#components/ui/Foot.module.css';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import type { RecordedAssessment } from '#lib/functioning/change/recorded-assessments.ts';
import { contestedIn, notInForm } from '#lib/functioning/draft/progress.ts';
import type { FunctioningAccess, Reopened } from '../functioning-port.ts';
import form from '../icf/Form.module.css';
import { TextSheet } from '../icf/TextSheet.tsx';
import overview from '../overview/Overview.module.css';
import { itemsOfEntries } from './items-of-entries.ts';
import styles from './Recorded.module.css';
import { RecordedItems } from './RecordedItems.tsx';
import { useReopened } from './use-reopened.ts';
import { useStuck } from './use-stuck.ts';

export interface RecordedPageProps {
  readonly access: FunctioningAccess;
  readonly recorded: RecordedAssessment;
  readonly clientName: string;
  readonly onClose: () => void;
  readonly onAsk?: ((line: string) => void) | undefined;
  /** Goes to the client's plan; absent where there is no such page. */
  readonly onPlan?: (() => void) | undefined;
  /** The form of this assessment, in which its draft lies now. */
  readonly onForm: (form: IcfForm) => void;
}

/** One recorded assessment as it was filled in: read only, until somebody says that it is to be continued. */
export default function RecordedPage(props: RecordedPageProps) {
  const { access, recorded, clientName, onClose, onAsk, onPlan, onForm } = props;
  const { t, format, language } = useWords();
  const { read, retry } = useReopened(access, recorded);
  const [hasText, setText] = useState(false);
  const stuck = useStuck(access);
  const why = recorded.id === undefined || stuck === 'failed' ? undefined : stuck.get(recorded.id);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const reopened = read?.ok === true ? read.value : undefined;
  const name = reopened?.form.name[language] ?? recorded.set ?? t('functioning.again.unnamed');
  const others = reopened === undefined ? [] : notInForm(reopened.assessment, reopened.form);
  const items =
    reopened === undefined
      ? itemsOfEntries(recorded.entries, clientName)
      : reopened.assessment.items.filter((item) => !others.includes(item));
  const source = reopened?.assessment.source;
  const isShown = read !== undefined && (read.ok || read.failure.reason !== 'notPermitted');
  return (
    <section data-recorded-page={recorded.id ?? ''} aria-label={name}>
      <header className={form.head}>
        <div className={form.titleLine}>
          <IconButton icon="chevronLeft" label={t('functioning.back')} onPress={onClose} />
          <h2 className={form.title} tabIndex={-1} ref={title}>
            {name}
          </h2>
        </div>
        <p className={classNames(form.facts, styles.facts, why !== undefined && styles.stuck)}>
          <Icon name={why === undefined ? 'check' : 'warning'} size={16} />{' '}
          {why === undefined
            ? t(`functioning.again.recordedAs.${recorded.register}`)
            : t(`functioning.again.stuck.${why}`)}{' '}
          <span className={form.quiet}>· {format.day(recorded.date)}</span>{' '}
          <RegisterTag register={recorded.register} form="full" />
        </p>
        <p className={form.quiet}>{t('functioning.again.raters', { names: recorded.authors.join(', ') })}</p>
        {reopened !== undefined && (
          <p className={form.quiet} data-origin={source ?? 'unsaid'}>
            {t('functioning.sourceIs', {
              source: t(`functioning.source.${source ?? 'unsaid'}`).toLowerCase(),
            })}
          </p>
        )}
        {onAsk !== undefined && (
          <p data-ask>
            <LinkButton
              onPress={() => onAsk(t('functioning.again.askLine', { name, date: format.day(recorded.date) }))}
            >
              {t('functioning.again.ask')}
            </LinkButton>
          </p>
        )}
      </header>
      {read === undefined && <p className={overview.line}>{t('functioning.again.reading')}</p>}
      {read?.ok === false && <FailureLine reason={read.failure.reason} onRetry={retry} />}
      {reopened !== undefined && <Notices reopened={reopened} />}
      {isShown && (
        <>
          <RecordedItems items={items} titles={access.titles} source={source} />
          {others.length > 0 && (
            <section aria-label={t('functioning.notInForm')} data-not-in-form>
              <h3 className={form.section}>{t('functioning.notInForm')}</h3>
              <RecordedItems items={others} titles={access.titles} source={source} />
            </section>
          )}
          {reopened?.assessment.summary !== undefined && (
            <p className={styles.summary}>
              <span className={form.fieldName}>{t('functioning.summary')}</span>
              {reopened.assessment.summary}
            </p>
          )}
        </>
      )}
      {reopened !== undefined && (
        <ContinueFoot access={access} reopened={reopened} onForm={onForm} onText={() => setText(true)} />
      )}
      {hasText && reopened !== undefined && (
        <TextSheet
          access={access}
          assessment={reopened.assessment}
          onClose={() => setText(false)}
          // What another register has recorded does not go into a plan of this one.
          onPlan={reopened.basis === undefined ? undefined : onPlan}
        />
      )}
    </section>
  );
}

/** Why the form is not there, in the words of each kind of nothing. */
function FailureLine({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const { t } = useWords();
  const why = ['source', 'notFound', 'notPermitted', 'onItsWay'].find((each) => each === reason) ?? 'store';
  const state =
    why === 'notPermitted'
      ? 'locked'
      : why === 'notFound'
        ? 'empty'
        : why === 'onItsWay'
          ? 'waiting'
          : 'failed';
  return (
    <div className={form.notice} role="alert" data-reopen-failure={why}>
      <NothingMark state={state} words={t(`functioning.again.${why}`)} />
      {why !== 'notFound' && why !== 'notPermitted' && (
        <LinkButton onPress={onRetry}>{t('functioning.again.retry')}</LinkButton>
      )}
    </div>
  );
}

/** What has to be known before it is continued. */
function Notices({ reopened: { assessment, form: asked, unread, conflict } }: { reopened: Reopened }) {
  const { t } = useWords();
  const contested = contestedIn(assessment).length;
  return (
    <>
      {conflict !== undefined && (
        <p className={form.notice} role="alert" data-reopen-conflict>
          {t('functioning.again.conflict')}
          {contested > 0 && ` ${t('functioning.again.conflictPlaces', { count: contested })}`}
        </p>
      )}
      {assessment.formVersion !== asked.version && (
        <p className={form.notice} data-newer-form>
          {t('functioning.newerForm')}
        </p>
      )}
      {unread.length > 0 && (
        <p className={form.notice} data-unread>
          {t('functioning.again.unread', { count: unread.length })}
        </p>
      )}
    </>
  );
}

interface ContinueFootProps {
  readonly access: FunctioningAccess;
  readonly reopened: Reopened;
  readonly onForm: (form: IcfForm) => void;
  readonly onText: () => void;
}

/** The one deed of the page, and what stands in its way. */
function ContinueFoot({ access, reopened, onForm, onText }: ContinueFootProps) {
  const { t } = useWords();
  const [problem, setProblem] = useState<'otherDraft' | 'notPermitted' | 'store'>();
  const proceed = async () => {
    const begun = await access.continueRecorded(reopened);
    if (begun.ok) return onForm(reopened.form);
    const { reason } = begun.failure;
    setProblem(reason === 'otherDraft' || reason === 'notPermitted' ? reason : 'store');
  };
  return (
    <section className={classNames(foot.foot, styles.foot)} aria-label={t('functioning.again.continue')}>
      {problem !== undefined && (
        <p className={foot.problem} role="alert">
          {t(`functioning.again.${problem}`)}{' '}
          {problem === 'otherDraft' && (
            <LinkButton onPress={() => onForm(reopened.form)}>{t('functioning.again.openDraft')}</LinkButton>
          )}
        </p>
      )}
      <p className={form.quiet}>
        {t(`functioning.again.${reopened.basis === undefined ? 'otherRegister' : 'continueHint'}`)}
      </p>
      <div className={foot.deeds}>
        <button type="button" className={foot.button} onClick={onText}>
          {t('functioning.text.press')}
        </button>
        {reopened.basis !== undefined && (
          <button
            type="button"
            className={classNames(foot.button, foot.primary)}
            data-continue
            onClick={() => void proceed()}
          >
            {t('functioning.again.continue')}
          </button>
        )}
      </div>
    </section>
  );
}
