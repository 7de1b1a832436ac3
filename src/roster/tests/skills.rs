//! The list of skills: what a code is, what may be said of a skill, and who may still choose one.

use super::*;
use crate::base::ApiError;

fn words(name: &str) -> SkillWords {
    SkillWords { name: name.into(), covers: format!("Tout de {name}.") }
}

fn listed(code: &str, place: u32) -> ListedSkill {
    let skill = Skill::from_name(code).unwrap();
    let (fr, en) = (words(&format!("{code} en français")), words(&format!("{code} in English")));
    ListedSkill { skill, fr, en, place, is_retired: false }
}

fn retired(code: &str, place: u32) -> ListedSkill {
    ListedSkill { is_retired: true, ..listed(code, place) }
}

fn typed(name: &str) -> TypedSkill {
    TypedSkill {
        name_fr: name.into(),
        name_en: name.into(),
        covers_fr: "Ce qui s’écrit.".into(),
        covers_en: "What is written.".into(),
        place: "5".into(),
    }
}

fn codes<'a>(listed: impl Iterator<Item = &'a ListedSkill>) -> Vec<&'a str> {
    listed.map(|it| it.skill.name()).collect()
}

/// Where something was refused, and why.
fn problems<T: std::fmt::Debug>(read: Result<T, Refusal>) -> Vec<(String, String)> {
    match read {
        Err(Refusal::Invalid(all)) => all.into_iter().map(|it| (it.field, it.key)).collect(),
        other => panic!("not refused at a field: {other:?}"),
    }
}

#[test]
fn a_code_is_kept_as_it_is_written() {
    for code in ["data", "x", "web-2", "sobriete-numerique", &"a".repeat(Skill::LONGEST)] {
        let skill = Skill::from_name(code).unwrap_or_else(|| panic!("{code}"));
        assert_eq!(skill.name(), code);
        let kept = serde_json::to_string(&skill).unwrap();
        assert_eq!(kept, format!("\"{code}\""));
        assert_eq!(serde_json::from_str::<Skill>(&kept).unwrap(), skill);
    }
    let long = "a".repeat(Skill::LONGEST + 1);
    for code in ["", "Data", "2a", "-a", "a-", "a--b", "a_b", "a b", "données", "a\0", &long] {
        assert_eq!(Skill::from_name(code), None, "{code:?}");
        assert!(serde_json::from_value::<Skill>(code.into()).is_err(), "{code:?}");
    }
}

/// What was written while the skills were fixed is read as before, and in the same order.
#[test]
fn the_first_skills_have_the_codes_and_the_order_they_had() {
    let before = r#"["product","architecture","reliability","data","security","procurement","legal","change","accessibility","delivery"]"#;
    let read: Vec<Skill> = serde_json::from_str(before).unwrap();
    assert_eq!(read, Skill::FIRST);
    let other = |code| Skill::from_name(code).unwrap();
    let mut all = vec![other("web"), Skill::DELIVERY, other("ai"), Skill::DATA, Skill::PRODUCT];
    all.sort();
    let in_order = [Skill::PRODUCT, Skill::DATA, Skill::DELIVERY, other("ai"), other("web")];
    assert_eq!(all, in_order, "the others follow, by their code");
}

#[test]
fn the_rules_name_only_skills_that_every_brigade_begins_with() {
    let named = NeedRules::current().rules.iter().flat_map(|it| &it.needs).map(|it| it.skill);
    let strange: Vec<Skill> = named.filter(|it| !Skill::FIRST.contains(it)).collect();
    assert_eq!(strange, []);
}

#[test]
fn skills_stand_by_their_place_then_by_their_code() {
    let list = Taxonomy::of(vec![listed("web", 20), listed("legal", 10), listed("ai", 20)]);
    assert_eq!(codes(list.all().iter()), ["legal", "ai", "web"]);
    assert_eq!(list.place(Skill::LEGAL), 0);
    assert_eq!(list.place(Skill::DATA), 3, "what is not listed comes last");
    assert_eq!(list.next_place(), 30);
    let level = |number: u8| Level::try_from(number).unwrap();
    let (web, ai) = (Skill::from_name("web").unwrap(), Skill::from_name("ai").unwrap());
    let known = [(web, level(2)), (ai, level(2)), (Skill::LEGAL, level(1)), (web, level(4))];
    let told: Vec<_> = list.in_order(&known).into_iter().map(|it| (it.0, it.1.number())).collect();
    assert_eq!(told, [(web, 4), (ai, 2), (web, 2), (Skill::LEGAL, 1)]);
}

#[test]
fn a_retired_skill_is_offered_to_those_alone_who_have_it() {
    let list = Taxonomy::of(vec![listed("data", 10), retired("legal", 20)]);
    assert_eq!(codes(list.to_choose_beside(&[])), ["data"]);
    assert_eq!(codes(list.to_choose_beside(&[Skill::LEGAL])), ["data", "legal"]);
    assert!(list.is_open(Skill::DATA) && !list.is_open(Skill::LEGAL));
    assert!(!list.is_open(Skill::SECURITY), "one that is not listed is open to nobody");
}

