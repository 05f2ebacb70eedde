import { findingSystems } from '#lib/fhir/finding-systems.ts';
import type { TriageAnswer } from '#lib/model/entries.ts';
import type { ClientFindings, Finding } from '../findings/finding.ts';
import type { Tier } from '../rule.ts';
import { adviceOf, clearingOf, evidenceOf, limitsOf, promptOf, ruleLine } from './finding-sentences.ts';
import { mayLeave, type OutputContext } from './output-context.ts';

/** A code as CDS Hooks writes it. */
interface CdsCoding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** A card of CDS Hooks 2.0, as far as findings need one. */
export interface CdsCard {
  readonly uuid: string;
  /** Shorter than 140 characters. */
  readonly summary: string;
  /** GitHub-flavoured Markdown. */
  readonly detail: string;
  readonly indicator: 'info' | 'warning';
  readonly source: { readonly label: string; readonly url?: string; readonly topic?: CdsCoding };
  readonly overrideReasons: readonly CdsCoding[];
}

export interface CdsContext extends OutputContext {
  /** A new UUID for each card; the feedback of the client names it. */
  readonly newUuid: () => string;
}

/** Cards per client: as many as the sidebar shows open. */
const mostCards = 3;
/** CDS Hooks: "fewer than 140 characters". */
const longestSummary = 139;

/** `critical` is for what needs attention at once: no finding is that. */
const indicatorOf: Readonly<Record<Tier, CdsCard['indicator']>> = {
  first: 'warning',
  check: 'info',
  note: 'info',
};

/** Reasons of an answer that does not act on the finding, by answer; the words are those of the sidebar. */
export const overrideReasons: Readonly<Record<Exclude<TriageAnswer, 'act' | 'later'>, readonly string[]>> = {
  known: ['inPlan', 'caredElsewhere', 'discussed'],
  notRelevant: ['notThisClient', 'wrongEntry', 'clientDeclines', 'alreadySolved'],
};

function reasonCodings({ t }: OutputContext): readonly CdsCoding[] {
  const { answer: system } = findingSystems;
  const given = (['known', 'notRelevant'] as const).flatMap((answer) =>
    overrideReasons[answer].map((reason) => ({
      system,
      code: `${answer}.${reason}`,
      display: `${t(`findings.answer.${answer}`)}: ${t(`findings.reason.${reason}`)}`,
    })),
  );
  return [...given, { system, code: 'later', display: t('findings.answer.later') }];
}

/** Recorded text is text: what Markdown would read as a mark, a link or a new block is written as itself. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]()<>#|~!&]/g, '\\$&')
    .replaceAll(/(https?|ftp|mailto|www)(?=[:.])/gi, '$1\\');
}

function block(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return ['', `**${escapeMarkdown(title)}**`, '', ...lines.map((line) => `- ${escapeMarkdown(line)}`)];
}

function detailOf(finding: Finding, context: OutputContext): string {
  const { t } = context;
  return [
    escapeMarkdown(promptOf(finding, context)),
    ...block(t('findings.page.evidence'), evidenceOf(finding, context)),
    ...block(t('findings.limits.title'), limitsOf(finding, context)),
    ...block(t('findings.page.clears'), clearingOf(finding, context)),
    ...block(t('findings.page.advice'), [adviceOf(finding, context)]),
    '',
    escapeMarkdown(ruleLine(finding, context)),
    '',
    escapeMarkdown(t('findings.source.intended')),
  ].join('\n');
}

/** The title, and the prompt's first sentence where both have room: never a sentence cut short. */
function summaryOf(finding: Finding, context: OutputContext): string {
  const { title } = finding.rule.words[context.language];
  const [first = ''] = promptOf(finding, context).split(/(?<=[.!?])\s/);
  const both = `${title}: ${first}`;
  return first !== '' && both.length <= longestSummary ? both : title;
}

/** One finding as a card. Undefined for a sensitive rule that nobody asked for. */
export function toCdsCard(finding: Finding, context: CdsContext): CdsCard | undefined {
  if (!mayLeave(finding, context)) return undefined;
  const { rule } = finding;
  const display = rule.words[context.language].title;
  return {
    uuid: context.newUuid(),
    summary: summaryOf(finding, context),
    detail: detailOf(finding, context),
    indicator: indicatorOf[rule.tier],
    source: {
      label: `Rinnalla: ${rule.source.text}`,
      ...(rule.source.url === undefined ? {} : { url: rule.source.url }),
      topic: { system: findingSystems.rule, code: rule.id, display },
    },
    overrideReasons: reasonCodings(context),
  };
}

/** The answer to the hook `patient-view`: what awaits an answer, three at most, the rest behind one card. */
export function toCdsResponse(
  findings: ClientFindings,
  context: CdsContext,
): { readonly cards: readonly CdsCard[] } {
  const awaiting = findings.open.filter((finding) => mayLeave(finding, context));
  const rest = awaiting.slice(mostCards);
  const cards = awaiting.slice(0, mostCards).flatMap((finding) => toCdsCard(finding, context) ?? []);
  if (rest.length === 0) return { cards };
  const titles = rest.map(({ rule }) => rule.words[context.language].title);
  const more: CdsCard = {
    uuid: context.newUuid(),
    summary: context.t('findings.rest.more', { count: rest.length }),
    detail: titles.map((title) => `- ${escapeMarkdown(title)}`).join('\n'),
    indicator: 'info',
    source: { label: 'Rinnalla' },
    overrideReasons: [],
  };
  return { cards: [...cards, more] };
}

/**
 * What a CDS Hooks service for these cards would announce at `/cds-services`. The extension is no server and answers no
 * hook: this is for an organisation that serves the same rules from its own.
 */
export function cdsServices({ t }: Pick<OutputContext, 't'>) {
  return {
    services: [
      {
        hook: 'patient-view',
        id: 'rinnalla-findings',
        title: t('findings.title'),
        description: t('findings.source.intended'),
        prefetch: { patient: 'Patient/{{context.patientId}}' },
      },
    ],
  };
}
