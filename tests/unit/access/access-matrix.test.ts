import { describe, expect, it } from 'vitest';
import type { AccessDecision, AccessRequest } from '#lib/access/access-decision.ts';
import { decideAccess } from '#lib/access/decide-access.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import { aGlass, aRelationship, aRequest, aSource, socialController } from '#tests/builders/access.ts';
import { aPermission } from '#tests/builders/entries.ts';

/*
 * Every combination of the discrete inputs, against the law written once more as a list that is read from the top. The
 * list knows the words of the rows below, never a request: it shares no code with the gate.
 */
const relationships = [
  'none',
  'unknown',
  'appointment',
  'contact',
  'episode',
  'team',
  'host',
  'consultation on this',
  'consultation on another',
] as const;
const permits = ['none', 'valid', 'expired', 'future', 'unreadable', 'unknown', 'stale'] as const;
const refusals = ['none', 'direction', 'this controller', 'another controller', 'document', 'task'] as const;
const yesNo = [true, false] as const;

interface Row {
  readonly relationship: (typeof relationships)[number];
  readonly glass: boolean;
  readonly own: boolean;
  readonly role: boolean;
  readonly permit: (typeof permits)[number];
  readonly refusal: (typeof refusals)[number];
  readonly protectionOrder: boolean;
  readonly reasonOpens: boolean;
  readonly purpose: boolean;
}

function* everyRow(): Generator<Row> {
  for (const relationship of relationships)
    for (const permit of permits)
      for (const refusal of refusals)
        for (const glass of yesNo)
          for (const own of yesNo)
            for (const role of yesNo)
              for (const protectionOrder of yesNo)
                for (const reasonOpens of yesNo)
                  for (const purpose of yesNo)
                    yield {
                      relationship,
                      permit,
                      refusal,
                      glass,
                      own,
                      role,
                      protectionOrder,
                      reasonOpens,
                      purpose,
                    };
}

/** The law, read from the top: the first line that fits is the answer. */
const lines: readonly (readonly [fits: (row: Row) => boolean, answer: string])[] = [
  [({ purpose, relationship }) => !purpose && relationship === 'unknown', 'closed: relationshipUnknown'],
  [({ purpose }) => !purpose, 'closed: noRelationship'],
  [({ relationship, glass }) => relationship === 'unknown' && !glass, 'closed: relationshipUnknown'],
  [({ relationship, glass }) => relationship === 'none' && !glass, 'closed: noRelationship'],
  [
    ({ relationship, glass }) => relationship === 'consultation on another' && !glass,
    'closed: noRelationship',
  ],
  [({ role }) => !role, 'closed: roleNotAllowed'],
  [({ own }) => own, 'open'],
  [({ permit }) => permit === 'unknown', 'closed: permissionUnknown'],
  [({ refusal }) => refusal === 'direction' || refusal === 'this controller', 'closed: refused'],
  [({ permit }) => permit === 'stale', 'closed: permissionStale'],
  [({ permit }) => permit === 'valid', 'open by the permit'],
  [({ glass, reasonOpens }) => glass && reasonOpens, 'open for the reason'],
  [({ permit }) => permit === 'unreadable', 'closed: permissionUnknown'],
  [({ permit }) => permit === 'expired', 'closed: permissionExpired'],
  [() => true, 'closed: noPermission'],
];

function expected(row: Row): string {
  const answer = lines.find(([fits]) => fits(row))?.[1] ?? '';
  if (answer.startsWith('closed')) return answer;
  const related = !['none', 'unknown', 'consultation on another'].includes(row.relationship);
  const leansOnReason = answer === 'open for the reason' || !related;
  const hidden = [
    row.protectionOrder ? 'places' : '',
    !row.own && row.refusal === 'document' ? 'Composition/7' : '',
    !row.own && row.refusal === 'task' ? 'lastensuojelu' : '',
  ].filter((each) => each !== '');
  return [
    hidden.length > 0 ? `masked ${hidden.join(' ')}` : 'shown',
    leansOnReason ? 'specialReason' : row.relationship === 'host' ? 'hostVerified' : 'relationship',
    answer === 'open by the permit' ? 'Consent/permit' : 'no permit',
  ].join(', ');
}

