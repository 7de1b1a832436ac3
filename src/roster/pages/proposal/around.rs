//! Around a choice: the teams beside it, the load of all others, what the start still waits for, and who
//! has to do with the project.

use super::carried::Load;
use super::compare::{Compared, Comparison};
use super::side::{NOBODY, Side};
use super::terms::Explained;
use super::words::Words;
use crate::case::pages::Tab;
use crate::i18n::Lang;
use crate::roster::model::proposal::{Chosen, Staffing, carried};
use crate::roster::model::{Concern, Condition, Member, Moves, Team, WaitingCase, gate};
use crate::roster::pages::independence::concern_said;
use crate::roster::store::Grounds;
use crate::ui::Icon;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The proposal and its runners-up, with the one marked that is chosen now.
pub(super) fn beside_others(compared: Arc<Compared>, chosen: &[Option<String>]) -> AnyView {
    let words = compared.words.clone();
    let is_it = |side: &&Side| side.needs == chosen;
    let nobody = || chosen.iter().all(Option::is_none).then_some(NOBODY);
    let chosen = compared.sides.iter().find(is_it).map(|it| it.letter).or_else(nobody);
    let title = words.lang.text("proposal-rivals");
    view! {
        <section class="card" aria-labelledby="compared">
            <h2 id="compared">{title}</h2>
            <Comparison compared chosen go_on="compare-go-on"/>
            <Explained words/>
        </section>
    }
    .into_any()
}

/// What surrounds a choice.
pub(super) struct Around {
    lang: Lang,
    /// The page of the team of the case, where the conditions are opened.
    team: String,
    load: Load,
    /// The needs for which nobody is chosen.
    missing: Vec<String>,
    /// Each condition of the start: whether it holds, and whether it will once everybody says yes.
    gate: Vec<(Condition, bool, bool)>,
    concerned: Vec<Concerned>,
    /// Who said no to it, by name: that is no conflict of interest.
    declined: Vec<String>,
}

/// Somebody who has to do with the project.
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
        let needs = at.into_iter().flat_map(|at| &question.cases[at].needs);
        let open = needs.zip(row.into_iter().flatten()).filter(|(_, who)| who.is_none());
        let opens = |team: &Team| gate(team, &grounds.members, &case.line, grounds.today);
        let (now, then) = (opens(&case.team), opens(&moves.once_agreed(&case.team)));
        let asked = |it: &&Member| question.members.iter().any(|of| it.person.to_string() == of.id);
        let members = || grounds.members.iter().filter(asked);
        let concerned = members().flat_map(|it| concerned(words.lang, it, case, grounds));
        let declined = members().filter(|it| case.team.has_declined(it.person));
        Around {
            lang: words.lang,
            team: Tab::Team.path(case.number),
            load: Load::of(words, (grounds, question), &carried(question, chosen), &going),
            missing: open.map(|(it, _)| words.skill(it.skill, it.level)).collect(),
            gate: now.into_iter().zip(then).map(|(now, then)| (now.0, now.1, then.1)).collect(),
            concerned: concerned.collect(),
            declined: declined.map(|it| it.name.clone()).collect(),
        }
    }

    /// What the start waits for, who has to do with the project, and whom the choice lacks.
    pub fn conditions(&self) -> AnyView {
        let lang = self.lang;
        let concerned = match self.concerned.is_empty() {
            true => {
                view! { <p class="muted">{lang.text("around-nobody-concerned")}</p> }.into_any()
            }
            false => {
                let lines = self.concerned.iter().map(|it| it.draw(lang)).collect_view();
                view! { <ul class="reasons">{lines}</ul> }.into_any()
            }
        };
        view! {
            <aside class="stack" aria-label=lang.text("around-title")>
                {self.gate()}
                <section class="card" aria-labelledby="around-concerned">
                    <h2 id="around-concerned">{lang.text("around-concerned")}</h2>
                    {concerned}
                    <p class="card__note">{lang.text("around-concerned-note")}</p>
                </section>
                {self.declined()}
                {self.missing()}
            </aside>
        }
        .into_any()
    }

    fn gate(&self) -> AnyView {
        let lang = self.lang;
        let held = self.gate.iter().filter(|it| it.1).count();
        let count = [("held", held.into()), ("all", self.gate.len().into())];
        let lines = self.gate.iter().map(|it| condition(lang, *it)).collect_view();
        let team = format!("{}#gate-title", self.team);
        view! {
            <section class="card" aria-labelledby="around-gate">
                <div class="card__head">
                    <h2 id="around-gate">{lang.text("around-gate")}</h2>
                    <span class="small muted">{lang.text_with("around-gate-count", count)}</span>
                </div>
                <ul class="gate">{lines}</ul>
                <p class="card__note">
                    {lang.text("around-gate-note")} " " <a href=team>{lang.text("around-gate-open")}</a>
                </p>
            </section>
        }
        .into_any()
    }

    fn declined(&self) -> Option<AnyView> {
        let lang = self.lang;
        let name = |name: &String| view! { <li><Icon name="ban"/><b>{name.clone()}</b></li> };
        let view = || {
            view! {
                <section class="card" aria-labelledby="around-declined">
                    <h2 id="around-declined">{lang.text("around-declined")}</h2>
                    <ul class="reasons">{self.declined.iter().map(name).collect_view()}</ul>
                    <p class="card__note">
                        {lang.text("around-declined-note")} " "
                        <a href=self.team.clone()>{lang.text("around-declined-why")}</a>
                    </p>
                </section>
            }
        };
        (!self.declined.is_empty()).then(|| view().into_any())
    }

    fn missing(&self) -> Option<AnyView> {
        let lang = self.lang;
        let needs = [("needs", self.missing.join(", ").into())];
        let view = || {
            view! {
                <section class="card" aria-labelledby="around-missing">
                    <h2 id="around-missing">{lang.text("around-missing")}</h2>
                    <p>{lang.text_with("around-missing-for", needs)}</p>
                    <p class="card__note"><a href="/team/demand">{lang.text("around-missing-all")}</a></p>
                </section>
            }
        };
        (!self.missing.is_empty()).then(|| view().into_any())
    }

    /// How full everybody's weeks become.
    pub fn load(self) -> Option<AnyView> {
        self.load.draw("around-load")
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
    team.concerns(it, &case.line, grounds.today).into_iter().map(concern).collect()
}

impl Concerned {
    fn draw(&self, lang: Lang) -> AnyView {
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
                    <span class="tbl__s">{self.said.clone()}</span>
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
