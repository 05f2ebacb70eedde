import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { registers } from '#lib/model/register.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import { FormPanel } from './FormPanel.tsx';
import { CheckField, SelectField, TextField } from './fields.tsx';
import styles from './form.module.css';
import { idFrom } from './id-from-name.ts';
import { problemsWithin } from './problem-words.ts';
import type { SectionProps } from './section-props.ts';
import { sourcePatterns } from './settings-ports.ts';

interface SourceFormProps extends SectionProps {
  /** Undefined for a new source. */
  readonly source: SourceSettings | undefined;
  readonly index: number;
  readonly onClose: () => void;
}

/** The form's own state: every field as text, whichever kind of source is chosen at the moment. */
interface Draft {
  readonly id: string;
  readonly name: string;
  readonly controller: string;
  readonly register: SourceSettings['register'];
  readonly kind: SourceSettings['kind'];
  readonly baseUrl: string;
  readonly signIn: SourceSettings['signIn']['kind'];
  readonly clientId: string;
  readonly scope: string;
  readonly askedByDefault: boolean;
}

function draftOf(source: SourceSettings | undefined, register: SourceSettings['register']): Draft {
  return {
    id: source?.id ?? '',
    name: source?.name ?? '',
    controller: source?.controller ?? '',
    register: source?.register ?? register,
    kind: source?.kind ?? 'fhir',
    baseUrl: source?.baseUrl ?? '',
    signIn: source?.signIn.kind ?? 'none',
    clientId: source?.signIn.kind === 'smart' ? source.signIn.clientId : '',
    scope: (source?.signIn.kind === 'smart' ? source.signIn.scope : undefined) ?? '',
    askedByDefault: source?.askedByDefault ?? true,
  };
}

function toSource({ baseUrl, signIn, clientId, scope, ...draft }: Draft): SourceSettings {
  const name = draft.name.trim();
  const same = { ...draft, name, id: draft.id.trim() || idFrom(name), controller: draft.controller.trim() };
  if (draft.kind === 'embedded') return { ...same, signIn: { kind: 'none' } };
  return {
    ...same,
    baseUrl: baseUrl.trim(),
    signIn:
      signIn === 'smart'
        ? {
            kind: 'smart',
            clientId: clientId.trim(),
            ...(scope.trim() === '' ? {} : { scope: scope.trim() }),
          }
        : { kind: 'none' },
  };
}

export function SourceForm({ settings, save, ports, source, index, onClose }: SourceFormProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => draftOf(source, settings.professional.register));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  async function keep() {
    const next = toSource(draft);
    // First of all, while the browser still counts this as the user's own press.
    const asked = next.kind === 'fhir' ? ports.requestAccess(sourcePatterns(next)) : undefined;
    const problems = await save({ ...settings, sources: settings.sources.toSpliced(index, 1, next) });
    await asked;
    if (problems.length === 0) onClose();
    return problems;
  }

  return (
    <FormPanel
      name={source?.name ?? t('settings.sources.add')}
      saveWords={t('settings.sources.save')}
      onSave={keep}
      onCancel={onClose}
    >
      {(problems) => {
        const of = problemsWithin(problems, `sources[${index}]`);
        return (
          <>
            <div className={styles.pair}>
              <TextField
                label={t('settings.sources.name')}
                hint={t('settings.sources.nameHint')}
                value={draft.name}
                problem={of.get('name')}
                onChange={(name) => change({ name })}
              />
              <TextField
                label={t('settings.sources.controller')}
                hint={t('settings.sources.controllerHint')}
                value={draft.controller}
                problem={of.get('controller')}
                onChange={(controller) => change({ controller })}
              />
              <SelectField
                label={t('settings.sources.register')}
                hint={t('settings.sources.registerHint')}
                value={draft.register}
                options={registers.map((value) => ({ value, words: t(`terms.registerFull.${value}`) }))}
                onChange={(register) => change({ register })}
              />
              <SelectField
                label={t('settings.sources.kindLabel')}
                hint={t(`settings.sources.kindHint.${draft.kind}`)}
                value={draft.kind}
                options={(['fhir', 'embedded'] as const).map((value) => ({
                  value,
                  words: t(`settings.sources.kind.${value}`),
                }))}
                onChange={(kind) => change({ kind })}
              />
            </div>
            {draft.kind === 'fhir' && (
              <div className={styles.pair}>
                <TextField
                  label={t('settings.sources.baseUrl')}
                  hint={t('settings.sources.baseUrlHint')}
                  kind="code"
                  value={draft.baseUrl}
                  problem={of.get('baseUrl')}
                  onChange={(baseUrl) => change({ baseUrl })}
                />
                <SelectField
                  label={t('settings.sources.signIn')}
                  hint={t('settings.sources.signInHint')}
                  value={draft.signIn}
                  options={(['none', 'smart'] as const).map((value) => ({
                    value,
                    words: t(`settings.sources.signInKind.${value}`),
                  }))}
                  onChange={(signIn) => change({ signIn })}
                />
                {draft.signIn === 'smart' && (
                  <>
                    <TextField
                      label={t('settings.sources.clientId')}
                      hint={t('settings.sources.clientIdHint')}
                      kind="code"
                      value={draft.clientId}
                      problem={of.get('signIn.clientId')}
                      onChange={(clientId) => change({ clientId })}
                    />
                    <TextField
                      label={t('settings.sources.scope')}
                      hint={t('settings.sources.scopeHint')}
                      kind="code"
                      value={draft.scope}
                      problem={of.get('signIn.scope')}
                      onChange={(scope) => change({ scope })}
                    />
                  </>
                )}
              </div>
            )}
            <CheckField
              label={t('settings.sources.askedByDefault')}
              checked={draft.askedByDefault}
              onChange={(askedByDefault) => change({ askedByDefault })}
            />
            <TextField
              label={t('settings.id')}
              hint={t('settings.sources.idHint')}
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
