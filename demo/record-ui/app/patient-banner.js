import { behaviour } from './behaviour.js';
import { ageAt, element, finnishDate } from './elements.js';

const place = document.querySelector('#patient-banner');
let waiting;

/**
 * Shows whose record is open, some time after the record itself has changed. Selectors that a host adapter reads:
 * `header[data-patient-banner]` with `data-client-number` and, where the record has no identity code, `data-patient-id`;
 * in it `.patient-name`, `.identity-code`, `.birth-date`.
 */
export function showBanner(client, now) {
  clearTimeout(waiting);
  if (!behaviour.staleHeader || client === undefined) place.replaceChildren();
  if (client === undefined) return;
  waiting = setTimeout(() => {
    const fresh = banner(client, now);
    const shown = place.querySelector('header[data-patient-banner]');
    if (shown === null) place.replaceChildren(fresh);
    else updateInPlace(shown, fresh);
  }, behaviour.headerDelay);
}

function banner(client, now) {
  const age = client.deceased ? undefined : ageAt(client.birthDate, now);
  const sex = { male: 'M', female: 'N' }[client.sex] ?? '';
  return element(
    'header',
    {
      'data-patient-banner': '',
      'data-client-number': client.number,
      'data-patient-id': client.patientId,
    },
    element('span', { class: 'patient-name' }, client.name),
    client.identityCode === undefined
      ? undefined
      : element('span', { class: 'identity-code' }, client.identityCode),
    client.recordNumber === undefined
      ? undefined
      : element('span', { class: 'record-number' }, `MRN ${client.recordNumber}`),
    element('span', { class: 'birth-date' }, finnishDate(client.birthDate)),
    element('span', { class: 'age' }, age === undefined ? '' : `${age} v ${sex}`),
    element('span', { class: 'municipality' }, client.municipality ?? ''),
    client.riskInformation ? element('span', { class: 'label' }, 'Riskitieto') : undefined,
    client.deceased ? element('span', { class: 'label' }, 'Kuollut') : undefined,
  );
}

/** Field after field, the way a data-bound header changes: for a moment it is neither client. */
function updateInPlace(shown, fresh) {
  for (const name of ['data-client-number', 'data-patient-id']) {
    const value = fresh.getAttribute(name);
    if (value === null) shown.removeAttribute(name);
    else shown.setAttribute(name, value);
  }
  shown.replaceChildren(...fresh.childNodes);
}
