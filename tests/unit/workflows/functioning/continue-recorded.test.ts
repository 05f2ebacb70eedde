import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import { continueRecorded } from '#lib/workflows/functioning/continue-recorded.ts';
import type { Reopened } from '#lib/workflows/functioning/reopen-assessment.ts';
import { anAssessment } from '#tests/builders/assessments.ts';
import { aDraftMap } from '#tests/builders/draft-map.ts';

const assessment = anAssessment();
const { id, formId } = assessment;
const basis: NonNullable<Reopened['basis']> = {
  sourceId: 'health',
  assessment,
  recorded: {
    response: { id: 'r', version: '1', resource: { resourceType: 'QuestionnaireResponse' } },
    observations: [],
  },
};
const when = { clientKey: 'larisa', now: '2026-11-18T07:41:00.000Z' };

function aStage() {
  const drafts = aDraftMap();
  const settled: string[] = [];
  const outbox = {
    async resolveConflict(writeId: string, choice: string) {
      settled.push(`${writeId} ${choice}`);
      return ok(undefined);
    },
  };
  const go = (reopened: Pick<Reopened, 'assessment' | 'basis' | 'conflict'>) =>
    continueRecorded({ store: drafts.store, outbox: outbox as never }, reopened, when);
  return { ...drafts, settled, go };
}

describe('a recorded assessment that is continued', () => {
  it('is the draft of its form, beside what it was opened from', async () => {
    const { go, contentOf, settled } = aStage();
    expect(await go({ assessment, basis })).toEqual(ok(undefined));
    expect(contentOf('larisa', `assessment:${formId}`)).toEqual(assessment);
    expect(contentOf('larisa', `reopened:${formId}`)).toEqual(basis);
    expect(settled).toEqual([]);
  });

  it("is not continued in another register's stead", async () => {
    const { go, contentOf } = aStage();
    expect(await go({ assessment })).toEqual(fail({ reason: 'notPermitted' }));
    expect(contentOf('larisa', `assessment:${formId}`)).toBeUndefined();
  });

  it('never goes over another draft of the same form, and goes on with its own as that was left', async () => {
    const { go, put, contentOf } = aStage();
    put('larisa', `assessment:${formId}`, { ...assessment, id: 'another' });
    expect(await go({ assessment, basis })).toEqual(fail({ reason: 'otherDraft' }));
    const left = { ...assessment, summary: 'kesken' };
    put('larisa', `assessment:${formId}`, left);
    expect(id).toBe(left.id);
    expect(await go({ assessment, basis })).toEqual(ok(undefined));
    expect(contentOf('larisa', `assessment:${formId}`)).toEqual(left);
  });

  it('ends the write that met the other version when both are in the draft, and not before', async () => {
    const conflict = { writeId: 'w1', places: [] };
    const full = aStage();
    full.breakWith('full');
    expect(await full.go({ assessment, basis, conflict })).toEqual(fail({ reason: 'full' }));
    expect(full.settled).toEqual([]);
    const stage = aStage();
    expect(await stage.go({ assessment, basis, conflict })).toEqual(ok(undefined));
    expect(stage.settled).toEqual(['w1 theirs']);
  });
});
