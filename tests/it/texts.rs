//! The catalogue of texts: whole in both languages, and nothing in it for nothing.

use crate::architecture::files;
use fluent_templates::fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tocsin::base::{Role, WORDS, Weather};
use tocsin::case::model::{
    Act, Chapter, Confidentiality, Course, DutyKind, Level as Told, OwedWay, Part, Stage,
};
use tocsin::case::pages::Tab;
use tocsin::clock::PauseReason;
use tocsin::dossier::model::Chapter as Held;
use tocsin::elsewhere::model::Became;
use tocsin::intake::model::{Audience, Source};
use tocsin::open_data::model::{FieldKind as OpenKind, RESOURCES, RULES};
use tocsin::person::directory::Standing;
use tocsin::portfolio::effect::model::{Standing as Compared, Told as Moved, Way};
use tocsin::portfolio::freshness::model::{FactKind, Freshness, JudgementList, Subject};
use tocsin::portfolio::model::{ChangeKind, StageGroup};
use tocsin::portfolio::objectives::model::{Indicator, Mark};
use tocsin::portfolio::week::model::Verdict;
use tocsin::register::model::{Column, Phase, Unit};
use tocsin::related::model::{Tie, Why};
use tocsin::remediation::exchange::{Change, LeftKind};
use tocsin::remediation::model::{
    Cause, DecidedSort, Grade, Review, Severity, Side, Stance, Uncounted, WhyLate, WhyOwed,
};
use tocsin::roster::model::{
    AccessItem, AccessState, Concern, Condition, Level, Mentoring, ProjectRole, Spoken, TeamRole,
    TeamRule,
};
use tocsin::triage::model::{
    Band, Block, ClosingOutcome, DeclineGround, Ending, GateId, Group, HeardAs, ImpactPart,
    MoveKind, PANEL, Proof, RiskModel, Settlement, Shortcut, SortBy, Stake,
};
use tocsin::ui::Theme;
use tocsin::ui::export::FileKind;

/// A key, and the variables its text uses.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

#[test]
fn both_languages_say_the_same_things() {
    assert_eq!(catalogue("fr"), catalogue("en"));
}

/// A line never begins with a sign that belongs to the one before.
#[test]
fn french_signs_keep_to_their_words() {
    let texts = std::fs::read_dir("locales/fr").unwrap().map(|file| file.unwrap().path());
    let mut loose = Vec::new();
    for path in texts {
        let text = std::fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut signs = line.char_indices().filter(|(_, sign)| ":;!?»%".contains(*sign));
            let alone =
                |at: usize| line[..at].ends_with(' ') && !line[..at].trim_end().ends_with('=');
            let ends = |at: usize| line[at..].chars().nth(1).is_none_or(char::is_whitespace);
            if signs.any(|(at, _)| alone(at) && ends(at)) || line.contains("« ") {
                loose.push(line.to_owned());
            }
        }
    }
    assert!(loose.is_empty(), "a plain space may break the line: {loose:#?}");
}

/// A key is written in the source as it stands, or made of a name that the rules know.
#[test]
fn every_text_is_used_and_every_text_used_exists() {
    let source = source();
    let literals: BTreeSet<&str> = source.split('"').collect();
    let made: BTreeSet<String> = made_of_names().collect();
    let defined: BTreeSet<String> = catalogue("fr").into_keys().collect();
    let unused: Vec<_> = defined
        .iter()
        .filter(|key| !literals.contains(key.as_str()) && !made.contains(*key))
        .filter(|key| {
            !["journal-", "unmet-", "nav-", "sum-pause-"].iter().any(|made| key.starts_with(made))
        })
        .collect();
    assert!(unused.is_empty(), "written for nothing: {unused:?}");

    let calls = [".text(\"", ".text_with(\"", ".say_done(\""];
    let used = calls.into_iter().flat_map(|call| source.match_indices(call));
    let used = used.filter_map(|(at, call)| source[at + call.len()..].split('"').next());
    let codes = literals.into_iter().filter(|literal| is_code(literal));
    let all = used.chain(codes).map(str::to_owned).chain(made);
    let missing: BTreeSet<_> = all.filter(|key| !defined.contains(key)).collect();
    assert!(missing.is_empty(), "not written: {missing:?}");
}

