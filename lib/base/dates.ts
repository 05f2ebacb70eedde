/**
 * Dates as text, the way FHIR records them. A partial date stays partial: `2019` never becomes 1 January 2019.
 * Times are instants with an offset or `Z`. Comparison of full ISO dates is comparison of text.
 */

/** `YYYY-MM-DD`. */
export type IsoDate = string & { readonly isoDate?: never };
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string & { readonly partialDate?: never };
/** An instant, e.g. `2026-11-18T09:41:00+02:00` or `...Z`; a FHIR dateTime without time is kept as its date. */
export type IsoInstant = string & { readonly isoInstant?: never };
