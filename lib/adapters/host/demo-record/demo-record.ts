import type { HostSettings } from '#lib/model/settings/settings.ts';
import type { HostAdapter, HostReading } from '#lib/ports/host-adapter.ts';
import { clientAddressOf } from '../client-address.ts';
import { cleanText, readingOf } from '../client-facts.ts';
import { insertIntoFocusedField, rememberFocusedField } from '../focused-field.ts';
import { matchesAny } from '../match-pattern.ts';
import { findAll, observeHeader } from '../observe-header.ts';
import { readDateByFormat } from '../read-date.ts';
import { readHeaders } from '../read-headers.ts';

const findHeaders = (root: Document) => findAll(root, 'header[data-patient-banner]');

/**
 * The record UI of the demonstration: address `/client/{number}`, header with the same number, the name, the identity
 * code and the birth date in the Finnish form. With `?sameUrl` its address never changes and the header alone counts.
 */
export function createDemoRecordAdapter(host: HostSettings): HostAdapter {
  return {
    id: 'demo-record',
    matches: (url) => matchesAny(host.matches, url),
    // It answers with the client's own address, which has a number.
    clientAddress: (patientId) => clientAddressOf(host, patientId, (id) => `patient/${id}`),
    readClientContext({ root, url }) {
      const headers = findHeaders(root);
      if (url.searchParams.has('sameUrl')) {
        return headers.length === 0 ? { state: 'none' } : readHeaders(headers, readHeader);
      }
      const number = /^\/client\/([^/]+)/.exec(url.pathname)?.[1];
      if (number === undefined) return { state: 'none' };
      return readHeaders(headers, (header) =>
        header.getAttribute('data-client-number') === number
          ? readHeader(header)
          : { state: 'pending', awaiting: 'agreement' },
      );
    },
    observe(root, changed, signal) {
      observeHeader(root, findHeaders, changed, signal);
      rememberFocusedField(root, root, signal);
    },
    insertText: insertIntoFocusedField,
  };

  function readHeader(header: Element): HostReading {
    const text = (selector: string) => cleanText(header.querySelector(selector)?.textContent);
    const written = text('.birth-date');
    const birthDate = written === undefined ? undefined : readDateByFormat(written, 'd.M.yyyy');
    if (written !== undefined && birthDate === undefined) return { state: 'unclear', reason: 'unreadable' };
    return readingOf(host, {
      identityCode: text('.identity-code'),
      patientId: header.getAttribute('data-patient-id') ?? undefined,
      name: text('.patient-name'),
      birthDate,
    });
  }
}
