import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText, parseDemoArguments } from '#demo/demo-arguments.ts';

const parse = (line: string) => parseDemoArguments(line.split(' ').filter(Boolean));

describe('options of npm run demo', () => {
  it('has 300 clients and the demo record when nothing is said', () => {
    expect(parse('')).toEqual({
      ok: true,
      value: {
        clients: 300,
        seed: 1,
        host: 'demo',
        check: false,
        all: false,
        headless: false,
        role: 'nurse',
        language: 'fi',
        portBase: 0,
        shots: resolve('.output/demo'),
      },
    });
  });

  it('takes every option, and opens no window for a check', () => {
    const line =
      '--clients 20 --seed 7 --now 2026-11-18 --data some/folder --host demo --check --all --role socialWorker ' +
      '--language sv --port-base 8800 --shots /tmp/shots';
    expect(parse(line)).toEqual({
      ok: true,
      value: {
        clients: 20,
        seed: 7,
        now: new Date('2026-11-18T07:41:00Z'),
        data: resolve('some/folder'),
        host: 'demo',
        check: true,
        all: true,
        headless: true,
        role: 'socialWorker',
        language: 'sv',
        portBase: 8800,
        shots: '/tmp/shots',
      },
    });
  });

  it('takes an instant as it is', () => {
    expect(parse('--now 2026-11-18T09:41:00+02:00')).toMatchObject({
      value: { now: new Date('2026-11-18T07:41:00Z') },
    });
  });

  it('knows when help is asked for, and describes every option', () => {
    expect(parse('--help')).toEqual({ ok: true, value: 'help' });
    const named =
      '--host --clients --seed --now --data --role --language --check --all --headless --shots --port-base';
    for (const option of named.split(' ')) expect(helpText).toContain(`  ${option}`);
  });

  it.each([
    ['--colour blue', /--colour/],
    ['something', /something/],
    ['--clients', /--clients/],
    ['--clients none', /--clients expects a whole number/],
    ['--clients 0', /--clients expects a whole number/],
    ['--now tomorrow', /--now expects a date/],
    ['--now 2026-13-41', /--now expects a date/],
    ['--host other', /--host expects demo or openmrs/],
    ['--role king', /--role expects one of nurse, physician/],
    ['--language de', /--language expects one of fi, sv, en/],
    ['--port-base 65535', /--port-base expects/],
    ['--all', /--all goes with --check and --data/],
    ['--host openmrs --data x', /--data goes with the demo record/],
  ])('refuses "%s" with a sentence that says why', (line, sentence) => {
    const parsed = parse(line);
    expect(parsed).toEqual({ ok: false, failure: expect.stringMatching(sentence) });
  });
});
