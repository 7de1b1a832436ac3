//! The order of the queue: when the next thing is owed, then the most pressing, then the number.

use crate::support::databases;
use crate::triage::Desk;
use crate::world::{World, acting_at, answers, little_at_stake};
use chrono::{DateTime, TimeDelta, Utc};
use tocsin::case::model::{CaseNumber, Confidentiality};
use tocsin::case::store as cases;
use tocsin::i18n::paris_date;
use tocsin::triage::model::{AssessmentContext, ImpactFacts};
use tocsin::triage::store as triage;

const REASON: &str =
    "Le+titulaire+a+chang%C3%A9+le+3+novembre+%3A+le+statut+d%C3%A9clar%C3%A9+date.";

/// More is at stake than was said: a P3, whose first time limit is that of a P4.
async fn more_at_stake(world: &World, number: CaseNumber, at: DateTime<Utc>) {
    let mut cx = acting_at(&world.db, &world.coordinator, at).await;
    let file = cases::find(&mut cx, number).await.unwrap();
    let impact = ImpactFacts { users: Some(0.9), ..little_at_stake().impact };
    let context = AssessmentContext { impact, ..AssessmentContext::default() };
    let answers = answers(cx.today());
    triage::reassess(&mut cx, file, &answers, context).await.unwrap();
    cx.finish().await.unwrap();
}

/// One band higher by override: proposed as a P3, while the time limits stay those of a P4.
async fn overridden(ines: &mut Desk, number: CaseNumber) {
    let until = paris_date(Utc::now()) + TimeDelta::days(30);
    let form = format!(
        "override_band=high&override_reason={REASON}&override_evidence=Relev%C3%A9+du+3+novembre\
         &override_until={until}"
    );
    ines.does(number, "override-band", &form).await;
}

#[tokio::test]
async fn what_is_due_at_the_same_instant_goes_by_its_priority_then_by_its_number() {
    for db in databases().await {
        let world = World::new(&db).await;
        let at = Utc::now() - TimeDelta::hours(1);
        let mut numbers = Vec::new();
        for rank in 0..5 {
            let title = format!("Paie {rank}");
            numbers.push(world.submitted(&title, Confidentiality::Brigade, at).await);
        }
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let (all, _) = ines.walk("/triage", "next").await;
        assert_eq!(titles(all), "Paie 0, Paie 1, Paie 2, Paie 3, Paie 4");
        more_at_stake(&world, numbers[3], at).await;
        let (all, _) = ines.walk("/triage", "next").await;
        assert_eq!(titles(all), "Paie 3, Paie 0, Paie 1, Paie 2, Paie 4");
        overridden(&mut ines, numbers[1]).await;
        let (all, _) = ines.walk("/triage", "next").await;
        assert_eq!(titles(all), "Paie 1, Paie 3, Paie 0, Paie 2, Paie 4");

        // From case to case, forth and back, in that order; each has its place in its address.
        let mut path = String::from("/triage");
        let mut met: Vec<CaseNumber> = Vec::new();
        for rank in 0..5 {
            let page = ines.browser.get(&path).await.text.replace("&amp;", "&");
            let start = if rank == 0 { "class=\"tbl__t\"" } else { "rel=\"next\"" };
            path = link(&page, start).unwrap_or_else(|| panic!("{rank}: {page}"));
            met.push(path[7..].split('?').next().unwrap_or_default().parse().unwrap());
        }
        let order = [1, 3, 0, 2, 4].map(|rank: usize| numbers[rank]);
        assert_eq!(met, order);
        let last = ines.browser.get(&path).await.text.replace("&amp;", "&");
        assert!(last.contains("5 of 5 in this view"), "{last}");
        assert_eq!(link(&last, "rel=\"next\""), None);
        let before = link(&last, "rel=\"prev\"").unwrap();
        assert!(before.contains(&numbers[2].to_string()), "{before}");

        // Opened before its priority changed, a case says that it moved, and leads to who came after it.
        let opened = before.clone();
        more_at_stake(&world, numbers[2], at).await;
        let moved = ines.browser.get(&opened).await.text.replace("&amp;", "&");
        assert!(moved.contains("Moved within this view"), "{moved}");
        let next = link(&moved, "rel=\"next\"").unwrap();
        assert!(next.contains(&numbers[4].to_string()), "{next}");
    }
}

fn titles(pages: Vec<Vec<String>>) -> String {
    pages.concat().join(", ")
}

/// The P3 is due later than the P4 that stood there before it, and both are overdue.
#[tokio::test]
async fn under_each_heading_the_most_pressing_stands_first() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (long_ago, since, now) =
            (Utc::now() - TimeDelta::days(40), Utc::now() - TimeDelta::days(30), Utc::now());
        let level = Confidentiality::Brigade;
        world.submitted("Ancienne", level, long_ago).await;
        let pressing = world.submitted("Pressante", level, since).await;
        let fresh = world.submitted("Neuve", level, now).await;
        more_at_stake(&world, pressing, since).await;
        more_at_stake(&world, fresh, now).await;
        let mut ines = Desk::of(&world, &world.coordinator).await;
        let (all, _) = ines.walk("/triage", "next").await;
        assert_eq!(titles(all), "Pressante, Ancienne, Neuve");
        let (late, _) = ines.walk("/triage?when=overdue", "next").await;
        assert_eq!(titles(late), "Pressante, Ancienne");
        let (all, _) = ines.walk("/triage?sort=priority", "next").await;
        assert_eq!(titles(all), "Pressante, Neuve, Ancienne");
        let queue = ines.browser.get("/triage").await.text;
        assert_eq!(queue.matches("class=\"tbl-group\"").count(), 2, "{queue}");
    }
}

/// As many points, and a date that cannot be moved: the nearest first, unknown last.
#[tokio::test]
async fn as_pressing_goes_by_the_nearest_date_that_cannot_be_moved_then_by_age() {
    for db in databases().await {
        let world = World::new(&db).await;
        let at = Utc::now() - TimeDelta::hours(2);
        for (title, days) in
            [("Sans date", None), ("Loin", Some(300)), ("Proche", Some(120)), ("Suite", None)]
        {
            let number = world.submitted(title, Confidentiality::Brigade, at).await;
            let mut cx = acting_at(&world.db, &world.coordinator, at).await;
            let file = cases::find(&mut cx, number).await.unwrap();
            let irreversible_on = days.map(|days| cx.today() + TimeDelta::days(days));
            let context = AssessmentContext { irreversible_on, ..little_at_stake() };
            let answers = answers(cx.today());
            triage::reassess(&mut cx, file, &answers, context).await.unwrap();
            cx.finish().await.unwrap();
        }
        let mut ines = Desk::of(&world, &world.coordinator).await;
        for path in ["/triage", "/triage?sort=priority"] {
            let (all, _) = ines.walk(path, "next").await;
            assert_eq!(titles(all), "Proche, Loin, Sans date, Suite", "{path}");
        }
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert!(report.faults.is_empty(), "{:#?}", report.faults);
    }
}

/// Where the link leads that says this of itself, in whatever order its attributes are written.
fn link(page: &str, said: &str) -> Option<String> {
    let at = page.find(said)?;
    let start = page[..at].rfind("<a ")?;
    let tag = &page[start..start + page[start..].find('>')?];
    let href = tag.split("href=\"").nth(1)?;
    Some(href.split('"').next()?.to_owned())
}
