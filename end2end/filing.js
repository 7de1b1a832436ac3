// Asking for help, page by page, as a project lead does.

const SPONSOR = 'Éléonore Vasseur';

export const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Answers a field by its name, whatever kind of field it is. */
export async function answer(hands, form, name, value) {
  if (await form.locator(`[name="${name}[day]"]`).count()) return answerDay(hands, form, name, value);
  const field = form.locator(`[name="${name}"]`);
  const type = await field.first().getAttribute('type');
  if (await form.locator(`select[name="${name}"]`).count()) return hands.choose(field, value);
  if (type === 'radio') return hands.pick(field, value);
  if (type === 'checkbox') return hands.tick(field.first(), value);
  return hands.write(field.first(), value);
}

/** A day, `2027-01-31`, in its three fields. */
async function answerDay(hands, form, name, value) {
  const [year, month, day] = value.split('-');
  for (const [part, figures] of Object.entries({ day, month, year })) {
    await hands.write(form.locator(`[name="${name}[${part}]"]`), figures);
  }
}

/** Files a request from its first page to its receipt. */
export async function fileRequest(hands, project, onEachPage = () => {}, answers = ANSWERS) {
  const { page } = hands;
  await page.goto('/request');
  const start = page.locator('main form').first();
  await answer(hands, start, 'project', project);
  const organisations = start.locator('select[name="organisation"] option');
  await answer(hands, start, 'organisation', await organisations.last().getAttribute('value'));
  await hands.press(start.locator('button[type="submit"]').last());
  const who = page.locator('form[action="/api/request-confidentiality"]');
  // Called nearly like another, it is asked once whether it is that one.
  const near = page.locator('form[action="/api/request"] [name="near"]').last();
  await who.or(near).first().waitFor();
  if (await near.count()) {
    await onEachPage(page);
    await answer(hands, start, 'near', 'other');
    await hands.press(start.locator('button[type="submit"]').last());
  }
  await page.waitForURL('**/request/*/who-knows');
  await onEachPage(page);
  await hands.press(who.locator('button[type="submit"]').last());
  await page.waitForURL('**/request/*/sponsor');
  await onEachPage(page);
  const sponsor = page.locator('form[action="/api/request-sponsor"]');
  await answer(hands, sponsor, 'sponsor_name', SPONSOR);
  await answer(hands, sponsor, 'sponsor_email', 'eleonore.vasseur@demo.invalid');
  await answer(hands, sponsor, 'sponsor_informed', true);
  await hands.press(sponsor.locator('button[type="submit"]').last());
  const form = page.locator('form[action="/api/request-answers"]');
  const send = page.locator('form', { has: page.locator('[name="commitments"]') });
  for (;;) {
    await form.or(send).first().waitFor();
    if (await send.isVisible()) break;
    const fields = form.locator('[name^="answers["]');
    const asked = (all) => [...new Set(all.map((field) => /\[(\w+)\]/.exec(field.name)[1]))];
    for (const question of await fields.evaluateAll(asked)) {
      const said = answers[question];
      if (said !== undefined) await answer(hands, form, `answers[${question}]`, said);
    }
    await onEachPage(page);
    const here = page.url();
    await hands.press(form.locator('button[type="submit"]').first());
    await page.waitForURL((url) => url.href !== here);
  }
  await onEachPage(page);
  await answer(hands, send, 'commitments', true);
  await hands.press(send.locator('button[type="submit"]').last());
  await page.waitForURL('**/cases/*/status');
  const [, number] = /cases\/(\d{4}-\d{4,})/.exec(page.url());
  return number;
}

/** What is needed, and nothing more. */
const ANSWERS = {
  problem: 'Les agents ne peuvent plus clore leurs dossiers.',
  who_suffers: 'Huit cents agents fictifs.',
  harmed_now: 'no',
  if_nothing: 'Le retard de versement s’aggrave chaque mois.',
  users: '800',
  planned_end: inDays(900),
  full_cost: '12',
  money_left: '4',
  irreversible: 'none',
  legal_duty: 'no',
  status: 'COUVERT',
  factor_delivery_step: '1',
  factor_dependencies: 'unknown',
  factor_governance: '1',
  factor_requirements: '1',
  factor_supplier: '2',
  factor_team: '1',
  factor_risk_management: 'unknown',
  factor_users: '1',
  factor_technical_quality: '1',
  factor_deployment: '0',
  tried: 'Un audit, sans suite.',
  expected: 'Un regard extérieur.',
};

/** The same by somebody who leaves no question open and tells their trouble in a few sentences. */
export const ALL_ANSWERS = {
  ...ANSWERS,
  problem: 'Les agents ne peuvent plus clore leurs dossiers. Chaque soir, des centaines de versements restent en attente.',
  who_suffers: 'Huit cents agents fictifs et leurs usagers.',
  if_nothing: 'Le retard de versement s’aggrave chaque mois, et les recours avec lui.',
  tried: 'Un audit, sans suite, puis deux correctifs.',
  expected: 'Un regard extérieur sur la reprise des données.',
  essential_service: 'partly',
  data_security: 'personal',
  public_trust: 'some',
  planned_start: inDays(-400),
  irreversible: 'contract',
  irreversible_date: inDays(200),
  irreversible_what: 'La fin du marché de maintenance.',
  access_code: 'open',
  access_environments: 'open',
  access_contracts: 'asked',
  contacts: 'La cheffe de projet, le matin.',
};
