import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { larisaNow, larisaRecord } from '#tests/builders/larisa.ts';
import { anOkResult } from '#tests/builders/records.ts';
import { renderSidebar, sectionNode, summaryState } from '#tests/components/app/stage.tsx';
import { larisaSummary } from './larisa-summary.ts';

const use = () => sectionNode('service-use');

describe('service use', () => {
  it('shows the five figures with the year before', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    const figures = [...use().querySelectorAll('ul[aria-label="Palvelujen käyttö lukuina"] li')].map(
      (item) => item.textContent,
    );
    expect(figures).toEqual([
      '41 edeltävät 12 kk (26)yhteydenotot',
      '7 edeltävät 12 kk (3)päivystys',
      '5 edeltävät 12 kk (0)hoitopäivät',
      '2 + 1 edeltävät 12 kk (1)poisjäännit',
      '39\u00a0% edeltävät 12 kk (23\u00a0%)etäosuus',
    ]);
  });

  it('explains a figure on a press', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()));
    await screen.getByRole('button', { name: /etäosuus/ }).click();
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('osuus toteutuneista yhteydenotoista');
  });

  it('groups the lanes by register, health first', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    const groups = [...use().querySelectorAll<HTMLElement>('[data-register]')];
    expect(groups.map((group) => group.dataset.register)).toEqual(['health', 'social']);
    expect(groups[0]?.textContent).toContain('Päivystys');
    expect(groups[1]?.textContent).toContain('Aikuissosiaalityö');
    expect(groups[1]?.textContent).not.toContain('Päivystys');
  });

  it('draws one mark a contact, by channel, with crosses and rings', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    const legend = use().querySelector('ul[aria-label="Merkkien selitykset"]')?.textContent;
    expect(legend).toBe('käyntipuheluviestivideokotipoisjääntivarattu');
    expect(use().querySelectorAll('[data-lane-layout="marks"]').length).toBeGreaterThanOrEqual(6);
  });

  it('says each lane in one sentence', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()));
    await expect
      .element(
        screen.getByRole('button', {
          name: 'Mielenterveys: 4 yhteydenottoa 12 kuukaudessa, edeltävinä 6, vähemmän kuin edeltävinä 12 kuukautena. 2 poisjääntiä. 1 varattu aika. Avaa luettelo.',
        }),
      )
      .toBeInTheDocument();
  });

  it('opens the list of a lane, and from it the source of one contact', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()));
    await screen.getByRole('button', { name: /^Sosiaaliohjaus:/ }).click();
    const list = screen.getByRole('dialog', { name: 'Sosiaaliohjaus' });
    await expect.element(list).toHaveTextContent('poisjäänti');
    expect(list.element().querySelectorAll('tbody tr')).toHaveLength(5);
    await list.getByRole('button', { name: /^koti/ }).click();
    await expect
      .element(screen.getByRole('dialog', { name: /^koti/ }))
      .toHaveTextContent('sosiaalihuollon asiakasrekisteri');
    await userEvent.keyboard('{Escape}');
    await expect.element(list).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(list).not.toBeInTheDocument();
  });

  it('has a real table beside the picture', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()));
    const open = screen.getByRole('button', { name: 'Näytä taulukkona' });
    (open.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const lanes = screen.getByRole('table', { name: 'Yhteydenotot palveluittain' });
    await expect.element(lanes.getByRole('row', { name: /^Terveysasema 17 12 0/ })).toBeInTheDocument();
    const contacts = screen.getByRole('table', { name: 'Yhteydenotot, uusin ensin' });
    expect(contacts.element().querySelectorAll('tbody tr').length).toBe(
      larisaSummary().sections['service-use'].view.contacts.length,
    );
  });

  it('says when the booked contact is and who meets the client', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    expect(use().textContent).toContain('klo\u00a010.00 · T. Mustonen');
    expect(use().textContent).toContain('24.11.2026');
  });
});

describe('620 contacts in twelve services', () => {
  const record = larisaRecord(larisaNow);
  const contacts = Array.from({ length: 620 }, (_, index) =>
    aContact({
      service: aConcept(`Palvelu ${(index % 12) + 1}`),
      start: new Date(larisaNow.getTime() - (index % 360) * 86_400_000).toISOString(),
      channel: index % 3 === 0 ? 'call' : 'visit',
    }),
  );
  const summary = larisaSummary({
    record: {
      ...record,
      sources: record.sources.map((each, index) =>
        index === 0
          ? { ...each, result: anOkResult(contacts, { fetchedAt: larisaNow.toISOString() }) }
          : each,
      ),
    },
  });

  it('are bundled by week, the least used services behind one line, both registers in sight', async () => {
    const { screen } = await renderSidebar(summaryState(summary));
    expect(use().querySelectorAll('[data-lane-layout="weeks"]').length).toBeGreaterThan(0);
    expect(use().textContent).toContain('viikon määrä');
    expect(use().querySelectorAll('[data-register="social"] li').length).toBeGreaterThan(0);
    const before = use().querySelectorAll('[data-register] li').length;
    expect(before).toBeLessThanOrEqual(8);
    await screen.getByRole('button', { name: /muuta palvelua$/ }).click();
    expect(use().querySelectorAll('[data-register] li').length).toBe(
      summary.sections['service-use'].view.lanes.length,
    );
  });
});
