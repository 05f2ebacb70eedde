import { findExtension } from '#lib/fhir/extension.ts';
import { isObject, type JsonObject, readBoolean, readNumber, readObjects } from '#lib/fhir/json.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import { mostOptions } from '#lib/fhir/value-set.ts';
import { formExtensions } from './extension-urls.ts';
import type { FormNote, FormOption, FormUnit } from './form.ts';
import { readFormValue, textOfValue } from './form-value.ts';

/** Where value sets that are named are looked for. */
export interface ValueSets {
  /** By `#id` of what the form contains. */
  readonly contained: ReadonlyMap<string, JsonObject>;
  /** By canonical address, of what the organisation has imported beside the form. */
  readonly imported: ReadonlyMap<string, JsonObject>;
  /** By what the form calls them, of what a server has listed. */
  readonly expanded: ReadonlyMap<string, JsonObject>;
}

function weightOf(...elements: readonly unknown[]): { readonly weight?: number } {
  for (const element of elements) {
    for (const url of [formExtensions.itemWeight, formExtensions.ordinalValue]) {
      const extension = findExtension(element, url);
      const weight = readNumber(extension?.valueDecimal ?? extension?.valueInteger);
      if (weight !== undefined) return { weight };
    }
  }
  return {};
}

function readOption(option: JsonObject): FormOption | undefined {
  const value = readFormValue(option, 'value');
  if (value === undefined || value.kind === 'other') return undefined;
  const text = textOfValue(value);
  return {
    value,
    text,
    ...weightOf(option, option.valueCoding),
    ...(readBoolean(option.initialSelected) === true ? { chosenAtFirst: true } : {}),
  };
}

function readConceptOption(concept: JsonObject, system: string | undefined): readonly FormOption[] {
  const inner = readObjects(concept.contains).flatMap((each) => readConceptOption(each, system));
  const code = readCodeText(concept.code);
  // An abstract concept of an expansion is a heading, no answer.
  if (code === undefined || concept.abstract === true || concept.inactive === true) return inner;
  const of = readCodeText(concept.system) ?? system;
  const display = readText(concept.display);
  const value = {
    kind: 'coding',
    code,
    ...(of === undefined ? {} : { system: of }),
    ...(display === undefined ? {} : { display }),
  } as const;
  return [{ value, text: display ?? code, ...weightOf(concept) }, ...inner];
}

/** The codes that a value set lists itself: its expansion, else those it names. A rule or another set cannot be followed. */
function optionsOfSet(set: JsonObject): readonly FormOption[] | undefined {
  if (isObject(set.expansion))
    return readObjects(set.expansion.contains).flatMap((concept) => readConceptOption(concept, undefined));
  const compose = isObject(set.compose) ? set.compose : {};
  const includes = readObjects(compose.include);
  const isListed = includes.every(
    (include) =>
      include.concept !== undefined && include.valueSet === undefined && include.filter === undefined,
  );
  if (includes.length === 0 || !isListed || compose.exclude !== undefined) return undefined;
  return includes.flatMap((include) =>
    readObjects(include.concept).flatMap((concept) =>
      readConceptOption(concept, readCodeText(include.system)),
    ),
  );
}

interface Read<Of> {
  readonly found: readonly Of[];
  readonly notes: readonly FormNote[];
}

function cut<Of>(found: readonly Of[], linkId: string, about: string): Read<Of> {
  if (found.length <= mostOptions) return { found, notes: [] };
  return { found: found.slice(0, mostOptions), notes: [{ kind: 'valueSetTooLong', linkId, about }] };
}

function findSet(canonical: string, { contained, imported }: ValueSets): JsonObject | undefined {
  const [address = '', version] = canonical.split('|');
  const set = contained.get(address) ?? imported.get(address);
  if (set === undefined || version === undefined || address.startsWith('#')) return set;
  return readCodeText(set.version) === version ? set : undefined;
}

/** What a named set lists: the form's own, or what a server made of it where that is a rule that cannot be followed here. */
function optionsAt(canonical: string, sets: ValueSets): readonly FormOption[] {
  const own = findSet(canonical, sets);
  const listed = own === undefined ? [] : (optionsOfSet(own) ?? []);
  const expanded = sets.expanded.get(canonical);
  return listed.length > 0 || expanded === undefined ? listed : (optionsOfSet(expanded) ?? []);
}

/** The options of a choice: listed in the item, or in a value set that is at hand. A value set that is not is said. */
export function readOptions(item: JsonObject, linkId: string, sets: ValueSets): Read<FormOption> {
  const listed = readObjects(item.answerOption);
  const canonical = readCodeText(item.answerValueSet);
  if (canonical === undefined || listed.length > 0) {
    const read = listed.flatMap((option) => readOption(option) ?? []);
    const options = cut(read, linkId, 'answerOption');
    if (read.length === listed.length) return options;
    return { ...options, notes: [...options.notes, { kind: 'optionUnread', linkId, about: 'answerOption' }] };
  }
  const options = optionsAt(canonical, sets);
  if (options.length === 0)
    return { found: [], notes: [{ kind: 'valueSetMissing', linkId, about: canonical }] };
  return cut(options, linkId, canonical);
}

function readUnit(coding: unknown): FormUnit | undefined {
  if (!isObject(coding)) return undefined;
  const code = readCodeText(coding.code);
  const unit = readText(coding.display, 60) ?? code;
  const system = readCodeText(coding.system);
  if (unit === undefined) return undefined;
  return {
    unit,
    ...(code === undefined ? {} : { code }),
    ...(system === undefined ? {} : { system }),
  };
}

/** The units of a number: the one that is fixed, else those that can be chosen. */
export function readUnits(item: JsonObject, linkId: string, sets: ValueSets): Read<FormUnit> {
  const fixed = readUnit(findExtension(item, formExtensions.unit)?.valueCoding);
  if (fixed !== undefined) return { found: [fixed], notes: [] };
  const offered = readObjects(item.extension)
    .filter(({ url }) => url === formExtensions.unitOption)
    .flatMap(({ valueCoding }) => readUnit(valueCoding) ?? []);
  const canonical = readCodeText(findExtension(item, formExtensions.unitValueSet)?.valueCanonical);
  if (offered.length > 0 || canonical === undefined) return { found: offered, notes: [] };
  const units = optionsAt(canonical, sets).flatMap(({ value }) =>
    value.kind === 'coding' ? (readUnit(value) ?? []) : [],
  );
  if (units.length === 0)
    return { found: [], notes: [{ kind: 'valueSetMissing', linkId, about: canonical }] };
  return cut(units, linkId, canonical);
}
