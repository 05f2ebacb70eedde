import { describe, expect, it } from 'vitest';
import { logToCsv } from '#components/settings/log/log-csv.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';

const t = (key: string) => key;
const csv = (...events: readonly AccessEvent[]) =>
  logToCsv(
    events.map((event, place) => ({ event, sequence: place + 1, hash: 'ab', delivered: true })),
    t,
  );
const named = (name: string) => accessEvent({ client: { identifiers: [], name } });
/** The cell of the first event under a heading; no cell here has a semicolon in it. */
function cellOf(text: string, heading: string): string | undefined {
  const [head = '', first = ''] = text.slice(1).split('\r\n');
  return first.split(';')[head.split(';').indexOf(`"log.csv.${heading}"`)];
}

describe('the log as a table', () => {
  it('begins with a byte order mark, and has a heading and a line for each event', () => {
    const text = csv(accessEvent(), disclosureEvent());
    expect(text.startsWith('\uFEFF"log.csv.sequence";"log.csv.time";')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.trimEnd().split('\r\n');
    expect(lines.length).toBe(3);
    expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([23]));
  });

  it('says who looked at whom, at what and why', () => {
    const event = disclosureEvent({
      basis: {
        kind: 'specialReason',
        permission: 'Consent/3',
        reason: { code: 'emergency', text: 'Tajuton' },
      },
    });
    const text = csv(event);
    expect(
      ['time', 'clientCode', 'sections', 'permission', 'reasonText', 'recipient', 'userId'].map((heading) =>
        cellOf(text, heading),
      ),
    ).toEqual([
      `"${event.at}"`,
      '"140368-912D"',
      '"terms.section.social-services"',
      '"Consent/3"',
      '"Tajuton"',
      '"Kainuun hyvinvointialue"',
      '"demo-nurse"',
    ]);
  });

  it.each([
    ['=HYPERLINK(0)', "'=HYPERLINK(0)"],
    ['+358', "'+358"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\t=1+1', "' =1+1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['Mattila "Matti"', 'Mattila ""Matti""'],
    ['kaksi\r\nriviä', 'kaksi riviä'],
    ['Åström-Äijälä', 'Åström-Äijälä'],
    ['1=1', '1=1'],
  ])('writes %j so that no spreadsheet runs it and no cell is broken', (name, cell) => {
    expect(cellOf(csv(named(name)), 'client')).toBe(`"${cell}"`);
  });

  it('keeps a semicolon inside its cell', () => {
    expect(csv(named('a;b'))).toContain('"a;b"');
  });
});
