//! What is decided of an intervention, on both engines, through the pages: recorded, owed again, withdrawn, stopped.

use crate::recovery::Recovery;
use crate::support::databases;
use axum::http::StatusCode;
use tocsin::base::Role;
use tocsin::case::model::{Course, DutyKind, Stage};
use tocsin::case::store as cases;

impl Recovery {
    /// What is owed now, by kind.
    async fn owed(&self) -> Vec<DutyKind> {
        let mut cx = self.world.acting(&self.world.director).await;
        let file = cases::find(&mut cx, self.number).await.unwrap();
        file.open_duties().map(|duty| duty.kind).collect()
    }
}

#[tokio::test]
async fn a_director_decides_reviews_and_withdraws() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let director = &story.world.director;
        let form = "course_choice=continue&course_reason=Rien+ne+s%E2%80%99y+oppose";
        let early = story.sends(director, "plan", "decide-course", form).await;
        assert!(!early.text.contains("banner--done"), "{}", early.text);
        story.starts().await;
        for other in [&story.lead, &story.world.coordinator, &story.world.sponsor] {
            story.is_not_theirs(other, "decide-course", "course_choice=&course_reason=").await;
            story.is_not_theirs(other, "withdraw-course", "withdraw_course_reason=").await;
        }

        // A pause is done elsewhere, and right under the choice one reads where.
        let page = story.sees(director, "plan").await.text;
        assert!(!page.contains("replaced by this one"), "there is nothing yet to replace: {page}");
        let below = page.split_once(r#"id="course_choice""#).unwrap().1;
        let below = below.split_once(r#"id="course_reason""#).unwrap().0;
        assert!(below.contains("?act=suspend"), "{below}");
        let label = page.split_once(r#"for="course_review_on""#).unwrap().1;
        let label = label.split_once("</label>").unwrap().0;
        assert!(!label.contains("field__opt"), "to reshape, it is not: {label}");

        // To reshape takes a day, and what was typed is still there.
        let reshape = "course_choice=reshape&course_reason=Le+lot+2+est+trop+grand";
        let told = story.sends(director, "plan", "decide-course", reshape).await.text;
        assert_eq!(told.matches("field__error").count(), 1, "{told}");
        assert!(told.contains("Le lot 2 est trop grand"), "{told}");
        let pause = format!(
            "course_choice=pause&course_reason=Une+loi&course_review_on={}",
            story.in_days(20)
        );
        let told = story.sends(director, "plan", "decide-course", &pause).await.text;
        assert_eq!(told.matches("field__error").count(), 1, "{told}");

        let far = format!("{reshape}&course_review_on=2099-01-01");
        let told = story.sends(director, "plan", "decide-course", &far).await.text;
        assert!(told.contains("within the next two years"), "{told}");
        let review = story.in_days(30);
        let body = "course_taken_by=Comit%C3%A9+du+3+mars&course_evidence=Relev%C3%A9+n%C2%B0+4";
        let whole = format!("{reshape}&{body}&course_review_on={review}");
        story.does(director, "plan", "decide-course", &whole).await;
        assert!(story.owed().await.contains(&DutyKind::ReviewDecision));
        let page = story.sees(director, "plan").await.text;
        assert!(page.contains("replaced by this one"), "{page}");
        let page = story.sees(&story.world.requester, "plan").await.text;
        assert!(page.contains("Le lot 2 est trop grand"), "the project reads why: {page}");
        assert!(page.contains("Comité du 3 mars, confirmed by"), "{page}");
        assert!(!page.contains("course_choice"), "and does not decide: {page}");

        // Reviewed: something else replaces it, the same confirms it.
        let on = "course_choice=continue&course_reason=Le+lot+2+est+r%C3%A9duit";
        story.does(director, "plan", "decide-course", on).await;
        assert!(!story.owed().await.contains(&DutyKind::ReviewDecision));
        let again = "course_choice=continue&course_reason=Le+lot+2+tient+ses+dates";
        story.does(director, "plan", "decide-course", again).await;
        let why = "withdraw_course_reason=Consign%C3%A9e+dans+le+mauvais+dossier";
        story.does(director, "plan", "withdraw-course", why).await;
        let register = story.sees(director, "decisions").await.text;
        for said in ["Replaced on", "Confirmed on", "Withdrawn on", "Relevé n° 4"] {
            assert!(register.contains(said), "{said}: {register}");
        }
        let journal = story.sees(director, "journal").await.text;
        assert!(journal.contains("decided to reshape the intervention"), "{journal}");
        assert!(journal.contains("withdrew the decision to continue"), "{journal}");
        let stranger = crate::support::person(&db, "edgar", Role::ProjectLead).await;
        assert_eq!(story.sees(&stranger, "decisions").await.status, StatusCode::NOT_FOUND);
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_pause_is_a_suspension_and_a_stop_is_closed() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let (director, coordinator) = (&story.world.director, &story.world.coordinator);
        let review_at = chrono::Utc::now() + chrono::TimeDelta::days(20);
        let reason = "La loi de finances".to_owned();
        let suspend = tocsin::case::model::Command::Suspend { reason, review_at };
        story.carry_out(director, suspend).await;
        let register = story.sees(director, "decisions").await.text;
        assert!(register.contains("La loi de finances"), "{register}");
        assert!(register.contains("In force"), "{register}");
        story.carry_out(director, tocsin::case::model::Command::Resume).await;
        let register = story.sees(director, "decisions").await.text;
        assert!(register.contains("Resumed on"), "{register}");

        let sponsor = &story.world.sponsor;
        let way = format!("href=\"/cases/{}/after\"", story.number);
        for (who, tab) in [(director, "journal"), (sponsor, "status"), (sponsor, "journal")] {
            let page = story.sees(who, tab).await.text;
            assert!(!page.contains(&way), "nothing is to be read there yet: {page}");
        }
        let stop = "course_choice=stop&course_reason=Le+besoin+a+disparu";
        story.does(director, "plan", "decide-course", stop).await;
        for (who, tab) in [(director, "journal"), (sponsor, "status"), (sponsor, "journal")] {
            let page = story.sees(who, tab).await.text;
            assert!(page.contains(&way), "its review is held there: {page}");
        }
        assert!(story.owed().await.contains(&DutyKind::ReviewAfterEnd));
        let close = |outcome: &str| tocsin::case::model::Command::Close {
            outcome: outcome.into(),
            unchecked: None,
        };
        let mut cx = story.world.acting(coordinator).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        let other = cases::carry_out(&mut cx, story.number, seen, close("recovered")).await;
        assert!(other.is_err(), "it ends as it was decided");
        drop(cx);
        let review = "review_with=Tous&review_expected=a&review_happened=b&review_helped=c&review_otherwise=d";
        story.does(&story.lead, "after", "hold-review", review).await;
        story.carry_out(coordinator, close("stop_decided")).await;
        let mut cx = story.world.acting(director).await;
        let file = cases::find(&mut cx, story.number).await.unwrap();
        assert_eq!((file.stage, file.course), (Stage::Closed, Some(Course::Stop)));
        drop(cx);
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}
