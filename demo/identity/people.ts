import type { Role } from '#lib/model/settings/settings.ts';
import type { DemoRegister } from '../servers/start-fhir-servers.ts';
import { professionals } from '../settings.ts';

/** Whom the demo's sign-in page offers: one person per role, as both registers name them. */
export interface DemoPerson {
  readonly role: Role;
  readonly name: string;
  /** What the person does, for the page. */
  readonly work: string;
  readonly fhirUser: string;
  readonly register: DemoRegister;
  readonly teams: readonly string[];
}

function person(role: Role, key: string, work: string, register: DemoRegister, team: string): DemoPerson {
  return {
    role,
    name: professionals[role].name,
    work,
    fhirUser: `Practitioner/${key}`,
    register,
    teams: [`Organization/${team}`],
  };
}

export const people: Readonly<Record<Role, DemoPerson>> = {
  nurse: person('nurse', 'mustonen', 'sairaanhoitaja', 'health', 'terveysasema-keskusta'),
  physician: person('physician', 'keranen', 'lääkäri', 'health', 'terveysasema-keskusta'),
  socialWorker: person('socialWorker', 'raisanen', 'sosiaalityöntekijä', 'social', 'sosiaalityo'),
  teamLead: person('teamLead', 'piirainen', 'tiimin vetäjä', 'health', 'terveysasema-keskusta'),
};

export function personOf(account: string): DemoPerson | undefined {
  return Object.values(people).find(({ role }) => role === account);
}
