import type { AccessRequest, VerifiedRelationship } from '#lib/access/access-decision.ts';
import { defaultRoleTable } from '#lib/access/access-defaults.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Register } from '#lib/model/register.ts';

export const socialController = 'Kainuun hyvinvointialue, sosiaalihuolto';

export function aProfessional(said: Partial<Professional> = {}): Professional {
  return {
    id: 'tiina',
    name: 'Tiina Karppinen',
    role: 'nurse',
    register: 'health',
    references: [{ sourceId: 'health', reference: 'Practitioner/tiina' }],
    teams: [],
    ...said,
  };
}

export function aSource(register: Register, controller = `Kainuu, ${register}`): SourceDescription {
  return { id: register, name: register, controller, register };
}

export function aRelationship(said: Partial<VerifiedRelationship> = {}): VerifiedRelationship {
  return { kind: 'relationship', reference: 'EpisodeOfCare/1', sourceId: 'health', type: 'episode', ...said };
}

/** A nurse with an open episode asks for the owners of the social register; nothing is permitted or refused. */
export function aRequest(said: Partial<AccessRequest> = {}): AccessRequest {
  return {
    professional: aProfessional(),
    purpose: 'care',
    relationship: aRelationship(),
    source: aSource('social', socialController),
    section: 'owners',
    roleTable: defaultRoleTable,
    permissions: [],
    permissionMaxAgeMinutes: 240,
    reasonOpensRegisters: false,
    protectionOrder: false,
    now: new Date('2026-11-18T07:41:00Z'),
    timeZone: 'Europe/Helsinki',
    ...said,
  };
}

export const aGlass = {
  code: 'vitalEmergency',
  text: 'Tajuton, tarvitaan tieto kotiavusta',
  at: '2026-11-18T07:40:00Z',
};
