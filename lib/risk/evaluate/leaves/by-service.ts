import type { Fact } from '../../facts/fact.ts';

/**
 * How many contacts of which service, as the services were recorded: "Mielenterveys 2, Sosiaaliohjaus 1", the most first.
 * Nothing for facts that are no contacts.
 */
export function byServiceOf(facts: readonly Fact[]): { readonly byService?: string } {
  const counts = new Map<string, number>();
  for (const { entry } of facts) {
    if (entry.kind !== 'contact') return {};
    counts.set(entry.service.text, (counts.get(entry.service.text) ?? 0) + 1);
  }
  if (counts.size === 0) return {};
  const services = [...counts].toSorted(([, one], [, other]) => other - one);
  return { byService: services.map(([service, count]) => `${service} ${count}`).join(', ') };
}
