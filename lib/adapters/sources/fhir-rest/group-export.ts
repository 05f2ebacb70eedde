import { ok, type Result } from '#lib/base/result.ts';
import { isObject } from '#lib/fhir/json.ts';
import { isErrorOutcome } from '#lib/fhir/operation-outcome.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SearchId, SourceFailure } from '#lib/model/source-record.ts';
import { searchDefinitions } from '../mapping/searches.ts';
import type { ServerCapabilities } from './capabilities.ts';
import { orAborted } from './deadline.ts';
import { type ExportedFiles, type ExportFile, runExport } from './export-job.ts';
import { createExchange } from './fhir-exchange.ts';
import type { FhirHttp, HttpDependencies, HttpLimits } from './fhir-http.ts';
import { createGroupBuilder, type GroupMember } from './group-builder.ts';
import { createStreamOpener } from './open-stream.ts';
import { readAllPages } from './read-all-pages.ts';
import { readNdjson } from './read-ndjson.ts';
import { besideTypes, takeOfEverything } from './read-pages.ts';

export interface GroupExportOptions extends HttpDependencies {
  readonly settings: SourceSettings;
  readonly http: FhirHttp;
  readonly limits: HttpLimits;
  /** What the professional's team is called at this source; a Group among them, or managed by one of them, is exported. */
  readonly teamNames: readonly string[];
}

/** Reads whole clients of a team by `Group/[id]/$export`, where the server offers it. */
export interface GroupExport {
  /** Fills the builders of these members; a failure leaves them half filled. */
  read(
    members: readonly GroupMember[],
    wanted: readonly SearchId[],
    capabilities: ServerCapabilities | undefined,
    signal: AbortSignal,
  ): Promise<Result<void, SourceFailure>>;
  /** True while it is worth trying: the server offers it, a Group is known, and it has not failed over and over. */
  isOffered(capabilities: ServerCapabilities | undefined, signal: AbortSignal): Promise<boolean>;
}

/** After so many failures one upon the other the rest is read by searches. */
const mostFailures = 2;
/** One resource: a long note is some 100 KB. */
const lineLetters = 4 * 1024 * 1024;

export function createGroupExport(options: GroupExportOptions): GroupExport {
  const { settings, http, limits, teamNames, wait } = options;
  const { baseUrl } = http;
  const needsToken = settings.signIn.kind !== 'none';
  const send = createExchange(settings, async () => options.accessToken?.(), options, limits);
  const open = createStreamOpener(needsToken, options);
  let failures = 0;
  let group: Promise<string | undefined> | undefined;
  // One caller going away must not take the answer from the others.
  const unending = new AbortController().signal;

  async function findGroup(): Promise<string | undefined> {
    const named = teamNames.find((name) => name.startsWith('Group/'))?.slice('Group/'.length);
    if (named !== undefined) return isResourceId(named) ? named : undefined;
    for (const name of teamNames.filter((each) => each.startsWith('Organization/'))) {
      const path = `Group?managing-entity=${encodeURIComponent(name)}`;
      const { resources } = await readAllPages(http, { path }, unending);
      for (const resource of resources) {
        if (!isObject(resource) || resource.resourceType !== 'Group' || resource.active === false) continue;
        if (resource.actual === true && isResourceId(resource.id)) return resource.id;
      }
    }
    return undefined;
  }

  function groupId(signal: AbortSignal): Promise<string | undefined> {
    group ??= findGroup();
    return orAborted(group, signal).catch(() => undefined);
  }

  /** One file, line by line. Tells how many lines it had. */
  async function readFile(
    { address }: ExportFile,
    take: (value: unknown) => SourceFailure | undefined,
    signal: AbortSignal,
  ): Promise<Result<number, SourceFailure>> {
    const stream = await open(address, signal);
    if (!stream.ok) return stream;
    try {
      return await readNdjson(stream.value, { bytes: limits.bytes, lineLetters }, take);
    } catch {
      // The connection broke in the middle.
      return { ok: false, failure: { reason: 'unreachable' } };
    }
  }

  async function readFiles(
    { files, errors }: ExportedFiles,
    members: readonly GroupMember[],
    wanted: readonly SearchId[],
    signal: AbortSignal,
  ): Promise<Result<void, SourceFailure>> {
    let problems = 0;
    for (const file of errors) {
      const read = await readFile(
        file,
        (value) => {
          if (isErrorOutcome(value)) problems += 1;
          return undefined;
        },
        signal,
      );
      if (!read.ok) return read;
    }
    // Something of somebody could not be given out, and nobody says of whom: searches say it of each.
    if (problems > 0) {
      return {
        ok: false,
        failure: { reason: 'refused', status: 200, detail: `$export: ${problems} errors` },
      };
    }
    const builder = createGroupBuilder(members, baseUrl);
    const types = new Set(wanted.map((search) => searchDefinitions[search].type));
    // What is referred to comes first, in whatever order the server names its files.
    const ordered = [...files].sort(
      (a, b) => Number(besideTypes.has(b.type)) - Number(besideTypes.has(a.type)),
    );
    for (const file of ordered) {
      const read = await readFile(
        file,
        (value) => {
          const type = isObject(value) ? value.resourceType : undefined;
          const isWanted =
            type === 'Patient' || (typeof type === 'string' && (types.has(type) || besideTypes.has(type)));
          const taken = isWanted ? takeOfEverything(value, builder) : 'known';
          return taken === 'anotherClient' ? { reason: 'ignoredParameter', detail: 'patient' } : undefined;
        },
        signal,
      );
      if (!read.ok) return read;
    }
    for (const search of wanted) builder.settle(search, { status: 'ok', count: 0 });
    return ok(undefined);
  }

  return {
    async isOffered(capabilities, signal) {
      if (capabilities?.groupExport !== true || failures >= mostFailures) return false;
      return (await groupId(signal)) !== undefined;
    },

    async read(members, wanted, capabilities, signal) {
      const isOffered = (type: string) => capabilities?.types[type] !== undefined;
      const offered = wanted.filter((search) => isOffered(searchDefinitions[search].type));
      const types = offered.map((search) => searchDefinitions[search].type);
      const order = {
        groupId: (await groupId(signal)) ?? '',
        clientIds: members.map(({ client }) => client.id),
        types: [...new Set(['Patient', ...types, ...[...besideTypes].filter(isOffered)])],
      };
      const read = await runExport(
        { baseUrl, send, wait },
        order,
        (files) => readFiles(files, members, offered, signal),
        signal,
      );
      for (const { builder } of members) {
        for (const search of wanted)
          if (!offered.includes(search)) builder.settle(search, { status: 'notOffered' });
      }
      failures = read.ok ? 0 : failures + (signal.aborted ? 0 : 1);
      return read;
    },
  };
}