/// What the rules answer with, and what pages choose among.
fn is_code(literal: &str) -> bool {
    let prefixes = ["action-", "error-", "problem-", "refusal-"];
    let plain = literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    plain && prefixes.iter().any(|prefix| literal.starts_with(prefix))
}

fn made_of_names() -> impl Iterator<Item = String> {
    let made = |prefix: &'static str, names: Vec<&'static str>| {
        names.into_iter().map(move |name| format!("{prefix}-{name}"))
    };
    made("role", Role::ALL.map(Role::name).to_vec())
        .chain(made("sign-in-as", Role::ALL.map(Role::name).to_vec()))
        .chain(made("standing", Standing::ALL.map(Standing::name).to_vec()))
        .chain(made("unmet", vec!["another-administrator", "another-skill"]))
        .chain(made("phase", Phase::ALL.map(Phase::name).to_vec()))
        .chain(made("column", Column::ALL.map(Column::name).to_vec()))
        .chain(made("unit", Unit::ALL.map(Unit::name).to_vec()))
        .chain(made("theme", Theme::ALL.map(Theme::code).to_vec()))
        .chain(made("stage", Stage::ALL.map(Stage::name).to_vec()))
        .chain(made("act", Act::ALL.map(Act::name).to_vec()))
        .chain(made("duty", DutyKind::ALL.map(DutyKind::name).to_vec()))
        .chain(OwedWay::ALL.into_iter().flat_map(|it| {
            ["", "-lead", "-none", "-none-why"].map(|more| format!("owed-{}{more}", it.name()))
        }))
        .chain(made("level", Told::ALL.map(Told::name).to_vec()))
        .chain(made("tab", Tab::ALL.map(Tab::name).to_vec()))
        .chain(made("journal-chapter", Chapter::ALL.map(Chapter::name).to_vec()))
        .chain(made("misread-word", WORDS.to_vec()))
        .chain(made("portfolio-group", StageGroup::ALL.map(StageGroup::name).to_vec()))
        .chain(
            ChangeKind::ALL.into_iter().flat_map(|it| {
                ["", "-why"].map(|more| format!("two-days-kind-{}{more}", it.name()))
            }),
        )
        .chain(made("part", Part::ALL.map(Part::name).to_vec()))
        .chain(made("confidentiality", Confidentiality::ALL.map(Confidentiality::name).to_vec()))
        .chain(made("referral-source", Source::NAMES.to_vec()))
        .chain(made("pause", PauseReason::ALL.map(PauseReason::name).to_vec()))
        .chain(Weather::ALL.into_iter().flat_map(|it| {
            [format!("weather-{}", it.name()), format!("weather-{}-means", it.name())]
        }))
        .chain(made("decline-reason", DeclineGround::ALL.map(DeclineGround::name).to_vec()))
        .chain(made("status", vec!["you-owe-late", "owed-late", "owed-below-late"]))
        .chain(made("tie", Tie::ALL.map(Tie::name).to_vec()))
        .chain(made("perhaps", Why::ALL.map(Why::name).to_vec()))
        .chain(made("outcome", ClosingOutcome::ALL.map(ClosingOutcome::name).to_vec()))
        .chain(made("act-about", PANEL.map(Act::name).to_vec()))
        .chain(made("queue-group", Group::ALL.map(Group::name).to_vec()))
        .chain(made("keys", moves().collect()))
        .chain(made("sort", SortBy::ALL.map(SortBy::name).to_vec()))
        .chain(made("impact", Stake::ALL.map(Stake::name).to_vec()))
        .chain(made("impact-of", ImpactPart::NAMES.to_vec()))
        .chain(made("heard", HeardAs::ALL.map(HeardAs::name).to_vec()))
        .chain(made("dossier", Held::ALL.map(Held::name).to_vec()))
        // A case always is something.
        .chain(made("dossier-none", Held::ALL[1..].iter().map(|it| it.name()).collect()))
        .chain(made_of_the_model())
        .chain(made_of_the_recovery())
        .chain(made_of_the_comparison())
        .chain(made_of_what_leaves())
        .chain(made_of_the_week())
}

