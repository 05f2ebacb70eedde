import { fail, ok, type Result } from '#lib/base/result.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { parseQualifierDigit, qualifierDigit } from './qualifier.ts';
import type { IcfRating } from './rating.ts';

/** Why a text is no written ICF. */
export type IcfProblem = 'noCode' | 'noQualifier' | 'tooManyQualifiers' | 'facilitatorElsewhere';

/** Component and chapter (one digit), block (two more), then up to two levels below: b1, b130, b1300, s73000. */
const codePattern = /^([bsde])([1-9](?:\d{2}(?:\d{1,2})?)?)/i;

type Position = string | undefined;

/**
 * The places after the point. `_` is an empty place; but of an activity, between two digits alone (`d4500.2_3`), it only
 * parts performance and capacity, as some records write them.
 */
function positionsOf(text: string, component: string): readonly Position[] {
  const parted = component === 'd' ? /^(\d)_(\d)$/.exec(text) : null;
  const digits = parted === null ? [...text] : [parted[1], parted[2]];
  return digits.map((digit) => (digit === '_' ? undefined : digit));
}

type Read = Result<IcfQualifier | undefined, IcfProblem>;

function qualifierAt(positions: readonly Position[], place: number): Read {
  const digit = positions[place];
  return digit === undefined ? ok(undefined) : parseQualifierDigit(digit);
}

/** The named qualifiers of the places, in order; fails at the first that is none. */
function read<Name extends string>(
  positions: readonly Position[],
  names: readonly Name[],
): Result<{ readonly [Each in Name]?: IcfQualifier }, IcfProblem> {
  if (positions.length > names.length) return fail('tooManyQualifiers');
  const found: { [Each in Name]?: IcfQualifier } = {};
  for (const [place, name] of names.entries()) {
    const qualifier = qualifierAt(positions, place);
    if (!qualifier.ok) return qualifier;
    if (qualifier.value !== undefined) found[name] = qualifier.value;
  }
  return ok(found);
}

/** Nature and location are kinds 0-9: any digit is one. */
function readStructure(positions: readonly Position[], code: string): Result<IcfRating, IcfProblem> {
  if (positions.length > 3) return fail('tooManyQualifiers');
  const extent = qualifierAt(positions, 0);
  if (!extent.ok) return extent;
  const [, nature, location] = positions;
  return ok({
    component: 's',
    code,
    ...(extent.value === undefined ? {} : { extent: extent.value }),
    ...(nature === undefined ? {} : { nature: Number(nature) }),
    ...(location === undefined ? {} : { location: Number(location) }),
  });
}

const activityNames = ['performance', 'capacity', 'capacityWithHelp', 'performanceWithoutHelp'] as const;

/**
 * Reads every written form: `b280`, `d450.23`, `d450._3`, `d4500.2_3`, `s7300.321`, `e310.2` (barrier), `e310+3`
 * (facilitator). Letters may be large, spaces stand for nothing.
 */
export function parseIcf(written: string): Result<IcfRating, IcfProblem> {
  const text = written.replaceAll(/\s/g, '');
  const [start = '', letter = '', digits = ''] = codePattern.exec(text) ?? [];
  const rest = text.slice(start.length);
  if (start === '' || !/^(?:[.+][\d_]+)?$/.test(rest)) return fail('noCode');
  const component = letter.toLowerCase();
  const code = `${component}${digits}`;
  const positions = positionsOf(rest.slice(1), component);
  if (rest.startsWith('+') && component !== 'e') return fail('facilitatorElsewhere');
  switch (component) {
    case 'b': {
      const found = read(positions, ['extent']);
      return found.ok ? ok({ component, code, ...found.value }) : found;
    }
    case 's':
      return readStructure(positions, code);
    case 'd': {
      const found = read(positions, activityNames);
      return found.ok ? ok({ component, code, ...found.value }) : found;
    }
    default: {
      const found = read(positions, ['amount']);
      if (!found.ok) return found;
      const { amount } = found.value;
      if (rest.startsWith('+')) {
        return amount === undefined ? fail('noQualifier') : ok({ component: 'e', code, facilitator: amount });
      }
      return ok({ component: 'e', code, ...(amount === undefined ? {} : { barrier: amount }) });
    }
  }
}

function places(digits: readonly Position[]): string {
  const last = digits.findLastIndex((digit) => digit !== undefined);
  if (last === -1) return '';
  const written = digits.slice(0, last + 1).map((digit) => digit ?? '_');
  return `.${written.join('')}`;
}

/** Two digits with one empty place between would read as performance and capacity: an empty fourth place tells them apart. */
function activityPlaces(digits: readonly Position[]): string {
  const written = places(digits);
  return /^\.\d_\d$/.test(written) ? `${written}_` : written;
}

const digitOf = (qualifier: IcfQualifier | undefined): Position =>
  qualifier === undefined ? undefined : qualifierDigit(qualifier);

/** The rating as it is written in a record; what `parseIcf` reads back without loss. */
export function printIcf(rating: IcfRating): string {
  switch (rating.component) {
    case 'b':
      return rating.code + places([digitOf(rating.extent)]);
    case 's': {
      const { code, extent, nature, location } = rating;
      const kinds = [nature, location].map((kind) => (kind === undefined ? undefined : String(kind)));
      return code + places([digitOf(extent), ...kinds]);
    }
    case 'd':
      return rating.code + activityPlaces(activityNames.map((name) => digitOf(rating[name])));
    case 'e':
      return 'facilitator' in rating
        ? `${rating.code}+${qualifierDigit(rating.facilitator)}`
        : rating.code + places([digitOf(rating.barrier)]);
  }
}
