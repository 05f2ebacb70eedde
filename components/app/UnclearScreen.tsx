import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { UnclearIdentity } from '#lib/workflows/client-state.ts';
import styles from './PlainScreen.module.css';
import type { SidebarActions } from './sidebar-actions.ts';
import { useWords } from './WordsProvider.tsx';

interface UnclearScreenProps {
  readonly why: UnclearIdentity;
  readonly actions: SidebarActions;
}

/** Doubt about who the client is: white ground, words only, what differs side by side, and what to do. */
export function UnclearScreen({ why, actions }: UnclearScreenProps) {
  const { t } = useWords();
  return (
    <main className={styles.screen}>
      <div className={styles.top}>
        <IconButton icon="fold" label={t('app.fold')} onPress={actions.toggleCollapsed} />
      </div>
      <div role="alert">
        <h1 className={styles.title}>
          <Icon name="warning" size={20} />
          {t(
            why.reason === 'unknownEverywhere' ? 'app.unclear.unknownEverywhere.title' : 'app.unclear.title',
          )}
        </h1>
        {why.reason !== 'unknownEverywhere' && <p className={styles.text}>{t('app.unclear.nothingShown')}</p>}
        <p className={styles.text}>{t(`app.unclear.${why.reason}.why`, valuesOf(why))}</p>
      </div>
      {why.reason === 'differs' && <Differences why={why} />}
      {why.reason === 'unknownEverywhere' && <Answers why={why} />}
      <h2 className={styles.subtitle}>{t('app.unclear.whatToDo')}</h2>
      <p className={styles.text}>{t(`app.unclear.${why.reason}.deed`, valuesOf(why))}</p>
    </main>
  );
}

function valuesOf(why: UnclearIdentity): Readonly<Record<string, string | number>> {
  if (why.reason === 'ambiguous') return { source: why.sourceName, count: why.count };
  return why.reason === 'differs' ? { source: why.sourceName } : {};
}

function Answers({ why }: { why: Extract<UnclearIdentity, { reason: 'unknownEverywhere' }> }) {
  const { t } = useWords();
  const words = {
    unknown: 'app.unclear.unknownEverywhere.unknown',
    notPermitted: 'terms.nothing.notPermitted',
    notAskedFor: 'terms.nothing.notAskedFor',
  };
  return (
    <ul className={styles.answers}>
      {why.sources.map(({ source, answer }) => (
        <li key={source.id}>
          {source.name}: {t(words[answer])}
        </li>
      ))}
    </ul>
  );
}

function Differences({ why }: { why: Extract<UnclearIdentity, { reason: 'differs' }> }) {
  const { t, format } = useWords();
  const shown = (field: string, value: string | undefined) => {
    if (value === undefined || value === '') return t('app.unclear.notThere');
    return field === 'birthDate' ? format.date(value) : value;
  };
  return (
    <table className={styles.differences}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('app.unclear.host')}</th>
          <th scope="col">{why.sourceName}</th>
        </tr>
      </thead>
      <tbody>
        {why.differences.map(({ field, host, source }) => (
          <tr key={field}>
            <th scope="row">{t(`terms.agreed.${field}`)}</th>
            <td>
              <bdi>{shown(field, host)}</bdi>
            </td>
            <td>
              <bdi>{shown(field, source)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
