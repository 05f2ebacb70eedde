import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { AccessMark } from './AccessMark.tsx';
import { ConnectionTest } from './ConnectionTest.tsx';
import { DatasetImport } from './DatasetImport.tsx';
import { EditableList } from './EditableList.tsx';
import { SourceForm } from './SourceForm.tsx';
import type { SectionProps } from './section-props.ts';
import { sourcePatterns } from './settings-ports.ts';

export function SourcesSettings(props: SectionProps) {
  const { settings, save, isManaged, ports } = props;
  const { t } = useWords();
  return (
    <EditableList
      items={settings.sources}
      locked={isManaged('sources')}
      words={{
        empty: t('settings.sources.empty'),
        add: t('settings.sources.add'),
        removeWarning: t('settings.sources.removeWarning'),
      }}
      tag={({ register }) => <RegisterTag register={register} form="full" />}
      facts={(source) => (
        <>
          <span>{source.controller}</span>
          <span>{source.kind === 'fhir' ? source.baseUrl : t('settings.sources.kind.embedded')}</span>
          {!source.askedByDefault && <span>{t('settings.sources.onPress')}</span>}
          {source.kind === 'fhir' && (
            <span>
              <AccessMark patterns={sourcePatterns(source)} ports={ports} name={source.name} />
            </span>
          )}
        </>
      )}
      more={(source) =>
        source.kind === 'fhir' ? (
          <ConnectionTest source={source} ports={ports} />
        ) : (
          <DatasetImport source={source} ports={ports} />
        )
      }
      form={(source, index, close) => <SourceForm {...props} source={source} index={index} onClose={close} />}
      onRemove={(removed) =>
        void save({
          ...settings,
          sources: settings.sources.filter((source) => source !== removed),
          // A host that named this source names none now: it would point to nothing.
          hosts: settings.hosts.map(({ sourceId, ...host }) =>
            sourceId === undefined || sourceId === removed.id ? host : { ...host, sourceId },
          ),
        })
      }
    />
  );
}