function told(decision: AccessDecision): string {
  if (decision.outcome === 'closed') return `closed: ${decision.reason}`;
  const masks =
    decision.outcome === 'shown'
      ? []
      : decision.masks.map((mask) =>
          mask.kind === 'places'
            ? 'places'
            : mask.kind === 'refusedDocument'
              ? mask.reference
              : mask.serviceTask,
        );
  return [
    [decision.outcome, ...masks].join(' '),
    decision.basis.kind,
    decision.basis.permission ?? 'no permit',
  ].join(', ');
}

const period: Record<Row['permit'], Partial<PermissionEntry>> = {
  none: {},
  unknown: {},
  valid: { validFrom: '2026-11-18', validTo: '2026-11-18' },
  stale: {},
  expired: { validTo: '2026-11-17' },
  future: { validFrom: '2026-11-19' },
  unreadable: { validTo: '18.11.2030' },
};
const scope: Record<Row['refusal'], Partial<PermissionEntry>> = {
  none: {},
  direction: {},
  'this controller': { scope: { controllers: [socialController] } },
  'another controller': { scope: { controllers: ['Kajaanin Hoivayksikkö Oy'] } },
  document: { scope: { documents: ['Composition/7'] } },
  task: { scope: { serviceTasks: ['lastensuojelu'] } },
};

function relationshipOf({ relationship }: Row): AccessRequest['relationship'] {
  if (relationship === 'none' || relationship === 'unknown') return relationship;
  if (relationship === 'host') return { kind: 'hostVerified', type: 'host', reference: 'demo' };
  if (relationship === 'consultation on this')
    return aRelationship({ type: 'consultation', sections: ['owners'] });
  if (relationship === 'consultation on another') {
    return aRelationship({ type: 'consultation', sections: ['medication'] });
  }
  return aRelationship({ type: relationship });
}

function requestOf(row: Row): AccessRequest {
  const permissions = [
    ...(row.permit === 'none' ? [] : [aPermission({ id: 'Consent/permit', ...period[row.permit] })]),
    ...(row.refusal === 'none' ? [] : [aPermission({ type: 'refusal', ...scope[row.refusal] })]),
  ];
  const visible = row.role ? ('all' as const) : ['plan'];
  const sees = { health: visible, social: visible, occupational: [] };
  return aRequest({
    relationship: relationshipOf(row),
    ...(row.glass ? { glass: aGlass } : {}),
    source: row.own ? aSource('health', socialController) : aSource('social', socialController),
    roleTable: { nurse: sees, physician: sees, socialWorker: sees, teamLead: sees },
    permissions: row.permit === 'unknown' ? 'unknown' : permissions,
    ...(row.permit === 'stale' ? { checkedAt: '2026-11-18T03:40:59Z' } : {}),
    protectionOrder: row.protectionOrder,
    reasonOpensRegisters: row.reasonOpens,
    purpose: row.purpose ? 'care' : undefined,
  });
}

describe('every combination of what the gate decides from', () => {
  const rows = [...everyRow()];

  it('has the answer of the law', () => {
    const wrong = rows
      .map((row) => ({ row, expected: expected(row), told: told(decideAccess(requestOf(row))) }))
      .filter((each) => each.expected !== each.told);
    expect(rows).toHaveLength(9 * 7 * 6 * 2 ** 6);
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('comes to every line of the law, so that none stands there unread', () => {
    const read = new Set(rows.map((row) => lines.findIndex(([fits]) => fits(row))));
    expect(read.size).toBe(lines.length);
  });

  it('offers a special reason only where one could open, and never beside one that is given', () => {
    for (const row of rows) {
      const decision = decideAccess(requestOf(row));
      if (decision.outcome !== 'closed') continue;
      const offered = decision.opens.includes('specialReason');
      if (row.glass || (!row.own && !row.reasonOpens)) expect(offered).toBe(false);
      if (decision.reason === 'refused' || decision.reason === 'permissionStale') expect(offered).toBe(false);
      expect(decision.opens).not.toHaveLength(0);
    }
  });

  it('opens what it says a special reason opens, where nothing else stands against it', () => {
    const purposeful = rows.filter(({ purpose, role, refusal, permit }) => {
      return purpose && role && refusal === 'none' && permit !== 'unknown' && permit !== 'stale';
    });
    for (const row of purposeful) {
      const decision = decideAccess(requestOf(row));
      if (decision.outcome === 'closed' && decision.opens.includes('specialReason')) {
        expect(decideAccess(requestOf({ ...row, glass: true })).outcome).not.toBe('closed');
      }
    }
  });
});
