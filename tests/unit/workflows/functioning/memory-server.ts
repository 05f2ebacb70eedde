import { fail, ok } from '#lib/base/result.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import type { NewWrite, OutboxItem, ResourceJson } from '#lib/ports/outbox.ts';
import type { StoredResource, StoredResources } from '#lib/ports/stored-resources.ts';

const named = (identifier: unknown, wanted: readonly string[]) =>
  readObjects(identifier).some(({ system, value }) => wanted.includes(`${system}|${value}`));

/** A register in memory, that keeps versions as a FHIR server does: what is written with an older one is refused. */
export function aMemoryServer() {
  const versions = new Map<string, ResourceJson[]>();
  let created = 0;
  const at = (key: string, nth: number): StoredResource | undefined => {
    const resource = versions.get(key)?.[nth - 1];
    return resource === undefined ? undefined : { id: key.split('/')[1] ?? '', version: `${nth}`, resource };
  };
  const latest = (key: string) => at(key, versions.get(key)?.length ?? 0);
  const write = (key: string, resource: ResourceJson) => {
    const all = versions.get(key) ?? [];
    const meta = { ...(isObject(resource.meta) ? resource.meta : {}), versionId: `${all.length + 1}` };
    versions.set(key, [...all, { ...resource, id: key.split('/')[1], meta }]);
  };

  /** What one write comes to. */
  function deliver({ change }: NewWrite): OutboxItem['state'] {
    const { resourceType } = change.resource;
    const key = `${resourceType}/${change.kind === 'create' ? `s${++created}` : change.id}`;
    const current = latest(key);
    if (change.kind === 'update' && current?.version !== change.basedOn) {
      return {
        kind: 'conflict',
        theirs: current?.resource as ResourceJson,
        theirVersion: current?.version ?? '',
      };
    }
    write(key, change.resource);
    return { kind: 'delivered', at: '2026-11-18T07:42:00.000Z', reference: key };
  }

  const stored: StoredResources = {
    async find({ type, identifiers }) {
      const found = [...versions.keys()].flatMap((key) => latest(key) ?? []);
      return ok(
        found.filter(
          ({ resource }) => resource.resourceType === type && named(resource.identifier, identifiers),
        ),
      );
    },
    async answersTo({ task, answers }) {
      const responses = [...versions.keys()].flatMap((key) => latest(key) ?? []);
      return ok(
        responses.filter(
          ({ id, resource }) =>
            resource.resourceType === 'QuestionnaireResponse' &&
            (answers === `QuestionnaireResponse/${id}` ||
              readObjects(resource.basedOn).some(({ reference }) => reference === task)),
        ),
      );
    },
    async madeOf({ identifier }) {
      const observations = [...versions.keys()].flatMap((key) => latest(key) ?? []);
      return ok(
        observations.filter(({ resource }) =>
          readObjects(resource.derivedFrom).some((each) => named(each.identifier, [identifier])),
        ),
      );
    },
    async readVersion({ type, id, version }) {
      const found = at(`${type}/${id}`, Number(version));
      return found === undefined ? fail({ reason: 'notFound' }) : ok(found);
    },
  };

  return {
    stored,
    /** Delivers what waits, in its order; what follows a write that has not arrived stays. */
    deliverAll(items: OutboxItem[]) {
      for (const [place, item] of items.entries()) {
        if (item.state.kind !== 'waiting') continue;
        const before = items.find(({ id }) => id === item.write.after);
        if (before !== undefined && before.state.kind !== 'delivered') continue;
        items[place] = { ...item, state: deliver(item.write) };
      }
    },
    /** Somebody else's server changes what lies there. */
    change(type: string, next: (resource: ResourceJson) => ResourceJson) {
      for (const key of [...versions.keys()].filter((each) => each.startsWith(`${type}/`))) {
        const current = latest(key);
        if (current !== undefined) write(key, next(current.resource));
      }
    },
    all: (type: string) =>
      [...versions.keys()]
        .filter((key) => key.startsWith(`${type}/`))
        .flatMap((key) => latest(key)?.resource ?? []),
  };
}
