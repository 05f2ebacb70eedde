import { useWords } from '#components/app/WordsProvider.tsx';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { differingFields } from './differing-fields.ts';
import { loopFields } from './loop-fields.ts';
import styles from './Outbox.module.css';

/** Two versions side by side, the elements that differ; what is equal is only said to be. */
export function ConflictVersions({ mine, theirs }: { mine: ResourceJson; theirs: ResourceJson }) {
  const { t, format } = useWords();
  const nothing = t('outbox.conflict.nothing');
  return (
    <>
      <table className={styles.versions}>
        <thead>
          <tr>
            <th scope="col">{t('outbox.conflict.field')}</th>
            <th scope="col">{t('outbox.conflict.mine')}</th>
            <th scope="col">{t('outbox.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {(loopFields(mine, theirs, { t, format }) ?? differingFields(mine, theirs)).map((field) => (
            <tr key={field.name} data-differs={field.name}>
              <th scope="row">
                {field.name} ({t('outbox.conflict.different')})
              </th>
              <td>{field.mine ?? nothing}</td>
              <td>{field.theirs ?? nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <span className={styles.meta}>{t('outbox.conflict.same')}</span>
    </>
  );
}
