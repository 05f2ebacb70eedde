import { identityCodeSystem, parseIdentityCode } from '#lib/base/identity-code.ts';
import type { HostSettings } from '#lib/model/settings/settings.ts';
import type { HostAdapter, HostReading } from '#lib/ports/host-adapter.ts';
import { clientAddressOf } from '../client-address.ts';
import { cleanText, readingOf } from '../client-facts.ts';
import { insertIntoFocusedField, rememberFocusedField } from '../focused-field.ts';
import { matchesAny } from '../match-pattern.ts';
import { findAll, observeHeader } from '../observe-header.ts';
import { readHeaders } from '../read-headers.ts';
import { createSwitchGuard } from '../switch-guard.ts';
import { findBirthDate } from './birth-date.ts';

const findBanners = (root: Document) =>
  findAll(
    root,
    'header[aria-label="patient banner"], [data-extension-slot-name="patient-header-slot"] header[role="banner"]',
  );

/**
 * OpenMRS 3: address `.../patient/{uuid}/chart...`, and a banner with an avatar, the name, the age, the birth date in
 * the page's language and the identifiers. Class names are hashed. The banner does not say whose uuid it shows, and it
 * comes seconds after the address, so a banner that has not changed since the address did is not believed.
 */
export function createOpenmrsAdapter(host: HostSettings): HostAdapter {
  const guard = createSwitchGuard();
  return {
    id: 'openmrs',
    matches: (url) => matchesAny(host.matches, url),
    clientAddress: (patientId) => clientAddressOf(host, patientId, (id) => `spa/patient/${id}/chart`),
    readClientContext({ root, url }) {
      const uuid = /\/patient\/([^/]+)\/chart(?:\/|$)/.exec(url.pathname)?.[1];
      if (uuid === undefined) return { state: 'none' };
      return readHeaders(findBanners(root), (banner) => readBanner(banner, uuid, root.documentElement.lang));
    },
    observe(root, changed, signal) {
      observeHeader(root, findBanners, changed, signal);
      rememberFocusedField(root, root, signal);
    },
    insertText: insertIntoFocusedField,
  };

  function readBanner(banner: Element, uuid: string, language: string): HostReading {
    const written = cleanText(banner.querySelector('[class*="patientName" i]:not(:has(*))')?.textContent);
    const avatar = avatarName(banner);
    if (written !== undefined && avatar !== undefined && written !== avatar) {
      return { state: 'pending', awaiting: 'agreement' };
    }
    const name = avatar ?? written;
    const identityCode = identityCodeIn(banner, host.identifierSystem);
    const birthDate = findBirthDate(banner, language);
    if (!guard.accepts(uuid, banner, JSON.stringify([name, identityCode, birthDate]))) {
      return { state: 'pending', awaiting: 'agreement' };
    }
    if (birthDate === 'unreadable') return { state: 'unclear', reason: 'unreadable' };
    return readingOf(host, {
      patientId: uuid,
      identityCode,
      name,
      birthDate: birthDate === 'partial' ? undefined : birthDate,
    });
  }
}

function avatarName(banner: Element): string | undefined {
  const label = banner.querySelector('[aria-label^="Avatar for "]')?.getAttribute('aria-label');
  return cleanText(label?.slice('Avatar for '.length));
}

/**
 * Identifiers stand as `Type: value`, the first in a tag, the others in labels that carry the value too. The Finnish
 * code is known by its form; of another system the settings say only that the host shows it, so it is the first one.
 */
function identityCodeIn(banner: Element, system: string | undefined): string | undefined {
  const values = [
    ...[...banner.querySelectorAll('span')].flatMap(valueAfterType),
    ...[...banner.querySelectorAll('label[for^="patient-banner-identifier-"]')].flatMap(
      (label) => cleanText(label.getAttribute('for')?.replace('patient-banner-identifier-', '')) ?? [],
    ),
  ];
  if (system === undefined || system === identityCodeSystem) {
    return values.find((value) => parseIdentityCode(value).ok);
  }
  return values[0];
}

function valueAfterType(span: Element): readonly string[] {
  const type = span.previousElementSibling?.textContent?.trim();
  const value = cleanText(span.textContent);
  return type?.endsWith(':') === true && value !== undefined ? [value] : [];
}
