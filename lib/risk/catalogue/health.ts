import type { Rule } from '../rule.ts';
import { rule as alcoholUse } from '../rules/alcohol-use.ts';
import { rule as anticoagulationWithoutControl } from '../rules/anticoagulation-without-control.ts';
import { rule as anxiety } from '../rules/anxiety.ts';
import { rule as asthmaEmergency } from '../rules/asthma-emergency.ts';
import { rule as backPainStartBack } from '../rules/back-pain-start-back.ts';
import { rule as chronicWound } from '../rules/chronic-wound.ts';
import { rule as comorbidity } from '../rules/comorbidity.ts';
import { rule as depressiveSymptoms } from '../rules/depressive-symptoms.ts';
import { rule as diabetesValues } from '../rules/diabetes-values.ts';
import { rule as dischargeRisk } from '../rules/discharge-risk.ts';
import { rule as falls } from '../rules/falls.ts';
import { rule as findriscWithoutGlucoseTest } from '../rules/findrisc-without-glucose-test.ts';
import { rule as frailScale } from '../rules/frail-scale.ts';
import { rule as hospitalFrailty } from '../rules/hospital-frailty.ts';
import { rule as hospitalFrailtyIntermediate } from '../rules/hospital-frailty-intermediate.ts';
import { rule as kidneyFunctionReduced } from '../rules/kidney-function-reduced.ts';
import { rule as kidneyFunctionSingle } from '../rules/kidney-function-single.ts';
import { rule as malnutrition } from '../rules/malnutrition.ts';
import { rule as medicinesFive } from '../rules/medicines-five.ts';
import { rule as medicinesTen } from '../rules/medicines-ten.ts';
import { rule as musculoskeletalPsychosocial } from '../rules/musculoskeletal-psychosocial.ts';
import { rule as musculoskeletalWorkAbility } from '../rules/musculoskeletal-work-ability.ts';
import { rule as overTarget } from '../rules/over-target.ts';
import { rule as prediabetes } from '../rules/prediabetes.ts';
import { rule as score2 } from '../rules/score2.ts';
import { rule as score2Op } from '../rules/score2-op.ts';
import { rule as suicideItem } from '../rules/suicide-item.ts';

export const healthRules: readonly Rule[] = [
  suicideItem,
  dischargeRisk,
  anticoagulationWithoutControl,
  overTarget,
  diabetesValues,
  findriscWithoutGlucoseTest,
  prediabetes,
  score2,
  score2Op,
  kidneyFunctionReduced,
  kidneyFunctionSingle,
  depressiveSymptoms,
  anxiety,
  alcoholUse,
  musculoskeletalPsychosocial,
  musculoskeletalWorkAbility,
  backPainStartBack,
  falls,
  malnutrition,
  frailScale,
  hospitalFrailty,
  hospitalFrailtyIntermediate,
  medicinesTen,
  medicinesFive,
  comorbidity,
  asthmaEmergency,
  chronicWound,
];
