import '#components/ui/base.css';
import { type ReactNode, useMemo } from 'react';
import { Guarded } from '#components/app/Guarded.tsx';
import { useWords, WordsProvider } from '#components/app/WordsProvider.tsx';
import type { LoadedWords, Namespace } from '#components/app/words.ts';
import { ArrangeSections } from '#components/summary/ArrangeSections.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Translate } from '#lib/base/language.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { SettingsField } from '#lib/ports/settings-store.ts';
import { sectionOrder } from '#lib/summary/section-order.ts';
import { AccessMark } from './AccessMark.tsx';
import { Button } from './fields.tsx';
import formStyles from './form.module.css';
import { FormsSettings } from './forms/FormsSettings.tsx';
import { CacheForm, LanguageSettings, ProfessionalForm } from './GeneralSettings.tsx';
import { HostsSettings } from './HostsSettings.tsx';
import { OwnLog } from './log/OwnLog.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ProtectionParts } from './ProtectionSettings.tsx';
import { RulesSettings } from './rules/RulesSettings.tsx';
import styles from './SettingsPage.module.css';
import { SignInSettings } from './SignInSettings.tsx';
import { SourcesSettings } from './SourcesSettings.tsx';
import type { SectionProps } from './section-props.ts';
import { type SettingsPorts, sourcePatterns } from './settings-ports.ts';
import { TransferSettings } from './TransferSettings.tsx';
import { type LoadedSettings, useSettings } from './use-settings.ts';

/** Words of the settings page, and those of the sidebar that it shares. */
export const settingsNamespaces: readonly Namespace[] = [
  'settings',
  'terms',
  'app',
  'access',
  'session',
  'log',
  'findings',
  'forms',
];

interface SettingsPageProps {
  readonly ports: SettingsPorts;
  readonly words?: LoadedWords | undefined;
}

/** The settings in a tab of their own: who uses it, from where it reads, beside which record UIs it stands. */
export function SettingsPage({ ports, words }: SettingsPageProps) {
  const loaded = useSettings(ports.store);
  const settings = loaded.read?.ok ? loaded.read.value : defaultSettings;
  const language = loaded.read === undefined && words !== undefined ? words.language : settings.language;
  return (
    <WordsProvider
      language={language}
      timeZone={settings.timeZone}
      initial={words}
      namespaces={settingsNamespaces}
    >
      <Guarded facts={loaded.read} safe="settings">
        <Page loaded={loaded} ports={ports} />
      </Guarded>
    </WordsProvider>
  );
}

function Page({ loaded, ports }: { loaded: LoadedSettings; ports: SettingsPorts }) {
  const { t } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('settings.title')}</h1>
        <p role="status" className={styles.status}>
          {loaded.saveState.kind === 'saved' && (
            <Mark icon="check" tone="answered" words={t('settings.saved')} size="detail" />
          )}
          {loaded.saveState.kind === 'notSaved' && (
            <Mark
              icon="warning"
              tone="late"
              words={t('settings.notSaved')}
              more={t(`settings.storeFailure.${loaded.saveState.failure.reason}`)}
              size="detail"
            />
          )}
        </p>
        {loaded.read?.ok === true && loaded.read.value.professional.role === 'teamLead' && (
          <Button onPress={ports.openWorklist}>{t('settings.openWorklist')}</Button>
        )}
      </header>
      {loaded.read?.ok === true && <Parts settings={loaded.read.value} loaded={loaded} ports={ports} />}
      {loaded.read?.ok === false && (
        <BrokenSettings problems={loaded.read.failure} save={loaded.save} ports={ports} />
      )}
    </div>
  );
}

const parts = [
  'signIn',
  'sources',
  'hosts',
  'professional',
  'language',
  'order',
  'cache',
  'protection',
  'rules',
  'forms',
  'transfer',
  'log',
] as const;
type Part = (typeof parts)[number];

/** The field that a policy would set, for the note that the organisation decides. */
const fieldOf: Record<Part, SettingsField | undefined> = {
  signIn: undefined,
  sources: 'sources',
  hosts: 'hosts',
  professional: 'professional',
  language: 'language',
  order: 'summary',
  cache: 'cacheHours',
  protection: 'protection',
  rules: 'risk',
  forms: 'functioning',
  transfer: undefined,
  log: undefined,
};

