import * as z from 'zod/mini';
import { languages } from '#lib/base/language.ts';
import { registers } from '../register.ts';
import {
  isClientAddress,
  isDateFormat,
  isInstant,
  isMatchPattern,
  isRegularExpression,
  isServerAddress,
  isSettingsId,
  isTimeZone,
} from './field-checks.ts';
import { roles, type Settings } from './settings.ts';
import type { Expectation } from './settings-problem.ts';
import { findingsOrigins } from './worklist-settings.ts';

/*
 * The shape of the settings for reading unknown input. The message of every check is the key of what the field
 * expects. `public/settings.schema.json` is generated from this shape; a test keeps them in step.
 */

const says = (expectation: Expectation): Expectation => expectation;
const checked = (expectation: Expectation, check: (text: string) => boolean) =>
  z.string(says(expectation)).check(z.refine(check, says(expectation)));

const text = z.string(says('text')).check(z.minLength(1, says('text')));
const anyText = z.string(says('text'));
const id = checked('id', isSettingsId);
const yesNo = z.boolean(says('yesNo'));
const register = z.enum(registers, says('oneOf'));
const listOf = <Item extends z.ZodMiniType>(item: Item) => z.array(item, says('list'));
const regularExpression = checked('regularExpression', isRegularExpression);

const signIn = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('none') }, says('group')),
    z.strictObject({ kind: z.literal('smart'), clientId: text, scope: z.exactOptional(text) }, says('group')),
  ],
  says('group'),
);

const anySource = { id, name: text, controller: text, register, signIn, askedByDefault: yesNo };
const source = z.discriminatedUnion(
  'kind',
  [
    z.strictObject(
      { ...anySource, kind: z.literal('fhir'), baseUrl: checked('address', isServerAddress) },
      says('group'),
    ),
    z.strictObject({ ...anySource, kind: z.literal('embedded') }, says('group')),
  ],
  says('group'),
);

const fieldReading = z.strictObject(
  {
    selector: z.exactOptional(text),
    attribute: z.exactOptional(text),
    pattern: z.exactOptional(regularExpression),
  },
  says('group'),
);
const reading = z.strictObject(
  {
    urlPattern: z.exactOptional(regularExpression),
    header: text,
    frame: z.exactOptional(text),
    name: z.exactOptional(fieldReading),
    identityCode: z.exactOptional(fieldReading),
    birthDate: z.exactOptional(fieldReading),
    patientId: z.exactOptional(fieldReading),
    dateFormat: z.exactOptional(checked('dateFormat', isDateFormat)),
    absentWhen: z.exactOptional(text),
  },
  says('group'),
);

const anyHost = {
  id,
  name: text,
  matches: z
    .array(checked('matchPattern', isMatchPattern), says('list'))
    .check(z.minLength(1, says('matchPattern'))),
  sourceId: z.exactOptional(anyText),
  identifierSystem: z.exactOptional(text),
  verifiesRelationship: z.exactOptional(yesNo),
  clientAddress: z.exactOptional(checked('clientAddress', isClientAddress)),
  addressSourceId: z.exactOptional(text),
};
const host = z.discriminatedUnion(
  'adapter',
  [
    z.strictObject({ ...anyHost, adapter: z.literal('demo-record') }, says('group')),
    z.strictObject({ ...anyHost, adapter: z.literal('openmrs') }, says('group')),
    z.strictObject({ ...anyHost, adapter: z.literal('medplum') }, says('group')),
    z.strictObject({ ...anyHost, adapter: z.literal('configured'), reading }, says('group')),
  ],
  says('group'),
);

const hoursFrom1To720 = z
  .number(says('cacheHours'))
  .check(z.minimum(1, says('cacheHours')), z.maximum(720, says('cacheHours')));
const widthFrom360To560 = z
  .number(says('width'))
  .check(z.minimum(360, says('width')), z.maximum(560, says('width')));

const references = listOf(z.strictObject({ sourceId: text, reference: text }, says('group')));
/** Section ids, or all of them. */
const sections = z.union([z.literal('all'), listOf(text)], says('sections'));
const perRegister = z.strictObject(
  {
    health: z.exactOptional(sections),
    occupational: z.exactOptional(sections),
    social: z.exactOptional(sections),
  },
  says('group'),
);
const wholeNumberFrom1 = z
  .number(says('wholeNumber'))
  .check(z.int(says('wholeNumber')), z.minimum(1, says('wholeNumber')));
