import type { Role } from './settings.ts';

/** The organisation's choices about functional capacity. */
export interface FunctioningSettings {
  /** Forms switched on or off, by id; as they ship when absent. */
  readonly forms?: Readonly<Record<string, boolean>>;
  /** Instruments switched on or off, by id; as they ship when absent. */
  readonly instruments?: Readonly<Record<string, boolean>>;
  /** Whom a form or an instrument is offered to, by its id; everybody when absent. An empty list offers it to nobody. */
  readonly roles?: Readonly<Record<string, readonly Role[]>>;
  /** Sets of ICF codes of the organisation's own; their codes are checked when they are read. */
  readonly sets?: readonly {
    readonly id: string;
    /** In Finnish, and in every language that has no name below. */
    readonly name: string;
    readonly names?: Readonly<Partial<Record<'sv' | 'en', string>>>;
    readonly codes: readonly string[];
  }[];
  /** Official titles that the organisation has the right to, by language and ICF code; own short labels without. */
  readonly titles?: Readonly<Partial<Record<'fi' | 'sv' | 'en', Readonly<Record<string, string>>>>>;
  /** Address of the county's own e-service where a client rates, with `{task}` in the place of the code; https alone. */
  readonly selfAssessmentAddress?: string;
  /** Wordings of licensed instruments, as JSON; checked when they are read. */
  readonly packs?: readonly unknown[];
}
