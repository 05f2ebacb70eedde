import type { CountCriterion } from '../../../criterion.ts';
import type { Shape } from '../../../facts/fact.ts';
import { createNameDictionary } from '../../name-dictionary.ts';
import type { CompileContext } from '../compile-context.ts';
import { countVerdicts } from '../count-verdicts.ts';
import { createShapeLists, createShapeTable } from '../shape-table.ts';
import type { Judge } from '../verdict.ts';

/** Later than every day. */
const never = 2_147_483_647;

export function compileCount(criterion: CountCriterion, context: CompileContext): Judge {
  const { per } = criterion;
  if (per === 'day') return compilePerDay(criterion, context);
  if (per === 'service') return compilePerService(criterion, context);
  if (per === 'code') return compilePerCode(criterion, context);
  const { of, within, is } = criterion;
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const from = context.countingFrom(within);
  const to = within === undefined ? never : context.today;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let counted = 0;
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        // Newest first: what follows is older still, or has no day.
        if (on < from) break;
        if (on <= to && meant[shape[at] as number] === 1) counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}

/** Facts of one day stand side by side. */
function compilePerDay({ of, within, is }: CountCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const from = context.countingFrom(within);
  const to = within === undefined ? never : context.today;
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let counted = 0;
      let last = never;
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        if (on > to || on === last || meant[shape[at] as number] !== 1) continue;
        last = on;
        counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}

/** Marks of what was met in the row that is looked at: a mark of another row is none. */
function createMarks() {
  let marks = new Int32Array(64);
  let current = 0;
  return {
    begin(size: number) {
      if (marks.length < size) marks = new Int32Array(2 * size);
      if (current === never) marks.fill(0);
      current = current === never ? 1 : current + 1;
    },
    /** True for what is met for the first time. */
    isFresh(number: number): boolean {
      if (marks[number] === current) return false;
      marks[number] = current;
      return true;
    },
  };
}

function compilePerService({ of, within, is }: CountCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const from = context.countingFrom(within);
  const to = within === undefined ? never : context.today;
  const services = createNameDictionary();
  const marks = createMarks();
  const table = createShapeTable(
    context.snapshot.shapes.shapes,
    new Int32Array(64),
    ({ register, service }) => services.numberOf(`${register} ${service}`),
  );
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    const service = table.read();
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let counted = 0;
      marks.begin(services.names.length);
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        const ofShape = shape[at] as number;
        if (on <= to && meant[ofShape] === 1 && marks.isFresh(service[ofShape] as number)) counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}

/** A fact counts when it brings a code that no newer one has. */
function compilePerCode({ of, within, is }: CountCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const from = context.countingFrom(within);
  const to = within === undefined ? never : context.today;
  const codes = createNameDictionary();
  const marks = createMarks();
  const systems = of.codes?.map(({ system }) => system);
  const codesOf = ({ codings }: Shape) =>
    codings.flatMap(({ kind, code }) =>
      systems === undefined || systems.includes(kind) ? [codes.numberOf(`${kind} ${code}`)] : [],
    );
  const table = createShapeLists(context.snapshot.shapes.shapes, codesOf);
  return (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [meant, known, coverage] = [mask.read(), knowledge.read(), block.coverage];
    const lists = table.read();
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let counted = 0;
      marks.begin(codes.names.length);
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        const ofShape = shape[at] as number;
        if (on > to || meant[ofShape] !== 1) continue;
        let isFresh = false;
        const last = lists.start[ofShape + 1] as number;
        for (let code = lists.start[ofShape] as number; code < last; code += 1)
          isFresh = marks.isFresh(lists.items[code] as number) || isFresh;
        if (isFresh) counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}
