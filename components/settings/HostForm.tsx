import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { HostSettings } from '#lib/model/settings/settings.ts';
import { FormPanel } from './FormPanel.tsx';
import { SelectField, TextField } from './fields.tsx';
import styles from './form.module.css';
import { type HostDraft, hostDraftOf, toHost } from './host-draft.ts';
import { problemsWithin } from './problem-words.ts';
import { ReadingFields } from './ReadingFields.tsx';
import { ReadingTryOut } from './ReadingTryOut.tsx';
import type { SectionProps } from './section-props.ts';

const adapters: readonly HostSettings['adapter'][] = ['configured', 'openmrs', 'medplum', 'demo-record'];

interface HostFormProps extends SectionProps {
  /** Undefined for a new host. */
  readonly host: HostSettings | undefined;
  readonly index: number;
  readonly onClose: () => void;
}

export function HostForm({ settings, save, ports, host, index, onClose }: HostFormProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => hostDraftOf(host));
  const change = (part: Partial<HostDraft>) => setDraft({ ...draft, ...part });

  async function keep() {
    const next = toHost(draft);
    // First of all, while the browser still counts this as the user's own press.
    const asked = ports.requestAccess(next.matches);
    const problems = await save({ ...settings, hosts: settings.hosts.toSpliced(index, 1, next) });
    await asked;
    if (problems.length === 0) onClose();
    return problems;
  }

  const sourcesOr = (none: 'noSource' | 'sameSource') => [
    { value: '', words: t(`settings.hosts.${none}`) },
    ...settings.sources.map(({ id, name }) => ({ value: id, words: name })),
  ];

  return (
    <FormPanel
      name={host?.name ?? t('settings.hosts.add')}
      saveWords={t('settings.hosts.save')}
      onSave={keep}
      onCancel={onClose}
    >
      {(problems) => {
        const of = problemsWithin(problems, `hosts[${index}]`);
        const wrongPattern = [...of].find(([path]) => path.startsWith('matches'))?.[1];
        return (
          <>
            <div className={styles.pair}>
              <TextField
                label={t('settings.hosts.name')}
                value={draft.name}
                problem={of.get('name')}
                onChange={(name) => change({ name })}
              />
              <SelectField
                label={t('settings.hosts.adapterLabel')}
                hint={t(
                  `settings.hosts.adapterHint.${draft.adapter === 'configured' ? 'configured' : 'known'}`,
                )}
                value={draft.adapter}
                options={adapters.map((value) => ({ value, words: t(`settings.hosts.adapter.${value}`) }))}
                onChange={(adapter) => change({ adapter })}
              />
            </div>
            <TextField
              label={t('settings.hosts.matches')}
              hint={t('settings.hosts.matchesHint')}
              kind="code"
              lines={2}
              value={draft.matches}
              problem={wrongPattern}
              onChange={(matches) => change({ matches })}
            />
            <div className={styles.pair}>
              <SelectField
                label={t('settings.hosts.sourceId')}
                hint={t('settings.hosts.sourceIdHint')}
                value={draft.sourceId}
                problem={of.get('sourceId')}
                options={sourcesOr('noSource')}
                onChange={(sourceId) => change({ sourceId })}
              />
              <TextField
                label={t('settings.hosts.identifierSystem')}
                hint={t('settings.hosts.identifierSystemHint')}
                kind="code"
                value={draft.identifierSystem}
                problem={of.get('identifierSystem')}
                onChange={(identifierSystem) => change({ identifierSystem })}
              />
            </div>
            <TextField
              label={t('settings.hosts.clientAddress')}
              hint={t('settings.hosts.clientAddressHint')}
              kind="code"
              value={draft.clientAddress}
              problem={of.get('clientAddress')}
              onChange={(clientAddress) => change({ clientAddress })}
            />
            <SelectField
              label={t('settings.hosts.addressSourceId')}
              hint={t('settings.hosts.addressSourceIdHint')}
              value={draft.addressSourceId}
              problem={of.get('addressSourceId')}
              options={sourcesOr('sameSource')}
              onChange={(addressSourceId) => change({ addressSourceId })}
            />
            {draft.adapter === 'configured' && (
              <ReadingFields draft={draft} problems={of} onChange={change} />
            )}
            {draft.adapter === 'configured' && <ReadingTryOut host={toHost(draft)} ports={ports} />}
            <TextField
              label={t('settings.id')}
              hint={t('settings.hosts.idHint')}
              kind="code"
              value={draft.id}
              problem={of.get('id')}
              onChange={(id) => change({ id })}
            />
          </>
        );
      }}
    </FormPanel>
  );
}
