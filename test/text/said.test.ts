import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';
import { actorAt } from '../../src/text/actor.js';
import { Reading } from '../../src/text/reading.js';
import { stanceAt } from '../../src/text/stance.js';

const { ruleSet } = await loadRuleSet();

/** Reads Markdown in which [brackets] mark the act, and says how and by whom the act is told. */
function said(marked: string): { stance: string; actor: string } {
  const open = marked.indexOf('[');
  const source = marked.replace('[', '').replace(']', '');
  const plan = readPlan(source);
  const reading = new Reading(plan, ruleSet.lexicon.scan(plan));
  const start = plan.tokens.starts.findIndex((s) => s >= open);
  const close = marked.indexOf(']') - 1;
  let end = start;
  while (end < plan.tokens.ends.length && (plan.tokens.ends[end] ?? 0) <= close) end++;
  const hit = { start, end: Math.max(end, start + 1) };
  return { stance: stanceAt(reading, hit), actor: actorAt(reading, hit) };
}

const STANCES: readonly [string, string][] = [
  ['We [asked] unpaid carers what matters to them.', 'done'],
  ['Unpaid carers were [asked] what matters to them.', 'done'],
  ['We have [consulted] the carers centre.', 'done'],
  ['The carers centre has been [consulted] twice.', 'done'],
  ['We will consider what can be [put] in place for carers.', 'wished'],
  ['People [meet] one team, not six.', 'in-force'],
  ['We will decide once a lead has been [appointed].', 'unclear'],
  ['We will [ask] unpaid carers what matters to them.', 'planned'],
  ['## What happens next\n\n- Draft [sent] out for views', 'planned'],
  ['## What happened\n\n- Draft [sent] out for views', 'done'],
  ['The draft [goes] to the group on 24 June 2026.', 'planned'],
  ['Unpaid carers will be [asked] in the spring.', 'planned'],
  ['We are going to [consult] carers.', 'planned'],
  ['We intend to [hold] events.', 'planned'],
  ['We have not [consulted] carers.', 'negated'],
  ['Carers have not yet been [consulted].', 'negated'],
  ['No carers were [asked].', 'negated'],
  ['We hope to [consult] carers.', 'wished'],
  ['We aim to [reduce] delays.', 'wished'],
  ['To do better, the Partnership [runs] a dashboard.', 'in-force'],
  ['Care, we hope, will be [improved] by technology.', 'wished'],
  ['We would like every figure to be [shown].', 'wished'],
  ['The hub is under preparation and [opens] in May.', 'unclear'],
  ['It has not been [built] as quickly as we wished.', 'done'],
  ['Carers should be [consulted].', 'wished'],
  ['The Board must [consult] carers.', 'unclear'],
  ['The group meets four times a year and [advises] the Board.', 'in-force'],
  ['People are [asked] for their views each quarter.', 'in-force'],
  ['The [survey] ran from May to July 2025.', 'done'],
  ['A [survey] will run from May to July 2025.', 'planned'],
  ['A [workshop] was held in Alness in May.', 'done'],
  ['We [held] a workshop in May, and will publish a report.', 'done'],
  ['We will publish the report of the workshops that we [held] in May.', 'done'],
  ['We not only [asked] carers but changed the plan.', 'done'],
  ['What we will do:\n\n- [Open] a wellbeing hub by autumn 2025.', 'planned'],
  ['Over the summer we asked:\n\n- the [carers] centre\n- Scottish Care', 'done'],
  ['| You said | We did |\n|---|---|\n| Help came late | [Moved] money into early help |', 'done'],
  ['| Group | Consulted? |\n|---|---|\n| [Carers] | No, not in this round |', 'negated'],
  ['| Group | Consulted? |\n|---|---|\n| [Carers] | Yes, in May |', 'done'],
  ['| Step | State |\n|---|---|\n| [Redesign] the rota | Not yet started |', 'unclear'],
  ['| Step | State |\n|---|---|\n| [Redesign] the rota | Started in May |', 'in-force'],
  ['Officers [set out which rights each would touch].', 'in-force'],
  ["We'd like to see more people [choose].", 'wished'],
  ['Contracts [may be awarded] for longer.', 'wished'],
  ['Anyone may be [helped] to apply.', 'in-force'],
  [
    '| Aim | Rule |\n|---|---|\n| Buildings [used] well | No lease renewed without a look at who could share it |',
    'done',
  ],
  ['## Our commitments to the city\n\n- A night [team] for the north', 'in-force'],
  ['## A bed for as long as it takes and no longer\n\n- A [nurse] at the door of the ward', 'in-force'],
  ['## Promises that were not kept\n\n- A night [team] for the north', 'negated'],
  ['## What we will do\n\nThe plan [has] the numbers.', 'in-force'],
  ['## Still to come\n\n- [Workshops] with carers', 'planned'],
  ['This plan meets our obligation to [engage] carers.', 'unclear'],
  ['## What we will do\n\n- [Recruit] ten nurses', 'planned'],
  ['The equality impact [assessment] is to follow.', 'unclear'],
  ['Equality impact [assessment] (tbc)', 'unclear'],
  ['The assessment, which was [published] in May, will be updated.', 'done'],
  ['Staff who could not attend were [sent] a form.', 'done'],
  ['The plan was [approved] on 3 May 2025, but the budget was not.', 'done'],
  ['If we want to close a ward, the forum is [asked] first.', 'in-force'],
  ['They [decide] with us what should change.', 'in-force'],
  ['The Board, having written down what the plan should hold, [sought] their views.', 'done'],
  ['# The plan you asked for\n\n## Our promises\n\n- A night [team] from March 2027', 'in-force'],
  ['We will [check] what works and change what does not.', 'planned'],
  ['By [putting] a nurse in each school we catch it early.', 'in-force'],
  ['The [share] of carers who felt supported will go up.', 'planned'],
  ['No service will be moved until its group has been [heard].', 'planned'],
  ['No ward will close without all boards [agreeing].', 'planned'],
  ['It was decided not to [consult] the public.', 'negated'],
  ['Carers were [invited] to say what they would change.', 'done'],
  ['Views are being [gathered] until 30 June 2026.', 'in-force'],
  ['We [spoke] with 40 carers so that we could learn what works.', 'done'],
  ['Our thanks go to the carers who [took part].', 'done'],
  ['By March 2027 every practice [has] a link worker.', 'in-force'],
  ['For those who are seldom heard we [held] sessions at home.', 'done'],
  ['We are grateful to everyone who [gave] their views.', 'done'],
  ['The centre arranged for it to be read aloud and [passed] back nine pages.', 'done'],
  ['It is to be read aloud and [passed] back.', 'planned'],
  ['A [line was opened for those who do not] go online.', 'done'],
  ['We wrote to groups that do not often reply, including [refugees].', 'done'],
  ['It is a pity that we did not meet carers, tenants or [refugees].', 'negated'],
  ['912 [cards] came in · more cups of tea than we can count', 'done'],
  ['The Board [agreed] to start afresh.', 'done'],
  ['The Board [agreed] to start afresh and not to mend the old text.', 'done'],
  ['It is hoped that the group can [read] the draft in March.', 'wished'],
  ['It is intended that carers [join] the group.', 'planned'],
  ['It is not yet true that we [asked] unpaid carers.', 'negated'],
  ['It would be wrong to say that carers were [asked].', 'negated'],
  ['It is no accident that carers were [asked] first.', 'done'],
  ['Some respondents claimed that the Board [asked] nobody.', 'wished'],
  ['It has been suggested that each locality [has] a nurse.', 'wished'],
  ['The auditors recommended that carers [be] heard, and we [asked] them in May.', 'wished'],
  ['The auditors recommended a hearing, and we [asked] carers in May.', 'done'],
  ['Carers said that the draft was long, so we [shortened] it.', 'done'],
  ['Carers said that the draft was long, but the group [shortened] it.', 'done'],
  ['Statutory guidance asks that the plan [sets] out its money.', 'wished'],
  ['Respondents asked that:\n\n- clinics [open] at weekends', 'wished'],
  ['We are considering whether the hub [opens] at weekends.', 'wished'],
  ['This lowers the risk that an alarm [goes] unheard.', 'in-force'],
  ['Because the county is wide, charity partners [contributed] to the draft.', 'done'],
  ['The county is wide (charity partners [contributed] to the draft).', 'done'],
  ['Charities are, each year, [asked] for their views.', 'in-force'],
  ['Each team [tests] its plan twice a year. That did not happen.', 'negated'],
  ['Each team [tests] its plan twice a year. That was not easy.', 'in-force'],
  ['Each team [tests] its plan twice a year. The tests have all been withdrawn.', 'in-force'],
  ['Each village [has] a nurse. They were withdrawn in May.', 'wished'],
  ['A fund was [set up] for lunch clubs. The Board turned it down.', 'wished'],
  ['A crisis café [opens] at night. We have none in Moray.', 'wished'],
  ['A nurse was [sent] to each home until March, when the contract ran out.', 'negated'],
  ['Staff were [taught] to sign, but nobody signed up.', 'negated'],
  ['The team used to [visit] each home.', 'negated'],
  ['People are used to it, and the team [visits] each home.', 'in-force'],
  ['Until 2024 the team [visited] each home.', 'wished'],
  ['Two nurses were to [sit] at the door of the ward.', 'wished'],
  ['The answer was to [send] a nurse to each home.', 'done'],
  ['If our vans were electric, less carbon would be [emitted].', 'wished'],
  ['The evening [clinics] for young people have been discontinued.', 'negated'],
  ['The [proposal] to end them was withdrawn.', 'done'],
  ['- Quarterly [scorecard] online – dropped', 'negated'],
  ['- [Protocol] on hoarding: not started', 'unclear'],
  ['- [Protocol] on hoarding: started in May', 'in-force'],
  ['A carer told us: "The team [visits] my mother every single night."', 'wished'],
  ['We said: "The team [visits] your mother every single night."', 'in-force'],
  ['| You said | We did |\n|---|---|\n| The clinic [opens] too late | Noted |', 'wished'],
  ['| You said | We did |\n|---|---|\n| Too late | The clinic [opens] at seven |', 'in-force'],
  [
    '| Requirement of the guidance | Progress |\n|---|---|\n| The plan [shows] its money | In place |',
    'in-force',
  ],
  ['| Requirement of the guidance | Where |\n|---|---|\n| The plan [shows] its money | |', 'wished'],
  ['| Action | State |\n|---|---|\n| The hub [opens] on Sundays | Dropped |', 'negated'],
  ['| Action | State |\n|---|---|\n| The hub [opens] on Sundays | Nothing done |', 'negated'],
  ['| Action | State |\n|---|---|\n| The hub [opens] on Sundays | Nobody waits |', 'in-force'],
  ['| Who | Part | From |\n|---|---|---|\n| [Charities] | To be agreed | tbc |', 'unclear'],
  ['| Who | Part | From |\n|---|---|---|\n| [Charities] | Day care | tbc |', 'in-force'],
  ['| What we have stopped doing |\n|---|\n| Money [advisers] in eight practices |', 'negated'],
  [
    '| Action | Result |\n|---|---|\n| The hub [opens] on Sundays | Dropped from 90 waits to 30 |',
    'in-force',
  ],
];

