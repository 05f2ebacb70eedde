import { type Municipality, municipalities } from '../municipalities.ts';
import type { Person } from '../people/person.ts';
import type { Chart } from './chart.ts';
import { concept, extensionUrls, systems } from './systems.ts';

/** Display of the languages met, in the language itself or in Finnish. */
const languageNames: Readonly<Record<string, string>> = {
  fi: 'suomi',
  sv: 'ruotsi',
  ru: 'venäjä',
  uk: 'ukraina',
  so: 'somali',
  se: 'pohjoissaame',
  ar: 'arabia',
};

function municipalityExtension(municipality: Municipality): fhir4.Extension {
  return {
    url: extensionUrls.municipality,
    valueCoding: {
      system: systems.municipality,
      code: municipalities[municipality].code,
      display: municipality,
    },
  };
}

/** The Patient of one register: same person, same official identifier, another id. */
export function createPatient(person: Person, chart: Chart): fhir4.Patient {
  const { calendar } = chart;
  const { postalCode } = municipalities[person.municipality];
  const patient: fhir4.Patient = {
    resourceType: 'Patient',
    id: chart.patientId,
    meta: {
      lastUpdated: calendar.instant(calendar.day(-1100), '08:00'),
      ...(person.protectionOrder
        ? { security: [{ system: systems.securityLabel, code: 'TURVAKIELTO', display: 'Turvakielto' }] }
        : {}),
    },
    extension: [
      municipalityExtension(person.municipality),
      ...(person.interpreter ? [{ url: extensionUrls.interpreter, valueBoolean: true }] : []),
    ],
    active: true,
    identifier: [
      {
        use: 'official',
        type: concept('http://terminology.hl7.org/CodeSystem/v2-0203', 'NNFIN', 'Henkilötunnus'),
        system: systems.identityCode,
        value: person.identityCode,
      },
    ],
    name: [{ use: 'official', family: person.family, given: person.given.split(' ') }],
    telecom: [{ system: 'phone', value: person.phone, use: 'mobile' }],
    gender: person.sex,
    birthDate: person.birthDate,
    ...(person.deceasedOn === undefined ? {} : { deceasedDateTime: person.deceasedOn }),
    address: [{ use: 'home', line: [person.street], city: person.municipality, postalCode, country: 'FI' }],
    communication: [
      {
        language: {
          coding: [
            {
              system: 'urn:ietf:bcp:47',
              code: person.language,
              display: languageNames[person.language] ?? person.language,
            },
          ],
        },
        preferred: true,
      },
    ],
  };
  return person.adjustPatient === undefined ? patient : person.adjustPatient(patient, chart.register);
}
