import { useWords } from '#components/app/WordsProvider.tsx';
import { AccessMark } from './AccessMark.tsx';
import { EditableList } from './EditableList.tsx';
import { HostForm } from './HostForm.tsx';
import type { SectionProps } from './section-props.ts';

export function HostsSettings(props: SectionProps) {
  const { settings, save, isManaged, ports } = props;
  const { t } = useWords();
  return (
    <EditableList
      items={settings.hosts}
      locked={isManaged('hosts')}
      words={{
        empty: t('settings.hosts.empty'),
        add: t('settings.hosts.add'),
        removeWarning: t('settings.hosts.removeWarning'),
      }}
      facts={(host) => {
        const source = settings.sources.find(({ id }) => id === host.sourceId);
        return (
          <>
            <span>{t(`settings.hosts.adapter.${host.adapter}`)}</span>
            <span>{host.matches.join('  ')}</span>
            {source !== undefined && <span>{t('settings.hosts.showsIdsOf', { source: source.name })}</span>}
            <span>
              <AccessMark patterns={host.matches} ports={ports} name={host.name} />
            </span>
          </>
        );
      }}
      form={(host, index, close) => <HostForm {...props} host={host} index={index} onClose={close} />}
      onRemove={(removed) =>
        void save({ ...settings, hosts: settings.hosts.filter((host) => host !== removed) })
      }
    />
  );
}