const ACTORS: readonly [string, string][] = [
  ['We [consulted] carers.', 'own'],
  ['Carers were [consulted].', 'own'],
  ['NHS Tayside [consulted] carers.', 'other'],
  ['The Council will [build] 400 homes.', 'other'],
  ["We [use] the Council's figures.", 'own'],
  ['We share the ambition of NHS Tayside that everyone be [seen] at home.', 'own'],
  ["The Council's cabinet [agreed] the draft.", 'other'],
  ['Together with NHS Tayside, carers were [consulted].', 'own'],
  ['We and NHS Tayside [consulted] carers.', 'own'],
  ['NHS Tayside and we know that the Council [consulted] carers.', 'other'],
  ['East Lothian Council [asked] its tenants.', 'other'],
  ['Integration authorities must [consult] carers.', 'general'],
  ['Every integration joint board has to [prepare] a plan.', 'general'],
  ['The Act says that plans must [divide] the area.', 'general'],
  ['The strategic planning group [considered] the draft.', 'own'],
  ['The Scottish Government [published] guidance.', 'other'],
  ['The budget was [agreed] by the Council in March.', 'other'],
  ['The Board [followed] the guidance issued by the Council.', 'own'],
  ["It has eight heads from the Accounts Commission's guide; the sheet [goes] to the auditors.", 'own'],
  ["The Council's strategy was agreed; it [funds] two posts.", 'other'],
  ['With NHS Fife, we [held] six events.', 'own'],
  ['NHS Fife and the Council were [sent] the draft.', 'own'],
  ['The Council reviewed its own strategy. It [asked] tenants for their views.', 'other'],
  ['The IJB [asked] the Council to respond.', 'own'],
  ['In line with the Council plan, we [moved] our office.', 'own'],
  ['This plan [sets] out what we will do.', 'own'],
  ['The Alcohol and Drug Partnership [held] a recovery event.', 'other'],
  ['Education Scotland inspects schools. Quality was [checked] in May.', 'other'],
  ['Education Scotland inspects schools. We [checked] our homes in May.', 'own'],
  ['Homes were checked by Education Scotland. A nurse was [hired] in May.', 'own'],
  ['A map of need was [drawn] in May. It is theirs to keep up.', 'other'],
  ['A map of need was [drawn] in May. It is kept up each year.', 'own'],
  ['Under its [digital] strategy Fife Council will mend the roads.', 'other'],
  ['Under our [digital] strategy we will mend the alarms.', 'own'],
  ['NHS Fife and the Board of the Council [met] in May.', 'other'],
];

describe('how a thing is said', () => {
  it.each(STANCES)('%s: %s', (marked, stance) => {
    expect(said(marked).stance).toBe(stance);
  });
});

describe('whose act it is', () => {
  it.each(ACTORS)('%s: %s', (marked, actor) => {
    expect(said(marked).actor).toBe(actor);
  });
});
