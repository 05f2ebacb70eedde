import type { CountCriterion } from '../../../criterion.ts';
import type { Shape } from '../../../facts/fact.ts';
import { createNameDictionary } from '../../name-dictionary.ts';
import type { CompileContext } from '../compile-context.ts';
import { countVerdicts } from '../count-verdicts.ts';
import { createShapeLists, createShapeTable } from '../shape-table.ts';
import type { Judge } from '../verdict.ts';

/** Later than every day. */
const never = 2_147_483_647;

/** Room for marks of what was met, by number; the marks of another row are other numbers. */
function createMarks() {
  let marks = new Int32Array(64);
  let last = 0;
  return {
    /** Marks for so many, and the number before the first mark of so many rows. */
    begin(size: number, rows: number): { readonly marks: Int32Array; readonly before: number } {
      if (marks.length < size || last > never - rows) {
        marks = new Int32Array(Math.max(marks.length, 2 * size));
        last = 0;
      }
      const before = last;
      last += rows;
      return { marks, before };
    },
  };
}

/** Bits of one number, but for its sign. */
const mostBits = 31;

/**
 * Different services: as bits of one number while there are few, as every organisation's are of one kind of facts; with marks
 * when there are more.
 */
export function compilePerService({ of, within, is }: CountCriterion, context: CompileContext): Judge {
  const { most, verdicts } = countVerdicts(is.op, context.amount(is.value));
  const [mask, knowledge] = [context.mask(of), context.knowledge(of)];
  const { shapes } = context.snapshot.shapes;
  const from = context.countingFrom(within);
  const to = within === undefined ? never : context.today;
  // The first number stands for what is not meant.
  const services = createNameDictionary();
  services.numberOf('');
  const numberOf = ({ register, service }: Shape, number: number) =>
    mask.read()[number] === 1 ? services.numberOf(`${register} ${service}`) : 0;
  const table = createShapeTable(shapes, new Int32Array(64), numberOf);
  // A table of bytes stays in the cache.
  const small = createShapeTable(shapes, new Uint8Array(64), (shape, number) =>
    Math.min(numberOf(shape, number), 255),
  );
  const marks = createMarks();

  const judgeFew: Judge = (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [serviceOf, known, coverage] = [small.read(), knowledge.read(), block.coverage];
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      let bits = 1;
      let counted = 0;
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        const bit = 1 << (serviceOf[shape[at] as number] as number);
        if (on > to || (bits & bit) !== 0) continue;
        bits |= bit;
        counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };

  const judgeMany: Judge = (block, rows, count, out) => {
    const { start, shape, day } = block.kinds[of.kind];
    const [serviceOf, known, coverage] = [table.read(), knowledge.read(), block.coverage];
    const { marks: met, before } = marks.begin(services.names.length, count);
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      const mark = before + each + 1;
      let counted = 0;
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        const service = serviceOf[shape[at] as number] as number;
        if (on > to || service === 0 || met[service] === mark) continue;
        met[service] = mark;
        counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };

  return (block, rows, count, out) => {
    small.read();
    (services.names.length <= mostBits ? judgeFew : judgeMany)(block, rows, count, out);
  };
}

/** A fact counts when it brings a code that no newer one has. */
export function compilePerCode({ of, within, is }: CountCriterion, context: CompileContext): Judge {
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
    const { start: first, items } = table.read();
    const { marks: met, before } = marks.begin(codes.names.length, count);
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const end = start[row + 1] as number;
      const mark = before + each + 1;
      let counted = 0;
      for (let at = start[row] as number; at < end && counted < most; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        const ofShape = shape[at] as number;
        if (on > to || meant[ofShape] !== 1) continue;
        let isFresh = false;
        const last = first[ofShape + 1] as number;
        for (let item = first[ofShape] as number; item < last; item += 1) {
          const code = items[item] as number;
          if (met[code] !== mark) isFresh = true;
          met[code] = mark;
        }
        if (isFresh) counted += 1;
      }
      out[row] = verdicts[(known[coverage[row] as number] as number) * (most + 1) + counted] as number;
    }
  };
}
