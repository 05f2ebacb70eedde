import { type ReactNode, useEffect, useRef } from 'react';
import type { ClientStep } from '#lib/functioning/questionnaire/client-steps.ts';
import { inPlaces } from '../questionnaire/form-context.ts';
import { ItemList } from '../questionnaire/ItemList.tsx';
import styles from './ClientStep.module.css';

interface ClientStepViewProps {
  readonly step: ClientStep;
  readonly language: string | undefined;
  /** Of the form. */
  readonly title: string;
  /** `hasSlip`: something stands in a field that is no answer, and would be lost by going on. */
  readonly children: (hasSlip: () => boolean) => ReactNode;
}

/** One question of an imported form in large print, under the groups that it stands in and what the form says before it. */
export function ClientStepView({ step, language, title, children }: ClientStepViewProps) {
  const part = useRef<HTMLElement>(null);
  useEffect(() => part.current?.focus(), []);
  const { item, groups, about } = step;
  return (
    <>
      <section
        ref={part}
        tabIndex={-1}
        className={styles.step}
        aria-label={[title, ...groups].join(', ')}
        lang={language}
        data-client-step
      >
        {inPlaces([...groups, ...about]).map(({ what, index, key }) => (
          <p key={key} className={index < groups.length ? styles.group : styles.about}>
            {what}
          </p>
        ))}
        {item !== undefined && <ItemList items={[item]} />}
      </section>
      {children(() => part.current?.querySelector('[aria-invalid="true"]') != null)}
    </>
  );
}
