import { describe, expect, it } from 'vitest';
import { toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { toConsultationRequest } from '#lib/fhir/consultation-request.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import { asked, tiina } from '#tests/unit/fhir/consultation-facts.ts';
import { ofLarisa, readResources } from '../read-resource.ts';

const client = ofLarisa.reference;
const message = {
  threadId: asked.threadId,
  kind: 'message',
  sentAt: asked.askedAt,
  by: tiina,
  text: 'Hei',
} as const;

describe('what professionals ask each other about a client', () => {
  it.each([
    ['Task', { ...toConsultationTask(asked, client), id: '1' }],
    ['Task that cannot be read', { ...toConsultationTask(asked, client), id: '1', authoredOn: 'eilen' }],
    ['Communication', { ...toConsultationMessage({ ...message, attachments: [] }, client), id: '1' }],
    ['ServiceRequest', { ...toConsultationRequest(asked, client), id: '1' }],
  ])('is no task, message or decision of the client, and nothing unread: %s', (_name, resource) => {
    const { entries, unread } = readResources([resource], 'social');
    expect(entries).toEqual([]);
    expect(unread).toEqual([]);
  });
});
