//! Which cases may be about the same project.

use crate::base::{CaseId, OrganisationId, ProjectId};
use crate::register::model::Name;
use crate::related::model::{About, Why, proposals, why};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn about(case: u128, title: &str, project: u128, organisation: u128) -> About {
    About {
        case: CaseId(Uuid::from_u128(case)),
        title: title.into(),
        project: ProjectId(Uuid::from_u128(project)),
        organisation: OrganisationId(Uuid::from_u128(organisation)),
    }
}

fn names() -> impl Strategy<Value = String> {
    const WORDS: [&str; 9] =
        ["paie", "socle", "refonte", "chorus", "opale", "SI", "lot 2", "de", "état civil"];
    let known = prop::collection::vec(prop::sample::select(&WORDS[..]), 1..5);
    prop_oneof![known.prop_map(|words| words.join(" ")), "[a-zé –]{1,16}"]
}

fn abouts() -> impl Strategy<Value = Vec<About>> {
    let one = (names(), 1..6_u128, 1..4_u128);
    prop::collection::vec(one, 2..30).prop_map(|all| {
        let numbered = (1..).zip(all);
        numbered.map(|(case, (title, project, at))| about(case, &title, project, at)).collect()
    })
}

proptest! {
    #[test]
    fn whichever_of_two_is_asked_the_answer_is_the_same(all in abouts()) {
        for (one, other) in all.iter().zip(&all[1..]) {
            let [here, there] = [why(one, other), why(other, one)];
            prop_assert_eq!(here.map(|it| it.why), there.map(|it| it.why));
        }
    }

    #[test]
    fn no_case_is_proposed_to_itself_nor_twice_nor_after_an_answer(all in abouts()) {
        let (one, others) = all.split_first().unwrap();
        let settled: BTreeSet<CaseId> = others.iter().take(3).map(|it| it.case).collect();
        let found: Vec<CaseId> =
            proposals(one, &all, &settled).into_iter().map(|it| it.case).collect();
        let once: BTreeSet<CaseId> = found.iter().copied().collect();
        prop_assert!(found.len() <= 5 && once.len() == found.len());
        prop_assert!(!once.contains(&one.case) && once.is_disjoint(&settled));
    }

    /// A slip in one letter does not hide a name from who looks it up.
    #[test]
    fn a_name_that_may_be_meant_is_found(word in "[a-z]{8,16}", at: usize, letter in "[a-z]") {
        let mut typed = word.clone();
        let at = at % word.len();
        typed.replace_range(at..=at, &letter);
        let [meant, typed] = [Name::of(&word), Name::of(&typed)];
        prop_assert!(!meant.handles().is_disjoint(&typed.handles()));
    }

    /// Nor does a slip in the word that a longer name is called by for short.
    #[test]
    fn a_name_is_found_by_one_of_its_words(word in "[a-z]{8,16}", at in 4_usize..8, letter in "[a-z]") {
        let mut typed = word.clone();
        typed.replace_range(at..=at, &letter);
        let [meant, typed] = [Name::of(&format!("Portail {word}")), Name::of(&typed)];
        if strsim::jaro_winkler(&word, &typed.key) >= 0.95 {
            prop_assert!(typed.may_mean(&meant).is_some());
            prop_assert!(!meant.handles().is_disjoint(&typed.handles()));
        }
    }

    #[test]
    fn a_name_meant_by_its_words_is_found(one in names(), other in names()) {
        let [one, other] = [Name::of(&one), Name::of(&other)];
        let by_words = one.is(&other) || one.is_acronym_of(&other) || {
            let spelling = strsim::jaro_winkler(&one.key, &other.key);
            one.likeness(&other) > spelling && one.may_mean(&other).is_some()
        };
        prop_assert!(!by_words || !one.handles().is_disjoint(&other.handles()), "{one:?} {other:?}");
    }
}

#[test]
fn the_same_project_comes_first_then_the_same_place() {
    let one = about(1, "Chorus Pro", 10, 20);
    let others = [
        about(2, "Chorus Pro", 11, 21),
        about(3, "Chorus Pro – factures", 12, 20),
        about(4, "Tout autre chose", 10, 22),
        about(5, "Paie unifiée", 13, 20),
    ];
    let found: Vec<(u128, Why)> = proposals(&one, &others, &BTreeSet::new())
        .into_iter()
        .map(|it| (it.case.0.as_u128(), it.why))
        .collect();
    assert_eq!(found, [(4, Why::SameProject), (3, Why::AlikeThere), (2, Why::Alike)]);
}

/// What the demo tells apart by one word is not alike for having the others in common.
#[test]
fn a_common_word_does_not_make_two_names_alike() {
    let one = about(1, "Projet fictif Alizé", 10, 20);
    let others = ["Belvédère", "Garance", "Isard", "Nacelle", "Kiosque", "Lanterne"];
    for (rank, name) in (2..).zip(others) {
        let other = about(rank, &format!("Projet fictif {name}"), rank, 20);
        assert_eq!(why(&one, &other), None, "{name}");
    }
    for (one, other) in [
        ("Projet fictif Ancolie", "Projet fictif Bivouac"),
        ("Projet fictif Ancolie", "Projet fictif Corniche"),
        ("Système d’information des impôts", "Système d’information des douanes"),
    ] {
        assert_eq!(Name::of(one).alike(&Name::of(other)), None, "{one}, {other}");
    }
    // A slip in what is left is one all the same.
    let [one, slip] = ["Système d’information des impôts", "Système d’information des impots"];
    assert!(Name::of(one).alike(&Name::of(slip)).is_some());
    let [one, slip] = ["Projet fictif Garance", "Projet fictif Garence"];
    assert!(Name::of(one).alike(&Name::of(slip)).is_some());
}
