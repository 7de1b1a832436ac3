//! Around a choice: the teams beside it, the load of all others, what the start still waits for, and who
//! has to do with the project.

use super::carried::Load;
use super::compare::{Compared, Comparison};
use super::side::{NOBODY, Side};
use super::words::Words;
use crate::i18n::Lang;
use crate::roster::model::proposal::{Chosen, Staffing, carried};
use crate::roster::model::{Concern, Condition, Member, Moves, Team, WaitingCase, gate};
use crate::roster::pages::independence::concern_said;
use crate::roster::store::{Grounds, Kept};
use crate::ui::Icon;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The proposal and its runners-up, with the one marked that is chosen now.
pub(super) fn beside_others(
    kept: &Kept,
    chosen: &[Option<String>],
    grounds: &Grounds,
    case: &WaitingCase,
    words: &Words,
) -> Option<AnyView> {
    let id = case.number.to_string();
    let at = kept.answer.cases.iter().position(|it| it.id == id)?;
    let compared = Compared::of(kept, at, grounds, case, words);
    let is_it = |side: &&Side| side.needs == chosen;
    let nobody = || chosen.iter().all(Option::is_none).then_some(NOBODY);
    let chosen = compared.sides.iter().find(is_it).map(|it| it.letter).or_else(nobody);
    let title = words.lang.text("proposal-rivals");
    Some(
        view! {
            <section class="card" aria-labelledby="compared">
                <h2 id="compared">{title}</h2>
                <Comparison compared=Arc::new(compared) chosen go_on="compare-go-on"/>
            </section>
        }
        .into_any(),
    )
}

/// What surrounds a choice.
pub(super) struct Around {
    lang: Lang,
    load: Load,
    /// Each condition of the start: whether it holds, and whether it will once everybody says yes.
    gate: Vec<(Condition, bool, bool)>,
    concerned: Vec<Concerned>,
}

/// Somebody who has to do with the project, or said no to it.
struct Concerned {
    name: String,
    said: String,
    /// Kept away from the case.
    is_kept: bool,
}

impl Around {
    /// `plan` is the question with what is chosen, `moves` what follows for the team of the case.
    pub fn of(
        words: &Words,
        grounds: &Grounds,
        case: &WaitingCase,
        plan: (&Staffing, &Chosen),
        moves: &Moves,
    ) -> Self {
        let (question, chosen) = plan;
        let id = case.number.to_string();
        let at = question.cases.iter().position(|it| it.id == id);
        let row = at.and_then(|at| chosen.get(at));
        let going: BTreeSet<String> = row.into_iter().flatten().flatten().cloned().collect();
        let opens = |team: &Team| gate(team, &grounds.members, &case.line, grounds.today);
        let (now, then) = (opens(&case.team), opens(&moves.once_agreed(&case.team)));
        let asked = |it: &&Member| question.members.iter().any(|of| it.person.to_string() == of.id);
        let members = grounds.members.iter().filter(asked);
        let concerned = members.flat_map(|it| concerned(words.lang, it, case, grounds));
        Around {
            lang: words.lang,
            load: Load::of(words, question, &carried(question, chosen), &going),
            gate: now.into_iter().zip(then).map(|(now, then)| (now.0, now.1, then.1)).collect(),
            concerned: concerned.collect(),
        }
    }

    pub fn draw(self) -> AnyView {
        let lang = self.lang;
        let gate = self.gate.into_iter().map(|it| condition(lang, it)).collect_view();
        let concerned = match self.concerned.is_empty() {
            true => {
                view! { <p class="muted">{lang.text("around-nobody-concerned")}</p> }.into_any()
            }
            false => {
                let lines = self.concerned.into_iter().map(|it| it.draw(lang)).collect_view();
                view! { <ul class="reasons">{lines}</ul> }.into_any()
            }
        };
        view! {
            <div class="cols cols--aside gap-sm">
                <div>{self.load.draw("around-load")}</div>
                <aside class="stack" aria-label=lang.text("around-title")>
                    <section class="card" aria-labelledby="around-gate">
                        <h2 id="around-gate">{lang.text("around-gate")}</h2>
                        <ul class="gate">{gate}</ul>
                        <p class="card__note">{lang.text("around-gate-note")}</p>
                    </section>
                    <section class="card" aria-labelledby="around-concerned">
                        <h2 id="around-concerned">{lang.text("around-concerned")}</h2>
                        {concerned}
                        <p class="card__note">{lang.text("around-concerned-note")}</p>
                    </section>
                </aside>
            </div>
        }
        .into_any()
    }
}

fn concerned(lang: Lang, it: &Member, case: &WaitingCase, grounds: &Grounds) -> Vec<Concerned> {
    let team = &case.team;
    let excepted = team.is_excepted(it.person);
    let concern = |concern: Concern| {
        let said = concern_said(lang, concern);
        let said = match excepted && concern.bars() {
            true => format!("{said}, {}", lang.within("team-excepted")),
            false => said,
        };
        Concerned { name: it.name.clone(), said, is_kept: concern.bars() && !excepted }
    };
    let declined = team.has_declined(it.person).then(|| Concerned {
        name: it.name.clone(),
        said: lang.text("around-declined"),
        is_kept: true,
    });
    let concerns = team.concerns(it, &case.line, grounds.today).into_iter().map(concern);
    concerns.chain(declined).collect()
}

impl Concerned {
    fn draw(self, lang: Lang) -> AnyView {
        let (icon, state) = match self.is_kept {
            true => ("ban", "around-kept-away"),
            false => ("info", "around-to-mention"),
        };
        let who = format!("{}, {}.", self.name, lang.text(state));
        view! {
            <li>
                <Icon name=icon/>
                <span>
                    <b>{who}</b>
                    <span class="tbl__s">{self.said}</span>
                </span>
            </li>
        }
        .into_any()
    }
}

/// A condition of the start: kept, kept once everybody says yes, or still missing with what opens it.
fn condition(lang: Lang, (condition, holds, will_hold): (Condition, bool, bool)) -> AnyView {
    let (class, icon, state) = match (holds, will_hold) {
        (true, true) => ("gate--ok", "circle-check", "around-gate-holds"),
        (false, true) => ("gate--wait", "hourglass", "around-gate-will-hold"),
        (_, false) => ("gate--no", "circle-x", "around-gate-missing"),
    };
    let name = condition.name();
    let opens = (!will_hold).then(|| lang.text(&format!("start-gate-{name}")));
    view! {
        <li class=class>
            <Icon name=icon/>
            <span>
                <b>{lang.text(&format!("unmet-{name}"))}</b>
                {opens.map(|it| view! { <span class="tbl__s">{it}</span> })}
            </span>
            <span class="gate__s">{lang.text(state)}</span>
        </li>
    }
    .into_any()
}
