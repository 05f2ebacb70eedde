/** The organisation's choices about functional capacity. */
export interface FunctioningSettings {
  /** Forms switched on or off, by id; as they ship when absent. */
  readonly forms?: Readonly<Record<string, boolean>>;
  /** Instruments switched on or off, by id; as they ship when absent. */
  readonly instruments?: Readonly<Record<string, boolean>>;
  /** Sets of ICF codes of the organisation's own; their codes are checked when they are read. */
  readonly sets?: readonly {
    readonly id: string;
    readonly name: string;
    readonly codes: readonly string[];
  }[];
  /** Official titles that the organisation has the right to, by language and ICF code; own short labels without. */
  readonly titles?: Readonly<Partial<Record<'fi' | 'sv' | 'en', Readonly<Record<string, string>>>>>;
  /** Address of the county's own e-service where a client rates, with `{task}` in the place of the code; https alone. */
  readonly selfAssessmentAddress?: string;
  /** Wordings of licensed instruments, as JSON; checked when they are read. */
  readonly packs?: readonly unknown[];
}
