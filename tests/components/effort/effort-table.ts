import type { Effort } from './count-effort.ts';
import type { EffortWalk } from './effort-walk.ts';

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23(7), 1980): a moment to make up
 * one's mind, pointing, and the press; a key of somebody who types without having learnt it; the hand to the keyboard and back.
 */
const perPress = 1.35 + 1.1 + 0.2;
const perCursor = 1.1 + 0.2 + 2 * 0.4;
const perKeystroke = 0.28;

function secondsOf({ presses, cursors, keystrokes }: Effort): number {
  return Math.round(presses * perPress + cursors * perCursor + keystrokes * perKeystroke);
}

/** Whether the aim is kept; nothing where the design has none. */
function keptWords({ aim }: EffortWalk, effort: Effort): string {
  const { presses, seconds } = aim;
  if (presses === undefined && seconds === undefined) return '';
  const isKept = effort.presses <= (presses ?? Infinity) && secondsOf(effort) <= (seconds ?? Infinity);
  return isKept ? 'yes' : '**no**';
}

/** The page of the effort, as docs/effort.md has it. */
export function effortPage(rows: readonly (readonly [EffortWalk, Effort])[]): string {
  return [
    '# What everyday tasks ask of the hand',
    '',
    'Presses and keystrokes of each task, counted from the real pointer and key events of a browser in which a test does the task in',
    'the sidebar. A change of any number fails that test until somebody has looked at it and made this page anew:',
    '`npx vitest run --project components tests/components/effort -u`.',
    '',
    '| Task | Presses | Into a field | Keystrokes | Hand, s | Aim | Kept |',
    '| --- | ---: | ---: | ---: | ---: | --- | --- |',
    ...rows.map(([walk, effort]) => {
      const { presses, cursors, keystrokes } = effort;
      return `| ${walk.task} | ${presses} | ${cursors} | ${keystrokes} | ${secondsOf(effort)} | ${walk.aim.words} | ${keptWords(walk, effort)} |`;
    }),
    '',
    '_Presses_ do something (a button, a line, a box, a tab); a press _into a field_ only puts the cursor there, and is part of typing.',
    '_Hand_ is not measured: it is what the keystroke-level model (Card, Moran and Newell 1980) gives for as many presses',
    '(2.65 s each with a moment to decide), fields (2.1 s) and keys (0.28 s, not a trained typist). Reading, listening to the client',
    'and thinking of the words come on top, so that an aim in minutes is to be kept with much to spare.',
    '',
    '## How each was counted',
    '',
    ...rows.flatMap(([{ task, from, steps }]) => [`- **${task}.** From: ${from} Then: ${steps}`]),
    '',
  ].join('\n');
}
