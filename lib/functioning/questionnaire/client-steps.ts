import type { FormAnswers } from './answers.ts';
import type { Form } from './form.ts';
import { type VisibleItem, visibleItems } from './visible-items.ts';

/** What the client is asked at one time. */
export interface ClientStep {
  /** The same for as long as it is asked, whatever comes before it. */
  readonly key: string;
  /** The groups that it stands in, the outermost first. */
  readonly groups: readonly string[];
  /** What the form says before it. */
  readonly about: readonly string[];
  /** A question with what is asked under its answers, or a group that may be answered several times; none behind the last question. */
  readonly item?: VisibleItem;
}

function wordsOf({ item: { prefix, text } }: VisibleItem): readonly string[] {
  const words = [prefix, text].filter((part) => part !== undefined).join(' ');
  return words === '' ? [] : [words];
}

function stepsIn(items: readonly VisibleItem[], groups: readonly string[]): readonly ClientStep[] {
  const steps: ClientStep[] = [];
  let about: readonly string[] = [];
  const add = (step: ClientStep) => {
    steps.push({ ...step, about: [...about, ...step.about] });
    about = [];
  };
  for (const visible of items) {
    const { item, place, below } = visible;
    if (item.kind === 'display') about = [...about, ...wordsOf(visible)];
    else if (item.kind === 'group' && !item.repeats)
      for (const step of stepsIn(below.flat(), [...groups, ...wordsOf(visible)])) add(step);
    else add({ key: JSON.stringify([place, item.linkId]), groups, about: [], item: visible });
  }
  // Said behind the last question of a group: read as it is, before what follows.
  if (about.length > 0) add({ key: JSON.stringify([groups, about]), groups, about: [] });
  return steps;
}

/** The questions one by one, in the order of the form. An answer that a condition waits for brings its questions as the next ones. */
export function clientSteps(form: Pick<Form, 'items'>, answers: FormAnswers): readonly ClientStep[] {
  return stepsIn(visibleItems(form, answers), []);
}
