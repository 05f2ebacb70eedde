import { fail, ok, type Result } from '#lib/base/result.ts';

type Present<Input, Name extends keyof Input> = {
  readonly [Key in Name]-?: Exclude<Input[Key], undefined>;
};

function isThere(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : value !== undefined;
}

/** The named inputs when every one is there; else the names of those that are not. A number that is no number is missing. */
export function requireInputs<Input extends object, Name extends keyof Input & string>(
  input: Input,
  names: readonly Name[],
): Result<Present<Input, Name>, readonly Name[]> {
  const missing = names.filter((name) => !isThere(input[name]));
  // The filter has just shown what the type says; TypeScript cannot follow it through the names.
  return missing.length === 0 ? ok(input as unknown as Present<Input, Name>) : fail(missing);
}

/**
 * The value when it lies within the limits, ends included. Limits are wide: they refuse what only a slip or another unit
 * explains (a creatinine of 1.2 umol/L), and say nothing of health.
 */
export function within(value: number | undefined, least: number, most: number): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/** The value when it is a whole number within the limits, ends included. */
export function wholeWithin(value: number | undefined, least: number, most: number): number | undefined {
  return Number.isInteger(value) ? within(value, least, most) : undefined;
}

/** Answers to the items of an instrument, in its order; an item without an answer is `undefined`. */
export type Answers = readonly (number | undefined)[];

/**
 * All answers of an instrument when each is one that its item allows; else `item1`, `item2`, ... of those that are
 * missing, out of range or no whole numbers. Answers beyond the last item are named too: they are another form's.
 * No instrument here fills in what was not answered.
 */
export function readAnswers(
  answers: Answers,
  allowed: readonly (readonly number[])[],
): Result<readonly number[], readonly string[]> {
  const length = Math.max(answers.length, allowed.length);
  const missing: string[] = [];
  const read: number[] = [];
  for (let index = 0; index < length; index += 1) {
    const answer = answers[index];
    if (answer !== undefined && allowed[index]?.includes(answer) === true) read.push(answer);
    else missing.push(`item${index + 1}`);
  }
  return missing.length === 0 ? ok(read) : fail(missing);
}

/** The same allowed answers, `least` to `most` in steps of one, for each of so many items. */
export function itemsOf(count: number, least: number, most: number): readonly (readonly number[])[] {
  const steps = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return Array.from({ length: count }, () => steps);
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
