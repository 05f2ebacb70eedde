import type { Storyline } from '../storyline.ts';
import { storyline as archivedRecord } from './archived-record.ts';
import { storyline as backPainUnemployment } from './back-pain-unemployment.ts';
import { storyline as childProtection } from './child-protection.ts';
import { storyline as deceased } from './deceased.ts';
import { storyline as diabetesWithoutFollowUp } from './diabetes-without-follow-up.ts';
import { storyline as expectingWithInterpreter } from './expecting-with-interpreter.ts';
import { storyline as familyCaregiver } from './family-caregiver.ts';
import { storyline as healthOnly } from './health-only.ts';
import { storyline as homeCareDaily } from './home-care-daily.ts';
import { storyline as hostileText } from './hostile-text.ts';
import { storyline as livingAloneFalls } from './living-alone-falls.ts';
import { storyline as manyMedicines } from './many-medicines.ts';
import { storyline as noRelationship } from './no-relationship.ts';
import { storyline as nothingRecorded } from './nothing-recorded.ts';
import { storyline as permissionExpired } from './permission-expired.ts';
import { storyline as permissionRefused } from './permission-refused.ts';
import { storyline as protectionOrder } from './protection-order.ts';
import { storyline as refusedDocument } from './refused-document.ts';
import { storyline as refusedServiceTask } from './refused-service-task.ts';
import { storyline as sameCodeButSeparator } from './same-code-but-separator.ts';
import { storyline as sameNameAndBirthDate } from './same-name-and-birth-date.ts';
import { storyline as socialOnly } from './social-only.ts';
import { storyline as swedishSpeaking } from './swedish-speaking.ts';
import { storyline as tervahautaLarisa } from './tervahauta-larisa.ts';
import { storyline as twoThousandEntries } from './two-thousand-entries.ts';
import { storyline as wrongLookingData } from './wrong-looking-data.ts';
import { storyline as youngAdultSubstanceUse } from './young-adult-substance-use.ts';

/** Every storyline in the order of the clients' numbers. New ones go last, so that numbers stay. */
export const storylines: readonly Storyline[] = [
  tervahautaLarisa,
  protectionOrder,
  homeCareDaily,
  nothingRecorded,
  deceased,
  socialOnly,
  healthOnly,
  childProtection,
  livingAloneFalls,
  youngAdultSubstanceUse,
  backPainUnemployment,
  diabetesWithoutFollowUp,
  familyCaregiver,
  wrongLookingData,
  sameNameAndBirthDate,
  sameCodeButSeparator,
  hostileText,
  swedishSpeaking,
  archivedRecord,
  permissionRefused,
  permissionExpired,
  manyMedicines,
  expectingWithInterpreter,
  twoThousandEntries,
  refusedDocument,
  refusedServiceTask,
  noRelationship,
];
