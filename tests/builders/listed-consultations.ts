import { familyFor, nameGroups } from '#demo/population/people/names.ts';
import type { Consultation, Recipient } from '#lib/model/consultation.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { aConsultation, pekka, sanna, tiina, toAdults, toAino, toSanna } from './consultations.ts';
import { anIdentity } from './records.ts';
import { seededChance } from './seeded-chance.ts';

/** Wednesday, 14.20 in Finland: some are late by then, some not yet. */
export const listedNow = '2026-11-18T12:20:00.000Z';

const questions = [
  'Voiko asiakas saada tulkin ja ohjaajan samalle käynnille?',
  'Onko toimeentulotuen päätöstä haettu, ja kuka sen kanssa auttaa?',
  'Sopisiko kuntoutusjakso ennen leikkausta vai vasta sen jälkeen?',
  'Kuka arvioi kotona pärjäämisen, kun omainen ei enää jaksa?',
] as const;
const recipients: readonly Recipient[] = [toSanna, toAdults, toAino];

/** As many consultations as asked for, in every box and state, asked within the last month. The same for the same count. */
export function listedConsultations(count: number): readonly ListedConsultation[] {
  const chance = seededChance(5);
  const now = Date.parse(listedNow);
  return Array.from({ length: count }, (_, number): ListedConsultation => {
    const group = chance.oneOf(nameGroups);
    const sex = chance.happens(0.5) ? 'male' : 'female';
    const name = `${familyFor(chance.oneOf(group.families), group.language, sex)} ${chance.oneOf(group[sex])}`;
    const asked = now - chance.between(5, 30 * 24 * 60) * 60_000;
    const due = asked + chance.oneOf([30, 6 * 60, 3 * 24 * 60]) * 60_000;
    const askedAt = new Date(asked).toISOString();
    const state = chance.weighted<Consultation['state']>([
      ['requested', 4],
      ['accepted', 3],
      ['answered', 2],
      ['declined', 1],
    ]);
    const consultation = aConsultation({
      threadId: `thread-${number}`,
      reference: `Task/${number}`,
      patientId: `client-${number}`,
      state,
      askedAt,
      dueAt: new Date(due).toISOString(),
      changedAt: askedAt,
      // Half are asked by others, and half by whoever reads the inbox.
      asker: chance.happens(0.5) ? pekka : tiina,
      recipient: chance.oneOf(recipients),
      ...(state === 'accepted' ? { taker: sanna } : {}),
      question: { asked: chance.oneOf(questions), handOver: false },
    });
    return { consultation, client: anIdentity({ name }) };
  });
}
