import { browser } from 'wxt/browser';
import { createFormat } from '#components/app/format.ts';
import { loadWords } from '#components/app/words.ts';
import type {
  AskAccess,
  ConsultationAccess,
  QuestionDraft,
} from '#components/consultation/consultation-port.ts';
import { findingsLines } from '#components/findings/section-text.ts';
import { tellConsultationsChanged } from '#lib/adapters/messaging/send.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { ConsultationPart } from '#lib/workflows/consultation/consultation-part.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import type { GatedClient } from '#lib/workflows/risk-input-of.ts';
import { professionalOf } from '#lib/workflows/visit-access.ts';
import { createConsultations } from '../session/create-consultations.ts';
import { createInboxAccess } from '../session/create-inbox-access.ts';
import { openDrafts } from '../session/open-drafts.ts';
import { loadFindings } from './load-findings.ts';
import type { RunningSidebar } from './run-sidebar.ts';

const form = 'consultation';

/** One for each session: looks that are in the log already are remembered by it. */
let made: { readonly by: object; readonly part: Promise<ConsultationPart> } | undefined;

function partOf(running: RunningSidebar): Promise<ConsultationPart> {
  const { current, session, outbox, log } = running;
  if (made?.by === current.client) return made.part;
  const { settings, professional, clock } = current;
  const part = createConsultations({
    settings,
    professional: professionalOf({ ...settings, professional }),
    signIn: session.signIn,
    outbox,
    log,
    clock,
    capabilities: browser.storage.local,
  });
  made = { by: current.client, part };
  return part;
}

/** What the rules say behind the recipient's gate, in the lines that leave. */
async function findingLinesOf(running: RunningSidebar): Promise<(client: GatedClient) => readonly string[]> {
  const { settings, clock } = running.current;
  const { language, timeZone } = settings;
  const [{ find }, { t }] = await Promise.all([
    loadFindings(settings, running.outbox),
    loadWords(language, ['findings', 'terms', 'summary']),
  ]);
  const words = { t, language, timeZone, format: createFormat(language, timeZone) };
  return (client) => {
    const found = find({
      client,
      role: settings.professional.role,
      now: clock.now(),
      timeZone,
      waiting: [],
    });
    // A sensitive one is opened by whoever looks for it, and is sent to nobody.
    const told = (all: ClientFindings['open']) => all.filter(({ rule }) => rule.sensitive !== true);
    const plain: ClientFindings = {
      ...found,
      open: told(found.open),
      handled: told(found.handled),
      lapsed: told(found.lapsed),
    };
    return plain.open.length + plain.handled.length === 0 ? [] : findingsLines(plain, [], words);
  };
}

/** Consultations of the client who is open now, and the inbox. Whatever is asked later is asked about that client, or not at all. */
export async function openConsultationAccess(
  running: RunningSidebar,
  isInSight: () => boolean,
): Promise<ConsultationAccess | 'notLogged'> {
  const opened = running.current.client.shown();
  if (opened === undefined) return 'notLogged';
  const { clientKey, professional } = opened;
  const { settings, clock } = running.current;
  const part = await partOf(running);
  const drafts = await openDrafts(running.session, professional.id);
  /** The same client, as the gate shows it at this moment. */
  const shown = (): ShownClient | undefined => {
    const client = running.current.client.shown();
    return client?.clientKey === clientKey && client.professional.id === professional.id ? client : undefined;
  };
  const signal = () => new AbortController().signal;
  let lines: ReturnType<typeof findingLinesOf> | undefined;
  const findingLines = () => {
    lines ??= findingLinesOf(running);
    return lines;
  };

  const ask: AskAccess = {
    professional,
    now: () => clock.now(),
    colleagues: () => part.colleagues(shown(), signal()),
    async contextFor(recipient) {
      const client = shown();
      return client === undefined ? undefined : part.contextFor(client, recipient, await findingLines());
    },
    readDraft: () => drafts.read<QuestionDraft>(clientKey, form),
    keepDraft: (found, onState) =>
      keepDraft<QuestionDraft>({
        store: drafts,
        clock,
        clientKey,
        form,
        ...(found === undefined ? {} : { found }),
        onState,
      }),
    observeDraft: (changed) => drafts.observe(clientKey, (name) => name === form && changed()),
    async send(draft) {
      if (!isInSight()) return fail({ reason: 'covered' });
      const said = await findingLines();
      const client = shown();
      if (client === undefined) return fail({ reason: 'noSource' });
      const sent = await part.ask(client, draft, said);
      void tellConsultationsChanged();
      return sent;
    },
  };

  return {
    ...createInboxAccess({
      part,
      settings,
      professional,
      clock,
      drafts,
      observeOutbox: running.outbox.observe,
      isInSight,
      shownClient: shown,
    }),
    ask,
    async ofClient() {
      const client = shown();
      return client === undefined ? ok({ items: [], failures: [] }) : part.ofClient(client, signal());
    },
  };
}