const access = z.strictObject(
  {
    roleTable: z.exactOptional(
      z.strictObject(
        {
          nurse: z.exactOptional(perRegister),
          physician: z.exactOptional(perRegister),
          socialWorker: z.exactOptional(perRegister),
          teamLead: z.exactOptional(perRegister),
        },
        says('group'),
      ),
    ),
    permissionMaxAgeMinutes: z.exactOptional(wholeNumberFrom1),
    contactDaysAfter: z.exactOptional(wholeNumberFrom1),
    appointmentDaysBefore: z.exactOptional(wholeNumberFrom1),
    reasonOpensRegisters: z.exactOptional(yesNo),
    reasons: z.exactOptional(
      listOf(
        z.strictObject(
          { code: text, text: z.strictObject({ fi: text, sv: text, en: text }, says('group')) },
          says('group'),
        ),
      ),
    ),
  },
  says('group'),
);
const protection = z.strictObject(
  {
    key: z.enum(['passphrase', 'device'], says('oneOf')),
    idleMinutes: z.exactOptional(wholeNumberFrom1),
  },
  says('group'),
);
const log = z.strictObject(
  { baseUrl: checked('address', isServerAddress), signInOf: z.exactOptional(text) },
  says('group'),
);

/** What the organisation's rules and tables say is checked by the language of the rules, when they are read. */
const risk = z.strictObject(
  {
    rules: z.exactOptional(
      z.record(
        id,
        z.strictObject(
          {
            on: z.exactOptional(yesNo),
            roles: z.exactOptional(listOf(z.enum(roles, says('oneOf')))),
            parameters: z.exactOptional(z.record(id, z.number(says('number')), says('group'))),
          },
          says('group'),
        ),
        says('group'),
      ),
    ),
    own: z.exactOptional(listOf(z.unknown())),
    tables: z.exactOptional(z.unknown()),
    segmentNames: z.exactOptional(
      z.record(id, z.strictObject({ fi: text, sv: text, en: text }, says('group')), says('group')),
    ),
  },
  says('group'),
);

const worklist = z.strictObject(
  {
    findings: z.exactOptional(z.enum(findingsOrigins, says('oneOf'))),
    sharedViews: z.exactOptional(listOf(z.unknown())),
  },
  says('group'),
);

const switches = z.record(id, yesNo, says('group'));
const titlesByCode = z.record(id, text, says('group'));
/** Codes of a set and wordings of a pack are checked by who reads them: they need the classification and the instruments. */
const functioning = z.strictObject(
  {
    forms: z.exactOptional(switches),
    instruments: z.exactOptional(switches),
    roles: z.exactOptional(z.record(id, listOf(z.enum(roles, says('oneOf'))), says('group'))),
    sets: z.exactOptional(
      listOf(
        z.strictObject(
          {
            id,
            name: text,
            names: z.exactOptional(
              z.strictObject({ sv: z.exactOptional(text), en: z.exactOptional(text) }, says('group')),
            ),
            codes: listOf(text),
          },
          says('group'),
        ),
      ),
    ),
    titles: z.exactOptional(
      z.strictObject(
        {
          fi: z.exactOptional(titlesByCode),
          sv: z.exactOptional(titlesByCode),
          en: z.exactOptional(titlesByCode),
        },
        says('group'),
      ),
    ),
    packs: z.exactOptional(listOf(z.unknown())),
    selfAssessmentAddress: z.exactOptional(text),
  },
  says('group'),
);

const schema = z.strictObject(
  {
    /** Lets an editor check the file while it is written; not a setting. */
    $schema: z.exactOptional(anyText),
    version: z.literal(1, says('version')),
    language: z.enum(languages, says('oneOf')),
    timeZone: checked('timeZone', isTimeZone),
    professional: z.strictObject(
      {
        id,
        name: anyText,
        role: z.enum(roles, says('oneOf')),
        register,
        references: z.exactOptional(references),
        teams: z.exactOptional(references),
      },
      says('group'),
    ),
    sources: listOf(source),
    hosts: listOf(host),
    cacheHours: hoursFrom1To720,
    fixedNow: z.exactOptional(checked('instant', isInstant)),
    summary: z.strictObject(
      {
        order: z.exactOptional(listOf(text)),
        hidden: listOf(text),
        width: widthFrom360To560,
        collapsed: yesNo,
      },
      says('group'),
    ),
    access: z.exactOptional(access),
    protection: z.exactOptional(protection),
    log: z.exactOptional(log),
    risk: z.exactOptional(risk),
    worklist: z.exactOptional(worklist),
    functioning: z.exactOptional(functioning),
  },
  says('group'),
);

/** Reads unknown input as settings, field by field; fields that name each other are checked in `parse-settings.ts`. */
export const settingsSchema: z.ZodMiniType<Settings> = schema;
