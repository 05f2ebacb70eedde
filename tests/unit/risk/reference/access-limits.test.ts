import { describe, expect, it } from 'vitest';
import { accessLimits } from '#lib/risk/reference/access-limits.ts';

/** The limits that hold for one service, age and day, as a reader of the table finds them. */
function limitsOf(service: string, age: number, day: string) {
  return accessLimits
    .filter(
      (limit) =>
        limit.validFrom <= day &&
        (limit.validTo === undefined || day <= limit.validTo) &&
        limit.fromAge <= age &&
        age <= limit.toAge &&
        limit.service.some((beginning) => service.startsWith(beginning)),
    )
    .map(({ within }) => within);
}

const services = {
  primary: ['terveysasema', 'hälsostation', 'health centre', 'avosairaanhoito'],
  oral: ['suun terveydenhuolto', 'hammashoito', 'munhälsovård', 'tandvård', 'dental care'],
};

describe('the access limits', () => {
  it.each([
    ['primary', 0, '2025-01-01', { days: 14 }],
    ['primary', 22, '2025-01-01', { days: 14 }],
    ['primary', 23, '2025-01-01', { months: 3 }],
    ['primary', 110, '2026-11-18', { months: 3 }],
    ['primary', 50, '2023-09-01', { days: 14 }],
    ['primary', 50, '2024-12-31', { days: 14 }],
    ['oral', 22, '2025-01-01', { months: 3 }],
    ['oral', 23, '2025-01-01', { months: 6 }],
  ] as const)('%s care at %i on %s', (service, age, day, limit) => {
    for (const each of services[service]) expect([each, limitsOf(each, age, day)]).toEqual([each, [limit]]);
  });

  it('hold from their first day, and say nothing of what was before', () => {
    expect(limitsOf('terveysasema', 50, '2023-08-31')).toEqual([]);
    expect(limitsOf('hammashoito', 50, '2024-12-31')).toEqual([]);
  });

  it.each(['munuaispoliklinikka', 'sisätautien poliklinikka', 'mielenterveys', 'fysioterapia', 'päivystys'])(
    'do not speak of %s',
    (service) => {
      expect(limitsOf(service, 50, '2026-11-18')).toEqual([]);
    },
  );

  it('each has a source', () => {
    expect(accessLimits.filter(({ source }) => !source.includes('Terveydenhuoltolaki'))).toEqual([]);
  });
});
