import type { Translate } from '#lib/base/language.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import { sectionIds } from '#lib/summary/section.ts';

/** Sections by their titles; types of resource, as writes have them, stay as they are. */
export function sectionWords(t: Translate, sections: readonly string[]): string {
  const words = (section: string) => {
    if (section === 'log') return t('log.logItself');
    // The banner: name, identity code, age.
    if (section === 'identity') return t('log.identity');
    return sectionIds.some((id) => id === section) ? t(`terms.section.${section}`) : section;
  };
  return sections.map(words).join(', ');
}

/** The official identifier of the client; empty when no source has one. */
export function clientCode({ client }: AccessEvent): string {
  return client.identifiers[0]?.value ?? '';
}

const known: readonly string[] = [
  'unreachable',
  'timedOut',
  'notSignedIn',
  'forbidden',
  'tooMany',
  'serverError',
  'notFhir',
  'notFound',
  'refused',
  'full',
  'unavailable',
];

/** Why the log server did not take the events. */
export function deliveryFailureWords(t: Translate, reason: string): string {
  return t(`log.delivery.failure.${known.includes(reason) ? reason : 'other'}`);
}
