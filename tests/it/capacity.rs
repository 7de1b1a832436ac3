//! What the brigade can give beside what is asked of it, as a director reads it, on both engines.

use crate::html::{all, assert_valid_html};
use crate::portfolio::words;
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use scraper::Html;

/// Capacity, engaged, probable and left, in tenths of days, for each week.
fn weeks(page: &Html) -> Vec<[i64; 4]> {
    let tenths = |said: String| {
        let digits: String = said.chars().filter(char::is_ascii_digit).collect();
        let number: i64 = digits.parse().unwrap_or_else(|_| panic!("{said} is no number"));
        if said.contains('−') { -number } else { number }
    };
    let cells: Vec<i64> =
        all(page, "#capacity-table ~ tbody td").map(|it| tenths(words(it))).collect();
    cells.chunks_exact(4).map(|it| [it[0], it[1], it[2], it[3]]).collect()
}

#[tokio::test]
async fn twelve_weeks_of_the_brigade_stand_beside_what_is_asked_of_it() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        let mut director = Browser::signed_in(&db, &story.world.director).await;
        let page = director.get("/portfolio").await.text;
        assert!(page.contains("that is known fits the capacity"), "{page}");
        assert!(!page.contains("No team covers"), "{page}");
        let before = weeks(&assert_valid_html(&page));
        assert_eq!(before.len(), 12, "{before:?}");
        assert!(before.iter().any(|it| it[0] > 0), "somebody gives something: {before:?}");

        // More than anybody has.
        for share in 92..=100 {
            let need = format!("need_skill=data&need_level=3&need_share={share}");
            story.does(coordinator, "team", "need", &need).await;
        }
        let page = director.get("/portfolio").await.text;
        let after = weeks(&assert_valid_html(&page));
        for (week, [capacity, engaged, probable, left]) in after.iter().enumerate() {
            assert_eq!(capacity - engaged - probable, *left, "week {week} of {after:?}");
        }
        let given = |weeks: &[[i64; 4]]| weeks.iter().map(|it| (it[0], it[1])).collect::<Vec<_>>();
        assert_eq!(given(&before), given(&after), "a need takes nothing from what is given");
        let short = after.iter().filter(|it| it[3] < 0).count();
        assert!(short > 0, "{after:?}");
        assert!(page.contains(&format!(">in {short} weeks</a>")), "{short}: {page}");
        assert!(page.contains("href=\"#capacity\""), "the opening says it: {page}");
        assert!(page.contains("No team covers <a href=\"/team/demand\">data\u{a0}3 ("), "{page}");
    }
}