/** The log and the forms have words of their own. */
function titleOf(t: Translate, part: Part): string {
  if (part === 'signIn') return t('session.signIn.sources');
  if (part === 'forms') return t('forms.title');
  return part === 'log' ? t('log.title') : t(`settings.${part}.title`);
}

interface PartsProps {
  readonly settings: Settings;
  readonly loaded: LoadedSettings;
  readonly ports: SettingsPorts;
}

function Parts({ settings, loaded, ports }: PartsProps) {
  const { t } = useWords();
  const { save, managed } = loaded;
  const props: SectionProps = useMemo(
    () => ({ settings, save, ports, isManaged: (field) => managed.includes(field) }),
    [settings, save, ports, managed],
  );
  const { professional, cacheHours } = settings;
  // A form starts anew when its part was changed elsewhere: in another tab, or by an imported file.
  const contents: Record<Part, ReactNode> = {
    hosts: <HostsSettings {...props} />,
    signIn: <SignInSettings sources={settings.sources} port={ports.signIn} />,
    sources: <SourcesSettings {...props} />,
    professional: <ProfessionalForm key={JSON.stringify(professional)} {...props} />,
    language: <LanguageSettings {...props} />,
    order: <OrderSettings {...props} />,
    cache: <CacheForm key={cacheHours} {...props} />,
    protection: <ProtectionParts key={JSON.stringify(settings.protection)} {...props} />,
    rules: <RulesSettings {...props} />,
    forms: <FormsSettings {...props} />,
    transfer: <TransferSettings settings={settings} save={save} ports={ports} />,
    log: (
      <OwnLog
        port={ports.log}
        saveFile={ports.saveFile}
        access={
          settings.log !== undefined && (
            <AccessMark
              patterns={sourcePatterns(settings.log)}
              ports={ports}
              name={t('log.delivery.server')}
            />
          )
        }
      />
    ),
  };
  return (
    <div className={styles.columns}>
      <nav aria-label={t('settings.title')} className={styles.nav}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{titleOf(t, part)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.main}>
        {parts.map((part) => {
          const field = fieldOf[part];
          return (
            <section key={part} id={part} className={styles.part} aria-labelledby={`${part}-title`}>
              <h2 id={`${part}-title`} className={styles.heading}>
                {titleOf(t, part)}
              </h2>
              {field !== undefined && managed.includes(field) && (
                <p className={styles.managed}>
                  <Mark icon="padlock" tone="quiet" words={t('settings.managed')} />
                </p>
              )}
              {contents[part]}
            </section>
          );
        })}
      </main>
    </div>
  );
}

function OrderSettings({ settings, save, isManaged }: SectionProps) {
  const { t } = useWords();
  const { professional, summary } = settings;
  const change = (next: Settings['summary']) => void save({ ...settings, summary: next });
  if (isManaged('summary')) return null;
  return (
    <>
      <p className={formStyles.hint}>{t('settings.order.hint')}</p>
      <div className={styles.order}>
        <ArrangeSections
          order={sectionOrder(professional.role, summary)}
          actions={{
            setHidden: (hidden) => change({ ...summary, hidden }),
            setOrder: (order) => {
              const { order: _before, ...rest } = summary;
              change(order === undefined ? { ...rest, hidden: [] } : { ...rest, order });
            },
          }}
        />
      </div>
    </>
  );
}

interface BrokenSettingsProps {
  readonly problems: readonly SettingsProblem[];
  readonly save: LoadedSettings['save'];
  readonly ports: SettingsPorts;
}

/** The stored settings have errors: they are named, and nothing is read or sent until they are mended. */
function BrokenSettings({ problems, save, ports }: BrokenSettingsProps) {
  const { t } = useWords();
  return (
    <main className={styles.broken}>
      <h2 className={styles.heading}>{t('settings.broken.title')}</h2>
      <p>{t('settings.broken.why')}</p>
      <ProblemList problems={problems} />
      <h3 className={styles.heading}>{t('settings.broken.whatToDo')}</h3>
      <TransferSettings settings={undefined} save={save} ports={ports} />
      <div className={formStyles.buttons}>
        <Button onPress={() => void save(defaultSettings)}>{t('settings.broken.startAnew')}</Button>
      </div>
    </main>
  );
}
