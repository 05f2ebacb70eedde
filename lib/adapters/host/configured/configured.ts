import type { ConfiguredReading, FieldReading, HostSettings } from '#lib/model/settings/settings.ts';
import type { HostAdapter, HostPage, HostReading } from '#lib/ports/host-adapter.ts';
import { clientAddressOf } from '../client-address.ts';
import { cleanText, readingOf } from '../client-facts.ts';
import { insertIntoFocusedField, rememberFocusedField } from '../focused-field.ts';
import { matchesAny } from '../match-pattern.ts';
import { findAll, observeHeader } from '../observe-header.ts';
import { readDate, readDateByFormat } from '../read-date.ts';
import { readHeaders } from '../read-headers.ts';
import { createSwitchGuard } from '../switch-guard.ts';
import { createChartFrame } from './chart-frame.ts';
import { readField } from './read-field.ts';

/**
 * A record UI that nobody here can see: everything comes from the settings. Faults in them (a selector or pattern that
 * is not valid) are said when the settings are saved; here they read as nothing found.
 */
export function createConfiguredAdapter(host: HostSettings, reading: ConfiguredReading): HostAdapter {
  const guard = createSwitchGuard();
  const frame = reading.frame === undefined ? undefined : createChartFrame(reading.frame);
  const find = (part: Document) => [
    ...findAll(part, reading.header),
    ...(reading.absentWhen === undefined ? [] : findAll(part, reading.absentWhen)),
  ];
  return {
    id: 'configured',
    matches: (url) => matchesAny(host.matches, url),
    clientAddress: (patientId) => clientAddressOf(host, patientId, undefined),
    readClientContext(page) {
      const chart = frame?.read(page.root);
      if (chart === undefined) return readPage(page);
      if (chart === 'missing') return { state: 'none' };
      if (chart === 'leaving') return { state: 'pending', awaiting: 'header' };
      if (chart === 'closed') return { state: 'unclear', reason: 'unreadable' };
      return readPage(page, chart);
    },
    observe(root, changed, signal) {
      const watch = (part: Document, partSignal: AbortSignal) => {
        observeHeader(part, find, changed, partSignal);
        rememberFocusedField(root, part, partSignal);
      };
      watch(root, signal);
      frame?.observe(root, watch, changed, signal);
    },
    insertText: insertIntoFocusedField,
  };

  /** The identity stands in the chart's frame, or in the page around it; the address that tells is the frame's first. */
  function readPage(page: HostPage, chart?: Document): HostReading {
    const address = matchAddress([...(chart === undefined ? [] : [chart.URL]), page.url.href]);
    if (address === undefined) return { state: 'none' };
    const parts = chart === undefined ? [page.root] : [chart, page.root];
    const { absentWhen } = reading;
    const isLocked = absentWhen !== undefined && parts.some((part) => findAll(part, absentWhen).length > 0);
    if (isLocked) return { state: 'unclear', reason: 'unreadable' };
    const headers = parts.flatMap((part) => findAll(part, reading.header));
    if (headers.length > 0) return readHeaders(headers, (header) => readHeader(header, address.id));
    // Without an address that tells, a missing header means that no client is open.
    return reading.urlPattern === undefined ? { state: 'none' } : { state: 'pending', awaiting: 'header' };
  }

  function readHeader(header: Element, addressId: string | undefined): HostReading {
    const field = (from: FieldReading | undefined) =>
      from === undefined ? undefined : readField(header, from);
    const headerId = field(reading.patientId);
    if (headerId !== undefined && addressId !== undefined && headerId !== addressId) {
      return { state: 'pending', awaiting: 'agreement' };
    }
    const name = field(reading.name);
    const identityCode = field(reading.identityCode);
    const written = field(reading.birthDate);
    if (headerId === undefined && addressId !== undefined) {
      const facts = JSON.stringify([name, identityCode, written]);
      if (!guard.accepts(addressId, header, facts)) return { state: 'pending', awaiting: 'agreement' };
    }
    const birthDate = written === undefined ? undefined : readBirthDate(written, reading.dateFormat);
    if (written !== undefined && birthDate === undefined) return { state: 'unclear', reason: 'unreadable' };
    return readingOf(host, { identityCode, patientId: headerId ?? addressId, name, birthDate });
  }

  /** The first address that the pattern fits, the chart frame's before the page's. */
  function matchAddress(addresses: readonly string[]): { readonly id?: string | undefined } | undefined {
    if (reading.urlPattern === undefined) return {};
    try {
      const pattern = new RegExp(reading.urlPattern);
      const found = addresses.map((address) => pattern.exec(address)).find((match) => match !== null);
      return found === undefined ? undefined : { id: cleanText(found?.groups?.id) };
    } catch {
      return undefined;
    }
  }
}

function readBirthDate(written: string, format: string | undefined) {
  if (format !== undefined) return readDateByFormat(written, format);
  return readDateByFormat(written, 'd.M.yyyy') ?? readDate(written, undefined);
}
