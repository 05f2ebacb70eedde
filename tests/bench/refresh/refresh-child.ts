/**
 * `node refresh-child.ts ADDRESS FILE`: a refresh that can be killed. Keys of whole portions are durable in the file before the
 * next is handed on, as the worklist keeps them; started again, it goes on behind them.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { refreshOnce } from './refresh-once.ts';

const [, , baseUrl = '', file = ''] = process.argv;
const done = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
const journal = openSync(file, 'a');
await refreshOnce(baseUrl, {
  done,
  onPortion(keys) {
    writeSync(journal, `${keys.join('\n')}\n`);
    fsyncSync(journal);
    process.send?.(keys.length);
  },
});
closeSync(journal);
process.disconnect?.();
