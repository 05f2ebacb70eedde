import type { Consultation } from '#lib/model/consultation.ts';

/** That a consultation is there, between whom, and who answers for the client: nothing of what was asked and answered. */
export function headerOf(consultation: Consultation): Consultation {
  const {
    answer: _answer,
    reason: _reason,
    agreement: _agreement,
    resource: _resource,
    ...rest
  } = consultation;
  const { outcome, forwards, ...others } = rest;
  return {
    ...others,
    question: { asked: '', handOver: consultation.question.handOver },
    sections: [],
    ruleIds: [],
    forwards: forwards.map(({ from, at }) => ({ from, at })),
    ...(outcome === undefined ? {} : { outcome: { kind: outcome.kind, at: outcome.at, by: outcome.by } }),
  };
}