/// What the comparison of helped projects and the age of what is known name.
fn made_of_the_comparison() -> impl Iterator<Item = String> {
    let made = |prefix: &'static str, names: Vec<&'static str>| {
        names.into_iter().map(move |name| format!("{prefix}-{name}"))
    };
    let measures: Vec<&str> = Moved::ALL[..3].iter().map(|it| it.name()).collect();
    let own: Vec<&str> = Moved::ALL[3..].iter().map(|it| it.name()).collect();
    made("effect-standing", Compared::ALL.map(Compared::name).to_vec())
        .chain(made("effect-standing-why", Compared::ALL.map(Compared::name).to_vec()))
        .chain(made("effect-measure", measures))
        .chain(made("effect-own", own))
        .chain(made("effect-of", Moved::ALL.map(Moved::name).to_vec()))
        .chain(made("effect-went", Way::ALL.map(Way::name).to_vec()))
        .chain(made("fresh-of", Subject::ALL.map(Subject::name).to_vec()))
        .chain(made("fresh-about", Subject::ALL.map(Subject::name).to_vec()))
        .chain(made("fresh-rows", Subject::ALL.map(Subject::name).to_vec()))
        .chain(made("fresh-state", vec!["all"]))
        .chain(made("fresh-state", Freshness::ALL.map(Freshness::name).to_vec()))
        .chain(made("fresh-fact", FactKind::ALL.map(FactKind::name).to_vec()))
        .chain(made("judged", JudgementList::ALL.map(JudgementList::name).to_vec()))
        .chain(made("judged-why", JudgementList::ALL.map(JudgementList::name).to_vec()))
        .chain(made("objective-of", Indicator::ALL.map(Indicator::name).to_vec()))
        .chain(made("objective-means", Indicator::ALL.map(Indicator::name).to_vec()))
        .chain(made("objective-mark", Mark::NAMES.to_vec()))
}

/// What the week and the views that people keep name.
fn made_of_the_week() -> impl Iterator<Item = String> {
    let lists = ["kept-of-cases", "kept-of-decisions"].map(str::to_owned);
    lists.into_iter().chain(Verdict::OF_REQUESTS.map(|it| format!("week-verdict-{}", it.name())))
}

/// What lists that leave and open data name.
fn made_of_what_leaves() -> impl Iterator<Item = String> {
    let kinds = FileKind::ALL.map(|it| format!("export-as-{}", it.ending()));
    let tables = RESOURCES.into_iter().flat_map(|it| {
        let itself = ["", "-about"].map(|more| format!("open-data-{}{more}", it.name));
        it.keys().chain(itself)
    });
    let units = RESOURCES.into_iter().flat_map(|it| it.fields.iter().filter_map(|it| it.unit));
    kinds
        .into_iter()
        .chain(tables)
        .chain(units.map(|unit| format!("open-data-unit-{unit}")))
        .chain(RULES.map(|rule| format!("open-data-rule-{rule}")))
        .chain(OpenKind::ALL.map(|it| format!("open-data-kind-{}", it.name())))
}

/// The shortcuts that are named by no act.
fn moves() -> impl Iterator<Item = &'static str> {
    Shortcut::ALL.into_iter().filter(|it| it.act().is_none()).map(Shortcut::name)
}

