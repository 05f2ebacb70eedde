import type { IsoInstant } from '#lib/base/dates.ts';
import { type ConsultationFigures, consultationFigures } from '#lib/consultation/figures.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { attempt } from '../attempt.ts';
import { actorAt, type ConsultationPorts } from './consultation-ports.ts';

/** Figures with what is missing from them. */
export interface ReadFigures {
  readonly figures: ConsultationFigures;
  readonly failures: readonly { readonly sourceName: string; readonly failure: SourceFailure }[];
}

/** The figures of a period, of every source that names the professional. No client is named, and groups under five are hidden. */
export async function readFigures(
  ports: ConsultationPorts,
  period: { readonly from: IsoInstant; readonly to: IsoInstant },
  signal: AbortSignal,
): Promise<ReadFigures> {
  const told = await Promise.all(
    ports.places
      .filter(({ source }) => actorAt(ports, source.id) !== undefined)
      .map(async ({ source, consultations }) => ({
        source,
        asked: await attempt(() => consultations.askedSince(period.from, signal)),
      })),
  );
  const asked = told.flatMap(({ asked: each }) => (each.ok ? each.value : []));
  return {
    figures: consultationFigures(asked, period),
    failures: told.flatMap(({ source, asked: each }) =>
      each.ok ? [] : [{ sourceName: source.name, failure: each.failure }],
    ),
  };
}
