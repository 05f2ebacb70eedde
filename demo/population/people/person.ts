import type { Municipality } from '../municipalities.ts';
import type { PopulationRegister } from '../population.ts';

/** Everything that a Patient of either register says. */
export interface Person {
  readonly family: string;
  readonly given: string;
  readonly sex: 'male' | 'female';
  /** `YYYY-MM-DD`, or partial where the register has no more. */
  readonly birthDate: string;
  readonly identityCode: string;
  readonly municipality: Municipality;
  readonly street: string;
  readonly phone: string;
  /** BCP 47 code. */
  readonly language: string;
  readonly interpreter: boolean;
  readonly protectionOrder: boolean;
  readonly deceasedOn?: string;
  /** Which registers know the person. */
  readonly knownTo: 'both' | PopulationRegister;
  /** For registers that write a person down in an unusual way. */
  adjustPatient?(patient: fhir4.Patient, register: PopulationRegister): fhir4.Patient;
}