/// What teams, diagnoses and plans name.
fn made_of_the_recovery() -> impl Iterator<Item = String> {
    let made = |prefix: &'static str, names: Vec<&'static str>| {
        names.into_iter().map(move |name| format!("{prefix}-{name}"))
    };
    made("spoken", Spoken::ALL.map(Spoken::name).to_vec())
        .chain(made("mentoring", Mentoring::ALL.map(Mentoring::name).to_vec()))
        .chain(Level::ALL.map(|level| format!("level-{}", level.number())))
        .chain(made("team-role", TeamRole::ALL.map(TeamRole::name).to_vec()))
        .chain(made("team-rule", TeamRule::ALL.map(TeamRule::name).to_vec()))
        .chain(made("project-role", ProjectRole::ALL.map(ProjectRole::name).to_vec()))
        .chain(made("project-role-hint", ProjectRole::ALL.map(ProjectRole::name).to_vec()))
        .chain(made("access", AccessItem::ALL.map(AccessItem::name).to_vec()))
        .chain(made("access-state", AccessState::ALL.map(AccessState::name).to_vec()))
        .chain(made("concern", Concern::NAMES.to_vec()))
        .chain(made("start-gate", Condition::ALL.map(Condition::name).to_vec()))
        .chain(made("severity", Severity::ALL.map(Severity::name).to_vec()))
        .chain(made("stance", Stance::ALL.map(Stance::name).to_vec()))
        .chain(made("grade", Grade::ALL.map(Grade::name).to_vec()))
        .chain(made("side", Side::ALL.map(Side::name).to_vec()))
        .chain(made("cause", Cause::ALL.map(Cause::name).to_vec()))
        .chain(made("cause", vec![WhyLate::Untold.name()]))
        .chain(made("cause-owed", WhyOwed::ALL.map(WhyOwed::name).to_vec()))
        .chain(made("plan-change", Change::ALL.map(Change::name).to_vec()))
        .chain(made("plan-left", LeftKind::ALL.map(LeftKind::name).to_vec()))
        .chain(made("course", Course::ALL.map(Course::name).to_vec()))
        .chain(made("review", Review::ALL.map(Review::name).to_vec()))
        .chain(made("decided-sort", DecidedSort::ALL.map(DecidedSort::name).to_vec()))
        .chain(made("uncounted", Uncounted::ALL.map(Uncounted::name).to_vec()))
}

/// What the model of risk names: bands, gates, factors and their levels.
fn made_of_the_model() -> impl Iterator<Item = String> {
    let bands = Band::ALL.map(|it| format!("band-{}", it.name()));
    let proofs = Proof::ALL.map(|it| format!("proof-{}", it.name()));
    let seen = [Proof::Documented, Proof::Verified, Proof::Declared]
        .map(|it| format!("evidence-hint-{}", it.name()));
    let heard = Audience::ALL
        .into_iter()
        .flat_map(|it| [format!("audience-{}", it.name()), format!("audience-hint-{}", it.name())]);
    let became = Became::ALL.map(|it| format!("became-{}", it.name()));
    let gates = GateId::ALL.map(|it| format!("gate-{}", it.name()));
    let endings = Ending::ALL.map(|it| format!("override-over-{}", it.name()));
    let settled = Settlement::ALL.map(|it| format!("contest-{}-by", it.name()));
    let moves = MoveKind::ALL
        .into_iter()
        .flat_map(|it| [format!("move-{}", it.name()), format!("point-move-{}", it.name())]);
    let judged = RiskModel::shipped().judged();
    let counts = (1..=judged.count()).map(|count| format!("score-count-{count}"));
    let questions = RiskModel::shipped().judged().map(|it| format!("question-{}", it.id));
    let levels = RiskModel::shipped().factors.iter().flat_map(|factor| {
        (0..=factor.top()).map(move |level| format!("factor-{}-{level}", factor.id))
    });
    let facts = RiskModel::shipped().factors.iter().filter(|it| it.block == Block::Measured);
    let facts = facts.flat_map(|factor| {
        let levels = (0..=factor.top()).map(|level| level.to_string());
        let all = levels.chain(["unknown".to_owned()]);
        all.map(move |level| format!("score-fact-{}-{level}", factor.id))
    });
    let names = bands.into_iter().chain(proofs).chain(gates).chain(moves);
    names
        .chain(seen)
        .chain(heard)
        .chain(became)
        .chain(endings)
        .chain(settled)
        .chain(counts)
        .chain(questions)
        .chain(levels)
        .chain(facts)
}

fn source() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    files(&folder).iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn catalogue(lang: &str) -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang);
    let mut all = Catalogue::new();
    for path in files(&folder) {
        let text = fs::read_to_string(&path).unwrap();
        FluentResource::try_new(text.clone()).expect("the file is valid Fluent");
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                key = name.to_owned();
                assert!(all.insert(key.clone(), BTreeSet::new()).is_none(), "{key} twice");
            }
            let variables = line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
            if let Some(known) = all.get_mut(&key) {
                known.extend(variables.map(str::to_owned));
            }
        }
    }
    all
}
