import { about as audit } from './audit.ts';
import { about as auditC } from './audit-c.ts';
import { about as barthel } from './barthel.ts';
import { about as charlson } from './charlson.ts';
import { about as ckdEpi2021 } from './ckd-epi-2021.ts';
import { about as efi } from './efi.ts';
import { about as fallsKeyQuestions } from './falls-key-questions.ts';
import { about as findrisc } from './findrisc.ts';
import { about as frail } from './frail.ts';
import { about as gad2 } from './gad-2.ts';
import { about as gad7 } from './gad-7.ts';
import { about as hfrs } from './hfrs.ts';
import { about as hospitalScore } from './hospital-score.ts';
import { about as kidneyCourse } from './kidney-course.ts';
import { about as lace } from './lace.ts';
import { about as must } from './must.ts';
import { about as nrs2002 } from './nrs-2002.ts';
import { about as phq2 } from './phq-2.ts';
import { about as phq9 } from './phq-9.ts';
import type { ScoreAbout } from './score.ts';
import { about as score2 } from './score2.ts';
import { about as score2Op } from './score2-op.ts';
import { about as sppb } from './sppb.ts';
import { about as startBack } from './start-back.ts';
import { about as stayIndependent } from './stay-independent.ts';
import { about as ucla3 } from './ucla-3.ts';
import { about as who5 } from './who-5.ts';
import { about as whodas12 } from './whodas-12.ts';
import { about as whodas12Complex } from './whodas-12-complex.ts';
import { about as workAbility } from './work-ability.ts';

/** What there is to know of every score, in an order for reading. A new score is one file, one line here and its test. */
const abouts: readonly ScoreAbout[] = [
  score2,
  score2Op,
  findrisc,
  ckdEpi2021,
  kidneyCourse,
  hfrs,
  charlson,
  lace,
  hospitalScore,
  efi,
  frail,
  fallsKeyQuestions,
  stayIndependent,
  sppb,
  must,
  nrs2002,
  auditC,
  audit,
  phq2,
  phq9,
  gad2,
  gad7,
  who5,
  ucla3,
  workAbility,
  startBack,
  barthel,
  whodas12,
  whodas12Complex,
];

/**
 * Every score by its id. Absent on purpose, for their licences: MNA-SF (Nestlé), WSAS (Isaac Marks) and PROMIS (written
 * permission for software); FINRISKI and the 36-item WHODAS complex score, whose coefficients could not be verified.
 */
export const scoreRegistry: ReadonlyMap<string, ScoreAbout> = new Map(
  abouts.map((about) => [about.id, about] as const),
);
