import { describe, expect, it } from 'vitest';
import { makeConsultation } from '#lib/consultation/make-consultation.ts';
import { aConsultation, askedAt, sanna, tiina, timeZone, toSanna } from '#tests/builders/consultations.ts';

describe('a consultation that is asked', () => {
  it('is requested, waits for an answer by the time of its urgency, and leaves responsibility where it was', () => {
    const made = aConsultation();
    expect(made).toMatchObject({
      state: 'requested',
      askedBack: false,
      askedAt,
      dueAt: '2026-11-18T14:00:00.000Z',
      openUntil: '2026-12-02T14:00:00.000Z',
      responsible: { reference: tiina.reference },
      changedBy: { reference: tiina.reference },
      changedAt: askedAt,
      forwards: [],
      participants: [],
    });
    for (const key of ['taker', 'takeOver', 'answer', 'version', 'reference', 'agreement'])
      expect(made).not.toHaveProperty(key);
    expect(made.asker).not.toHaveProperty('teams');
  });

  it('is an offer to hand over when the asker says so', () => {
    const { asker, recipient, patientId } = aConsultation();
    const made = makeConsultation(
      {
        threadId: 'thread-2',
        source: { sourceId: 'health', controller: 'Kainuu', register: 'health' },
        patientId,
        asker,
        recipient,
        question: { asked: 'Voitko ottaa asiakkaan?', handOver: true },
        urgency: 'now',
        sections: [],
        agreement: { given: true, how: 'spoken', interpreter: true, at: askedAt },
        ruleIds: ['repeated-reason'],
      },
      askedAt,
      timeZone,
    );
    expect(made).toMatchObject({
      takeOver: { by: 'asker', at: askedAt },
      recipient: toSanna,
      agreement: { how: 'spoken' },
      ruleIds: ['repeated-reason'],
    });
    expect(made.responsible.reference).not.toBe(sanna.reference);
  });
});
