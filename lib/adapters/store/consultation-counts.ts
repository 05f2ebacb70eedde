import { isObject } from '#lib/fhir/json.ts';

/** The part of `browser.storage.session` that is used here. */
export interface CountsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void): void;
  };
}

/** How many consultations wait for this professional, and which were told already. Of no client anything. */
export interface ConsultationCounts {
  readonly waiting: number;
  /** Thread UUIDs that a notification was shown for. */
  readonly told: readonly string[];
  /** Whose they are: another professional at this machine begins anew. */
  readonly professionalId: string;
}

const key = 'consultationCounts';

function parse(value: unknown): ConsultationCounts | undefined {
  if (!isObject(value)) return undefined;
  const { waiting, told, professionalId } = value;
  if (typeof waiting !== 'number' || !Array.isArray(told) || typeof professionalId !== 'string')
    return undefined;
  return { waiting, told: told.filter((each) => typeof each === 'string'), professionalId };
}

/** In memory and in trusted contexts only; gone with the browser. */
export function publishConsultationCounts(
  area: Pick<CountsArea, 'set'>,
  counts: ConsultationCounts,
): Promise<void> {
  return area.set({ [key]: counts });
}

export async function readConsultationCounts(
  area: Pick<CountsArea, 'get'>,
): Promise<ConsultationCounts | undefined> {
  return parse((await area.get(key))[key]);
}

export function observeConsultationCounts(area: CountsArea, changed: (waiting: number) => void): void {
  area.onChanged.addListener((changes) => {
    if (key in changes) changed(parse(changes[key]?.newValue)?.waiting ?? 0);
  });
}
