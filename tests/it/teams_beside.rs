//! The proposal for a case beside its runners-up, and the choice between them.

use crate::html::assert_valid_page;
use crate::proposed_teams::{PAGE, can, in_need, proposed};
use crate::support::{Browser, databases, person};
use tocsin::base::Role;
use tocsin::roster::model::Skill;

/// The part of a page that begins with one mark, and ends before another.
pub fn part<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let begins = page.find(from).unwrap_or_else(|| panic!("no {from}: {page}"));
    let rest = &page[begins..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}

#[tokio::test]
async fn the_proposal_stands_beside_its_runners_up_and_one_of_them_is_gone_on_with() {
    for db in databases().await {
        let story = in_need(&db).await;
        let number = story.number;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = proposed(&mut coordinator, "").await.text;
        for said in [
            "Proposal A",
            "found by the calculation",
            "Team B",
            "Two teams, not three: all were looked at",
            "missing: data\u{a0}3",
            "led by solene",
            "Could start on",
            "only one for each person",
            "nothing to mention",
            "no day on site in the calculation",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("Team C"), "{page}");
        let beside = part(&page, &format!("id=\"teams-{number}\""), "</table>");
        let terms = part(beside, "Coverage", "Total");
        assert!(terms.contains("class=\"differs\""), "the term that costs is marked: {terms}");
        assert!(terms.contains('\u{2212}'), "and by how much it is less: {terms}");

        // A third person who could lead makes a third team.
        let zoe = person(&db, "zoe", Role::Responder).await;
        can(&db, &zoe, &[(Skill::from_name("delivery").unwrap(), 4)], 100).await;
        let page = proposed(&mut coordinator, "").await.text;
        assert!(page.contains("Team C"), "{page}");
        assert!(!page.contains("Two teams, not three"), "{page}");

        // The address says from which of them one goes on.
        let here = format!("{PAGE}/{number}");
        let (data, lead) = (story.expert.id.to_string(), story.lead.id.to_string());
        let is_chosen = |page: &str, who: &str| page.contains(&format!("value=\"{who}\" selected"));
        let people = [data.clone(), lead.clone(), zoe.id.to_string()];
        let team = |page: &str| people.clone().map(|who| is_chosen(page, &who));
        let checked = |page: &str, letter: &str| {
            let radio = part(page, &format!("id=\"team-{number}-{letter}\""), ">");
            radio.contains("checked")
        };
        for (letter, goes_on) in [("a", "a"), ("", "a"), ("zzz", "a"), ("none", "none")] {
            let page = coordinator.get(&format!("{here}?team={letter}")).await.text;
            assert_valid_page(&page);
            assert_eq!(is_chosen(&page, &data), goes_on == "a", "{letter}: {page}");
            for other in ["a", "b", "c", "none"] {
                assert_eq!(checked(&page, other), other == goes_on, "{letter}, {other}: {page}");
            }
        }
        let proposed = team(&coordinator.get(&here).await.text);
        for letter in ["b", "c"] {
            let page = coordinator.get(&format!("{here}?team={letter}")).await.text;
            assert_valid_page(&page);
            assert!(checked(&page, letter), "{letter}: {page}");
            assert_ne!(team(&page), proposed, "{letter}: {page}");
        }
        // What is chosen need by need says more than the team one started from.
        let otherwise = format!("{here}?team=a&chosen%5B0%5D={data}&chosen%5B1%5D=");
        let page = coordinator.get(&otherwise).await.text;
        assert!(is_chosen(&page, &data) && !is_chosen(&page, &lead), "{page}");
        assert!(["a", "b", "c", "none"].iter().all(|it| !checked(&page, it)), "{page}");
    }
}

#[tokio::test]
async fn around_a_choice_stand_the_load_of_all_the_start_and_who_keeps_away() {
    for db in databases().await {
        let story = in_need(&db).await;
        let here = format!("{PAGE}/{}", story.number);
        let zoe = person(&db, "zoe", Role::Responder).await;
        can(&db, &zoe, &[(Skill::from_name("data").unwrap(), 4)], 50).await;
        let recused = format!("recuse_person={}&recuse_reason=Une+amie+proche", zoe.id);
        story.does(&story.world.coordinator, "team", "recuse", &recused).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let page = coordinator.get(&here).await.text;
        assert_valid_page(&page);
        let load = part(&page, "Load over twelve weeks, this choice included", "</table>");
        for name in ["solene", "idris", "zoe"] {
            assert!(load.contains(name), "{name}: {load}");
        }
        assert_eq!(load.matches("class=\"is-on\"").count(), 2, "those who are chosen: {load}");
        let gate = part(&page, "Conditions of the start", "</ul>");
        for (state, count) in [("With their yes", 2), ("Missing", 2), ("Met<", 1)] {
            assert_eq!(gate.matches(state).count(), count, "{state}: {gate}");
        }
        let nobody = coordinator.get(&format!("{here}?team=none")).await.text;
        let gate = part(&nobody, "Conditions of the start", "</ul>");
        assert_eq!(gate.matches("With their yes").count(), 0, "nobody could say yes: {gate}");
        let concerned = part(&page, "Conflicts of interest", "</section>");
        assert!(concerned.contains("zoe, kept away from this case"), "{concerned}");
        assert!(!concerned.contains("Une amie"), "why is read by nobody here: {concerned}");
        assert!(!concerned.contains("solene"), "{concerned}");
    }
}

/// The page carries the numbers of its case, hidden until a script has taken hold of them; of anybody else's
/// case they say no more than how full somebody's weeks are.
#[tokio::test]
async fn a_page_carries_what_the_browser_needs_to_weigh_a_choice() {
    for db in databases().await {
        let story = in_need(&db).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let here = format!("{PAGE}/{}", story.number);
        let page = coordinator.get(&here).await.text;
        assert_valid_page(&page);
        let block = part(&page, "id=\"weigh\"", "</section>");
        let opening = part(block, "id=", ">");
        assert!(opening.contains(" hidden"), "{opening}");
        assert_eq!(block.matches("data-ask=\"40 1 12 ").count(), 2, "{block}");
        assert_eq!(block.matches("data-hand=\"").count(), 2, "{block}");
        assert!(block.contains("data-field=\"chosen[1]\""), "{block}");
        assert!(
            block.contains("data-met=\"Needs met: # of 2, @% of the time asked for.\""),
            "{block}"
        );
        assert!(page.contains("<leptos-island"), "{page}");
        let proposed: i64 = number(opening, "data-proposed");
        // What is not of this case, and what the choice adds, make the whole.
        assert!(proposed > 0 && number(opening, "data-rest") <= proposed, "{opening}");

        // The proposal no longer compares: what the whole is worth is still told.
        let leave = format!("leave_from={}&leave_to={}", story.in_days(20), story.in_days(22));
        let mut solene = Browser::signed_in(&db, &story.lead).await;
        solene.submit("/team/me", "/api/team/leave", &leave).await;
        let page = coordinator.get(&here).await.text;
        let opening = part(part(&page, "id=\"weigh\"", "</section>"), "id=", ">");
        assert!(!opening.contains("data-proposed"), "{opening}");
        assert!(opening.contains("data-rest"), "{opening}");
    }
}

fn number(opening: &str, name: &str) -> i64 {
    let (_, after) = opening.split_once(&format!("{name}=\"")).expect("it is there");
    after.split('"').next().unwrap().parse().expect("a number")
}
