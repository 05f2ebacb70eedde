import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText, parseDemoArguments } from '#demo/demo-arguments.ts';
import { people } from '#demo/identity/people.ts';
import { whoMaySignIn } from '#demo/identity/who-may-sign-in.ts';

const parse = (line: string) => parseDemoArguments(line.split(' ').filter(Boolean));

describe('what the demo says about signing in', () => {
  const said = (line: string) => {
    const parsed = parse(line);
    return parsed.ok && parsed.value !== 'help' ? whoMaySignIn(parsed.value) : '';
  };

  it('names everybody whom the sign-in page offers, while nobody is signed in', () => {
    for (const { name } of Object.values(people)) expect(said('')).toContain(name);
  });

  it('names the one who is signed in, and nobody else', () => {
    expect(said('--signed-in physician')).toContain(people.physician.name);
    expect(said('--signed-in physician')).not.toContain(people.nurse.name);
  });

  it('says that a passphrase will be asked for only where it will', () => {
    expect(said('--protection passphrase')).toMatch(/passphrase/);
    expect(said('')).not.toMatch(/passphrase/);
  });
});

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
        protection: 'device',
        language: 'fi',
        portBase: 0,
        shots: resolve('.output/demo'),
      },
    });
  });

  it('takes every option, and opens no window for a check', () => {
    const line =
      '--clients 20 --seed 7 --now 2026-11-18 --data some/folder --host demo --check --all --role socialWorker ' +
      '--protection passphrase --language sv --port-base 8800 --shots /tmp/shots';
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
        signedIn: 'socialWorker',
        protection: 'passphrase',
        language: 'sv',
        portBase: 8800,
        shots: '/tmp/shots',
      },
    });
  });

  it.each([
    ['', 'nurse', undefined],
    ['--role physician', 'physician', undefined],
    ['--signed-in physician', 'physician', 'physician'],
    ['--role teamLead --signed-in teamLead', 'teamLead', 'teamLead'],
    ['--check', 'nurse', 'nurse'],
    ['--check --role physician', 'physician', 'physician'],
    ['--check --signed-in socialWorker', 'socialWorker', 'socialWorker'],
  ])('with "%s" the settings name the %s, and %s is signed in', (line, role, signedIn) => {
    const parsed = parse(line);
    expect(parsed.ok && parsed.value !== 'help' && [parsed.value.role, parsed.value.signedIn]).toEqual([
      role,
      signedIn,
    ]);
  });

  it('takes an instant as it is', () => {
    expect(parse('--now 2026-11-18T09:41:00+02:00')).toMatchObject({
      value: { now: new Date('2026-11-18T07:41:00Z') },
    });
  });

  it('knows when help is asked for, and describes every option', () => {
    expect(parse('--help')).toEqual({ ok: true, value: 'help' });
    const named =
      '--host --clients --seed --now --data --role --signed-in --protection --language --check --all --headless --shots --port-base';
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
    ['--signed-in king', /--signed-in expects one of nurse, physician/],
    ['--role nurse --signed-in physician', /two people/],
    ['--protection none', /--protection expects passphrase or device/],
    ['--language de', /--language expects one of fi, sv, en/],
    ['--port-base 65535', /--port-base expects/],
    ['--all', /--all goes with --check and --data/],
    ['--host openmrs --data x', /--data goes with the demo record/],
  ])('refuses "%s" with a sentence that says why', (line, sentence) => {
    const parsed = parse(line);
    expect(parsed).toEqual({ ok: false, failure: expect.stringMatching(sentence) });
  });
});