#[test]
fn whoever_asked_for_a_skill_goes_on_asking_for_it_once_it_is_retired() {
    let level = |number: u8| Level::try_from(number).unwrap();
    let keep = |place, need| Command::KeepNeed { place, need, is_open: false };
    let coordinator = actor(3, Role::Coordinator);
    let law = |number| Need::of(Skill::LEGAL, level(number));
    let asking = Team { needs: vec![law(2)], ..Team::default() };
    let more = try_it(&asking, &coordinator, keep(Some(0), law(3)));
    assert_eq!(more, Ok(Event::NeedsChosen { needs: vec![law(3)] }));
    let refused = Err(Refusal::field("need_skill", "problem-choice"));
    assert_eq!(try_it(&asking, &coordinator, keep(None, law(4))), refused);
    let data = Need::of(Skill::DATA, level(2));
    assert_eq!(try_it(&asking, &coordinator, keep(Some(0), data)), refused);
}

#[test]
fn a_skill_is_read_whole_or_refused_at_each_of_its_fields() {
    let list = Taxonomy::of(vec![listed("data", 10), retired("legal", 20)]);
    let new = list.read_new(" web-2 ", &typed("  Toile  2 ")).unwrap();
    assert_eq!((new.skill.name(), new.fr.name.as_str(), new.place), ("web-2", "Toile 2", 5));
    let nothing = problems(list.read_new("", &TypedSkill::default()));
    let at = |field: &str, key: &str| (field.to_owned(), key.to_owned());
    assert_eq!(
        nothing,
        [
            at("skill_code", "problem-skill-code"),
            at("skill_name_fr", "problem-empty"),
            at("skill_name_en", "problem-empty"),
            at("skill_covers_fr", "problem-empty"),
            at("skill_covers_en", "problem-empty"),
            at("skill_place", "problem-skill-place"),
        ]
    );
    for place in ["0", "1000", "-1", "1,5", "x"] {
        let typed = TypedSkill { place: place.into(), ..typed("toile") };
        let wrong = problems(list.read_new("web", &typed));
        assert_eq!(wrong, [at("skill_place", "problem-skill-place")], "{place}");
    }
    let long = TypedSkill { name_en: "x".repeat(41), ..typed("toile") };
    let wrong = problems(list.read_new("web", &long));
    assert_eq!(wrong, [at("skill_name_en", "problem-too-long")]);
}

/// Those that are retired count too: who has one still reads its name.
#[test]
fn no_two_skills_have_one_code_or_one_name() {
    let list = Taxonomy::of(vec![listed("data", 10), retired("legal", 20)]);
    let at = |field: &str, key: &str| (field.to_owned(), key.to_owned());
    let taken = problems(list.read_new("legal", &typed("droit")));
    assert_eq!(taken, [at("skill_code", "problem-skill-code-taken")]);
    let french = TypedSkill { name_fr: "LEGAL en Français".into(), ..typed("droit") };
    let taken = problems(list.read_new("law", &french));
    assert_eq!(taken, [at("skill_name_fr", "problem-skill-name-taken")]);
    // Its own name is not another's; and what was retired stays so.
    let known = list.get(Skill::LEGAL).unwrap();
    let again = TypedSkill { name_fr: known.fr.name.clone(), ..typed("legal in English") };
    let again = list.read_again(known, &again).unwrap();
    assert!(again.is_retired && again.skill == Skill::LEGAL && again.place == 5);
    let stolen = list.read_again(known, &typed("data in English"));
    assert_eq!(problems(stolen), [at("skill_name_en", "problem-skill-name-taken")]);
}

#[test]
fn a_list_that_is_full_says_so() {
    let many = (0..MOST_SKILLS).map(|it| listed(&format!("s{it}"), 10)).collect();
    let wrong = problems(Taxonomy::of(many).read_new("web", &typed("toile")));
    assert_eq!(wrong, [("skill_code".to_owned(), "problem-skills-many".to_owned())]);
}

#[test]
fn the_last_skill_that_is_offered_stays() {
    let list = Taxonomy::of(vec![listed("data", 10), listed("web", 15), retired("legal", 20)]);
    assert_eq!(list.may_retire(Skill::DATA), Ok(()));
    let list = Taxonomy::of(vec![listed("data", 10), retired("legal", 20)]);
    let refused = Err(Refusal::Unmet(vec!["another-skill".into()]));
    assert_eq!(list.may_retire(Skill::DATA), refused);
}

#[test]
fn administrators_alone_keep_the_list() {
    for role in Role::ALL {
        let may = must_keep_skills(&actor(5, role));
        match role {
            Role::Administrator => assert_eq!(may, Ok(())),
            _ => assert_eq!(may, Err(ApiError::NotFound), "{role:?}"),
        }
    }
}
