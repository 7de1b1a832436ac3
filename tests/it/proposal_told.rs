//! What the page of a choice says beside it: why this team, what each brings, what is missing, and where to
//! go where there is nothing to choose.

use crate::html::assert_valid_page;
use crate::proposed_teams::{PAGE, can, in_need, needs, proposed};
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use crate::teams_beside::part;
use tocsin::roster::model::{Level, Need, Skill};

fn need(skill: Skill, level: u8) -> Need {
    Need::of(skill, Level::try_from(level).unwrap())
}

#[tokio::test]
async fn a_choice_says_why_what_each_team_brings_and_what_it_lacks() {
    for db in databases().await {
        let story = in_need(&db).await;
        let number = story.number;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let here = format!("{PAGE}/{number}");
        let page = coordinator.get(&here).await.text;
        assert_valid_page(&page);

        // Why this team, and what the next one would cost.
        let why = part(&page, "id=\"why\"", "</section>");
        for said in [
            "Why A",
            "nobody else may meet data\u{a0}3",
            "And the next teams",
            "Team B (",
            "points less.",
            "What changes: less time given to needs, \u{2212}",
            "Nobody in it would meet: data\u{a0}3.",
        ] {
            assert!(why.contains(said), "{said}: {why}");
        }

        // What each team knows, beside the level that is asked.
        let levels = part(&page, "id=\"levels\"", "</table>");
        for said in ["Proposal A", "Team B", "level 3", "solene, level 4", "idris, level 3"] {
            assert!(levels.contains(said), "{said}: {levels}");
        }
        assert!(levels.contains("at the level asked for"), "said, not only drawn: {levels}");
        assert!(levels.contains("nobody knows it"), "nobody of B knows data: {levels}");
        assert!(!levels.contains("Your choice"), "it is A: {levels}");

        // Who owes what, how far the start is, how points are counted.
        assert!(page.contains("class=\"duty"), "{page}");
        assert!(page.contains("href=\"#choose\""), "{page}");
        let gate = part(&page, "id=\"around-gate\"", "</section>");
        assert!(gate.contains("1 of 5"), "{gate}");
        assert!(gate.contains(&format!("href=\"/cases/{number}/team#gate-title\"")), "{gate}");
        assert!(page.contains("each hundredth of a day takes 3 points away"), "{page}");
        assert_eq!(page.matches("class=\"heat\"").count(), 1, "load is one picture: {page}");

        // Whom a choice lacks is told with the way to whom the brigade lacks.
        assert!(!page.contains("What this choice lacks"), "{page}");
        let (data, lead) = (story.expert.id, story.lead.id);
        let alone = format!("{here}?chosen%5B0%5D=&chosen%5B1%5D={lead}");
        let page = coordinator.get(&alone).await.text;
        assert_valid_page(&page);
        let missing = part(&page, "id=\"around-missing\"", "</section>");
        assert!(missing.contains("Nobody is chosen for: data\u{a0}3."), "{missing}");
        assert!(missing.contains("href=\"/team/demand\""), "{missing}");

        // A choice that is none of the teams has a column of its own; too low a level is said.
        can(&db, &story.lead, &[(Skill::DELIVERY, 4), (Skill::DATA, 1)], 100).await;
        proposed(&mut coordinator, "").await;
        let other = format!("{here}?chosen%5B0%5D={data}&chosen%5B1%5D=");
        let page = coordinator.get(&other).await.text;
        assert_valid_page(&page);
        let levels = part(&page, "id=\"levels\"", "</table>");
        assert!(levels.contains("Your choice"), "{levels}");
        assert!(levels.contains("below the level asked for"), "{levels}");
    }
}

#[tokio::test]
async fn weeks_in_which_the_same_is_too_much_are_one_stretch() {
    for db in databases().await {
        let story = in_need(&db).await;
        can(&db, &story.expert, &[(Skill::DATA, 3)], 35).await;
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        proposed(&mut coordinator, "").await;
        let (data, lead) = (story.expert.id, story.lead.id);
        let both = format!("{PAGE}/{}?chosen%5B0%5D={data}&chosen%5B1%5D={lead}", story.number);
        let page = coordinator.get(&both).await.text;
        assert_valid_page(&page);
        let told = part(&page, "id=\"consequence\"", "</section>");
        assert_eq!(told.matches("idris, weeks from").count(), 1, "{told}");
        assert!(told.contains(": 40%, 5% too much."), "{told}");
        assert!(!told.contains("solene, week"), "{told}");
        // The browser says it in the same words.
        let block = part(&page, "id=\"weigh\"", "</section>");
        for said in [
            "data-over=\"#, ~: @%, ^% too much.\"",
            "data-week=\"week of #\"",
            // No sentence ends with a day: its month is shortened with a full stop in French.
            "data-overfull=\"Rule broken, @: more than",
            "data-cases=\"Rule broken, @: more than",
            "data-sum=\"Needs met: # of 2, @ from",
            "data-unfit=\"Nothing changed: # does not reach the level asked for (@).\"",
            "data-weeks=\"weeks from # to @\"",
        ] {
            assert!(block.contains(said), "{said}: {block}");
        }
    }
}

#[tokio::test]
async fn where_there_is_nothing_to_choose_the_page_says_what_to_do() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let (number, here) = (story.number, format!("{PAGE}/{}", story.number));
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = coordinator.get(&here).await.text;
        assert_valid_page(&page);
        assert!(page.contains("This case has not said whom it needs"), "{page}");
        assert!(page.contains(&format!("href=\"/cases/{number}/team#need-form\"")), "{page}");
        let team = story.sees(&story.world.coordinator, "team").await.text;
        assert!(team.contains("id=\"need-form\""), "{team}");
        assert!(!page.contains("href=\"#choose\""), "there is no choice: {page}");
        assert!(!page.contains("A team is chosen beforehand"), "{page}");

        needs(&story, number, &[need(Skill::DELIVERY, 3), need(Skill::DATA, 3)]).await;
        can(&db, &story.lead, &[(Skill::DELIVERY, 4)], 100).await;
        let page = coordinator.get(&here).await.text;
        assert!(page.contains("Nothing was calculated for this case"), "{page}");
        assert!(page.contains("Calculate for this case alone"), "{page}");

        // Another question than the one that was answered is asked again from where one reads that.
        proposed(&mut coordinator, "").await;
        let page = coordinator.get(&here).await.text;
        assert!(!page.contains("Things have changed since"), "{page}");
        needs(&story, number, &[need(Skill::DELIVERY, 3)]).await;
        let page = coordinator.get(&here).await.text;
        assert_valid_page(&page);
        let stale = part(&page, "Things have changed since", "</form>");
        assert!(stale.contains("action=\"/api/team/propose\""), "{stale}");
        assert!(stale.contains("Calculate again"), "{stale}");
        assert!(!page.contains("id=\"why\""), "what no longer stands is not argued for: {page}");
    }
}
