import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDraftStore } from '#lib/adapters/store/draft-store.ts';
import { createVault } from '#lib/adapters/store/vault/create-vault.ts';
import { dropOpenKey, type SessionArea } from '#lib/adapters/store/vault/open-key.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import { sessionArea } from '#tests/builders/session-area.ts';

const passphrase = 'kolme sinistä kuusta';
const clientKey = 'urn:oid:1.2.246.21|140368-9990';
const clock = { now: () => new Date('2026-11-18T07:41:00Z') };
const [form, otherForm] = ['plan', 'consultation'];
const locked = { name: 'LockedError' };
const letters = (count: number) => 'Haluan taas kävellä kauppaan ja takaisin.'.slice(0, count);

let profiles = 0;
/** One browser profile; its databases are shared by everybody who uses it. */
function newProfile(session: SessionArea = sessionArea()) {
  profiles += 1;
  const databaseName = `at-lock-${profiles}`;
  const vaultOf = (id: string) =>
    createVault({ owner: { id }, protection: 'passphrase', session, databaseName, rounds: 1000 });
  const draftsOf = (vault: ReturnType<typeof vaultOf>) =>
    createDraftStore({
      openSealer: () => vault.openFinishingSealer(),
      databaseName: `${databaseName}-drafts`,
    });
  return { session, vaultOf, draftsOf };
}

afterEach(() => vi.restoreAllMocks());

describe('a draft that is being typed when the store is locked', () => {
  it('is kept to the last letter that was in the field, wherever typing, writing and the lock meet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('type', 'rest'), { minLength: 1, maxLength: 12 }),
        fc.array(fc.constantFrom('type', 'rest'), { maxLength: 12 }),
        async (before, after) => {
          const { session, vaultOf, draftsOf } = newProfile();
          const vault = vaultOf('tiina');
          await vault.create(passphrase);
          const store = draftsOf(vault);
          // As a form does that is opened: whether there is one is asked first.
          await store.read(clientKey, form);
          const keeper = keepDraft<string>({ store, clock, clientKey, form, onState: () => undefined });
          let typed = 0;
          const go = async (step: string) => {
            if (step === 'type') keeper.change(letters(++typed));
            else await new Promise((resolve) => setTimeout(resolve));
          };
          for (const step of before) await go(step);
          const dropped = dropOpenKey(session);
          for (const step of after) await go(step);
          keeper.stop();
          await dropped;
          await keeper.settled();
          expect(await store.read(clientKey, form)).toMatchObject(
            typed === 0 ? { ok: true } : { ok: false, failure: { reason: 'locked' } },
          );
          await vault.unlock(passphrase);
          const found = await store.read<string>(clientKey, form);
          expect(found.ok && found.value?.content).toBe(typed === 0 ? undefined : letters(typed));
          vault.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('writes no more once the moment is over, and says that it is locked', async () => {
    const { session, vaultOf, draftsOf } = newProfile();
    const vault = vaultOf('tiina');
    await vault.create(passphrase);
    const store = draftsOf(vault);
    await store.read(clientKey, form);
    const start = performance.now();
    const now = vi.spyOn(performance, 'now').mockReturnValue(start);
    await dropOpenKey(session);
    const write = (name: string) =>
      store.write({ clientKey, form: name, content: 'a', savedAt: clock.now().toISOString(), basedOn: 0 });
    now.mockReturnValue(start + 2999);
    expect((await write(form)).ok).toBe(true);
    now.mockReturnValue(start + 3000);
    expect(await write(otherForm)).toEqual({ ok: false, failure: { reason: 'locked' } });
    await vault.unlock(passphrase);
    expect(await store.read(clientKey, otherForm)).toEqual({ ok: true, value: undefined });
  });

  it('opens nothing meanwhile, and gives no key to whoever had none before', async () => {
    const { session, vaultOf } = newProfile();
    const [typing, idle] = [vaultOf('tiina'), vaultOf('tiina')];
    await typing.create(passphrase);
    const finishing = await typing.openFinishingSealer();
    const sealed = await finishing.seal('luonnos', 'name');
    await dropOpenKey(session);
    await expect(finishing.open(sealed, 'name')).rejects.toMatchObject(locked);
    await expect(typing.openSealer()).rejects.toMatchObject(locked);
    await expect(idle.openFinishingSealer()).rejects.toMatchObject(locked);
  });

  it('stays with its writer when another professional signs in over it', async () => {
    const { vaultOf, draftsOf } = newProfile();
    const [tiina, reino] = [vaultOf('tiina'), vaultOf('reino')];
    await tiina.create(passphrase);
    const [hers, his] = [draftsOf(tiina), draftsOf(reino)];
    await hers.read(clientKey, form);
    const keeper = keepDraft<string>({ store: hers, clock, clientKey, form, onState: () => undefined });
    keeper.change('Halu');
    // His key comes into the session while she types: hers has gone, and his is not hers to write with.
    await reino.create('aivan eri lause');
    keeper.change('Haluan');
    tiina.close();
    keeper.change('Haluan taas');
    keeper.stop();
    await keeper.settled();
    expect(await his.list(clientKey)).toEqual({ ok: true, value: [] });
    expect(await his.read(clientKey, form)).toEqual({ ok: true, value: undefined });
    const again = vaultOf('tiina');
    await again.unlock(passphrase);
    expect(await draftsOf(again).read(clientKey, form)).toMatchObject({ value: { content: 'Haluan taas' } });
  });

  it('keeps no key in a vault that was let go of: the next lock is not heard there', async () => {
    const { session, vaultOf } = newProfile();
    const vault = vaultOf('tiina');
    await vault.create(passphrase);
    const kept = await vault.openSealer();
    vault.close();
    await kept.seal('a', 'name');
    await dropOpenKey(session);
    await expect(kept.seal('b', 'name')).rejects.toMatchObject(locked);
  });
});
