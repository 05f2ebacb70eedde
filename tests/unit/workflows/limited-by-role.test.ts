import { describe, expect, it } from 'vitest';
import type { AccessDecision } from '#lib/access/access-decision.ts';
import { rule as risingUse } from '#lib/risk/rules/rising-use.ts';
import { limitedByRole } from '#lib/workflows/limited-by-role.ts';
import { aClientRecord, aClosedResult, anOkResult } from '#tests/builders/records.ts';
import { gateShows } from '#tests/builders/team-clients.ts';

const social = anOkResult([], { register: 'social' });
const closedFor = (reason: 'roleNotAllowed' | 'noRelationship'): AccessDecision => ({
  outcome: 'closed',
  reason,
  opens: [],
});
/** Of one register, one section is closed. */
const limits = (
  section: string,
  decision: AccessDecision,
  said: {
    readonly result?: typeof social;
    readonly role?: 'nurse' | 'socialWorker';
    readonly on?: boolean;
  } = {},
) =>
  limitedByRole(
    {
      record: aClientRecord({ health: anOkResult(), social: said.result ?? social }),
      withheld: [],
      decide: (source, asked) => (source.register === 'social' && asked === section ? decision : gateShows),
    },
    [{ ...risingUse, on: said.on ?? true }],
    said.role ?? 'nurse',
  );

describe('registers that the role limits', () => {
  it('are those that answered and keep closed for the role what a rule asks', () => {
    expect(limits('service-use', closedFor('roleNotAllowed'))).toEqual(['social']);
  });

  it.each([
    ['another reason', limits('service-use', closedFor('noRelationship'))],
    ['a section that no rule asks', limits('medication', closedFor('roleNotAllowed'))],
    ['a rule that is off', limits('service-use', closedFor('roleNotAllowed'), { on: false })],
    [
      'a source that is closed as a whole',
      limits('service-use', closedFor('roleNotAllowed'), { result: aClosedResult() }),
    ],
    ['nothing closed', limits('service-use', gateShows)],
  ])('are none for %s', (_, limited) => {
    expect(limited).toEqual([]);
  });
});
