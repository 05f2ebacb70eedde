import { identityCodeSystem } from '#lib/base/identity-code.ts';
import type { HostSettings } from '#lib/model/settings/settings.ts';
import type { HostAdapter, HostReading } from '#lib/ports/host-adapter.ts';
import { clientAddressOf } from '../client-address.ts';
import { cleanText, readingOf } from '../client-facts.ts';
import { matchesAny } from '../match-pattern.ts';
import { observeHeader } from '../observe-header.ts';
import { readDate } from '../read-date.ts';
import { readHeaders } from '../read-headers.ts';

/**
 * Medplum App: address `/Patient/{id}` or `/Patient/{id}/{tab}`; a bar of label and value pairs above the page, whose
 * name is a link to the same Patient. The link proves that the bar belongs to the address. Class names are hashed, so
 * the bar is known by its shape. Identifiers are labelled by their system.
 */
export function createMedplumAdapter(host: HostSettings): HostAdapter {
  const identifierSystem = host.identifierSystem ?? identityCodeSystem;
  return {
    id: 'medplum',
    matches: (url) => matchesAny(host.matches, url),
    clientAddress: (patientId) => clientAddressOf(host, patientId, (id) => `Patient/${id}`),
    readClientContext({ root, url }) {
      const id = /^\/Patient\/([A-Za-z0-9.-]{1,64})(?:\/|$)/.exec(url.pathname)?.[1];
      if (id === undefined || id === 'new') return { state: 'none' };
      return readHeaders(findBars(root), (bar) =>
        patientIdOf(bar) === id ? readBar(bar, id) : { state: 'pending', awaiting: 'agreement' },
      );
    },
    observe: (root, changed, signal) => observeHeader(root, findBars, changed, signal),
  };

  function readBar(bar: Element, patientId: string): HostReading {
    const pairs = pairsOf(bar);
    const written = pairs.find(({ label }) => /^(dob|date of birth|birth ?date)$/i.test(label))?.value;
    const birthDate = written === undefined ? undefined : readDate(written, undefined);
    const isPartial = written !== undefined && /^\d{4}(?:-\d{2})?$/.test(written);
    if (written !== undefined && birthDate === undefined && !isPartial) {
      return { state: 'unclear', reason: 'unreadable' };
    }
    return readingOf(host, {
      patientId,
      identityCode: pairs.find(({ label }) => label === identifierSystem)?.value,
      name: cleanText(nameLinkOf(bar)?.textContent),
      birthDate,
    });
  }
}

const nameLink = ':scope > * > * > a[href^="/Patient/"]';

function nameLinkOf(bar: Element): Element | null {
  return bar.querySelector(nameLink);
}

function patientIdOf(bar: Element): string | undefined {
  return nameLinkOf(bar)?.getAttribute('href')?.split('/')[2];
}

/** The first bars whose name is a link to a Patient and that hold at least one more pair; not tables. */
function findBars(root: Document): readonly Element[] {
  const bars = new Set<Element>();
  for (const link of [...root.querySelectorAll('div > a[href^="/Patient/"]')].slice(0, 50)) {
    const entry = link.parentElement?.parentElement;
    const bar = entry?.parentElement;
    if (entry?.children.length === 2 && bar?.localName === 'div' && pairsOf(bar).length >= 2) bars.add(bar);
  }
  return [...bars];
}

function pairsOf(bar: Element): readonly { readonly label: string; readonly value: string }[] {
  return [...bar.children].flatMap((entry) => {
    const [label, value] = [...entry.children].map(({ textContent }) => cleanText(textContent));
    return entry.children.length === 2 && label !== undefined && value !== undefined
      ? [{ label, value }]
      : [];
  });
}
