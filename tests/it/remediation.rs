//! A recovery from the first finding to the handing back, on both engines, through the pages.

use crate::recovery::Recovery;
use crate::support::databases;
use axum::http::StatusCode;
use tocsin::db::Db;
use tocsin::remediation::store as recoveries;

tocsin::sql! {
    MOVE_THE_ORIGIN = "update baseline set planned_on = '2030-01-01'";
    CUT_THE_ORIGIN = "delete from baseline";
    TOUCH_A_RECOVERY = "update remediation set forecast_end = '2030-01-01'";
    KEPT_REPORTS = "select count(*) as count from report_draft";
}

#[derive(sqlx::FromRow)]
struct Kept {
    count: i64,
}

/// Somebody who has no account, as the form of an answer says it.
pub const OUTSIDE: &str =
    "answer_owner=outside&answer_owner_name=S.+Hamon&answer_owner_organisation=Minist%C3%A8re";

impl Recovery {
    /// A case whose plan is approved.
    pub async fn in_recovery(db: &Db) -> Self {
        let story = Recovery::in_staffing(db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        story
    }

    pub async fn diagnosed(&self) {
        let (lead, expert) = (&self.lead, &self.expert);
        let finding = "finding_title=Recette+absente&finding_text=Aucun+environnement&finding_severity=critical";
        self.does(lead, "plan", "add-finding", finding).await;
        let recommendation = "recommend_title=Geler+le+perimetre&recommend_grade=critical";
        self.does(lead, "plan", "add-recommendation", recommendation).await;
        let early = self.sends(lead, "plan", "deliver-findings", "").await;
        assert!(early.text.contains("a reading by another member"), "{}", early.text);
        self.does(expert, "plan", "read-diagnosis", "").await;
        let hidden = self.sees(&self.world.sponsor, "plan").await;
        assert!(!hidden.text.contains("Recette absente"), "the project reads it once delivered");
        self.does(lead, "plan", "deliver-findings", "").await;
        let above = self.sees(&self.world.director, "plan").await;
        assert!(
            !above.text.contains("Recette absente"),
            "nobody above reads it before the replies"
        );
        for side in [&self.world.requester, &self.world.sponsor] {
            let agreeing = self.agreeing().await;
            self.does(side, "plan", "reply-to-findings", &agreeing).await;
        }
        self.does(lead, "plan", "close-reply", "").await;
    }

    pub async fn planned(&self) {
        let (june, july) = (self.in_days(60), self.in_days(120));
        let plan = format!(
            "plan[0][order]=2&plan[0][title]=Pilote&plan[0][planned_on]={july}&plan[0][side]=project\
             &plan[1][order]=1&plan[1][title]=Recette&plan[1][planned_on]={june}&plan[1][side]=brigade\
             &plan[2][title]=&plan[2][planned_on]=&plan[2][side]=project"
        );
        let plan = plan.replace('[', "%5B").replace(']', "%5D");
        self.does(&self.lead, "plan", "write-plan", &plan).await;
        let early = self.sends(&self.lead, "plan", "propose-plan", "").await;
        assert!(early.text.contains("answer to every critical recommendation"), "{}", early.text);
        let due = self.in_days(30);
        let answer = format!("answer_rank=1&answer_choice=accept&{OUTSIDE}&answer_due_on={due}");
        self.does(&self.world.requester, "plan", "answer-recommendation", &answer).await;
        self.does(&self.lead, "plan", "propose-plan", "").await;
        self.does(&self.world.sponsor, "plan", "approve-plan", "").await;
        self.does(&self.world.director, "plan", "approve-plan", "").await;
    }
}

#[tokio::test]
async fn a_project_recovers_and_the_origin_stays() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        let (lead, director) = (&story.lead, &story.world.director);
        let late = story.in_days(160);
        let why = format!("progress_rank=1&progress_forecast_on={late}");
        let asked = story.sends(lead, "plan", "note-progress", &why).await;
        assert!(asked.text.contains("more than ten working days"), "{}", asked.text);
        let told = format!("{why}&progress_cause=supplier");
        story.does(&story.world.requester, "plan", "note-progress", &told).await;
        let page = story.sees(director, "plan").await;
        assert!(page.text.contains("+40 d vs origin"), "{}", page.text);

        let ask = "ask_motive=supplier&ask_reason=Livraison+en+retard";
        story.does(lead, "plan", "ask-rebaseline", ask).await;
        story.does(director, "plan", "rebaseline", "").await;
        let page = story.sees(director, "plan").await;
        assert!(page.text.contains("+40 d vs origin") && page.text.contains("0 d vs plan V2"));

        let mut cx = story.world.acting(director).await;
        let slips = recoveries::slips(&mut cx).await.unwrap();
        let slip = &slips[0];
        assert_eq!((slip.plan_end - slip.original_end).num_days(), 40);
        assert_eq!(slip.forecast_end, slip.plan_end);
        cx.finish().await.unwrap();

        for weather in ["cloud", "overcast"] {
            let report = format!("report_weather={weather}&report_text=La+recette+avance");
            story.does(lead, "plan", "report", &report).await;
        }
        let early = story.sends(lead, "plan", "propose-hand-back", "").await;
        assert!(early.text.contains("every critical recommendation done"), "{}", early.text);
        let done = [("complete_rank", "1"), ("complete_evidence", "Perimetre signe")];
        story.shows(lead, &done).await;
        let doubt = "doubt_rank=1&doubt_reason=Le+proces-verbal+n+est+pas+joint";
        story.is_not_theirs(&story.world.sponsor, "doubt-recommendation", doubt).await;
        let empty =
            story.sends(lead, "plan", "doubt-recommendation", "doubt_rank=1&doubt_reason=").await;
        assert_eq!(empty.text.matches("field__error").count(), 1, "{}", empty.text);
        story.does(&story.world.coordinator, "plan", "doubt-recommendation", doubt).await;
        let page = story.sees(&story.world.requester, "plan").await;
        assert!(page.text.contains("Le proces-verbal n est pas joint"), "the project reads why");
        let early = story.sends(lead, "plan", "propose-hand-back", "").await;
        assert!(early.text.contains("every critical recommendation done"), "{}", early.text);
        story.shows(lead, &done).await;
        story.does(lead, "plan", "save-report", "draft_seen=2&report_text=Jamais+remis").await;
        story.does(lead, "plan", "propose-hand-back", "").await;
        story.does(&story.world.coordinator, "plan", "hand-back", "").await;
        let kept: Kept = db.snapshot().await.unwrap().query(KEPT_REPORTS).one().await.unwrap();
        assert_eq!(kept.count, 0, "of a recovery that is over, nothing more is reported");
        let page = story.sees(lead, "plan").await;
        assert_eq!(page.status, StatusCode::OK);

        let mut tx = db.begin().await.unwrap();
        assert_eq!(recoveries::verify(&mut tx).await.unwrap(), [""; 0]);
        tx.query(TOUCH_A_RECOVERY).execute().await.unwrap();
        assert_eq!(recoveries::verify(&mut tx).await.unwrap().len(), 1, "it was not seen");
        drop(tx);
        for sql in [MOVE_THE_ORIGIN, CUT_THE_ORIGIN] {
            let touched = db.begin().await.unwrap().query(sql).execute().await;
            assert!(touched.is_err(), "the origin was changed: {}", sql.name);
        }
    }
}

/// What is wrong is said at each field, and what was typed is still there.
#[tokio::test]
async fn a_wrong_answer_comes_back_to_its_field() {
    let wrong = [
        ("add-finding", "finding_title=&finding_text=&finding_severity=x", 3),
        ("add-recommendation", "recommend_title=&recommend_grade=&recommend_due_on=hier", 3),
        (
            "add-recommendation",
            "recommend_title=Geler&recommend_grade=essential&recommend_due_on=2020-01-01",
            1,
        ),
    ];
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let finding = "finding_title=Recette&finding_text=Absente&finding_severity=critical";
        story.is_not_theirs(&story.world.sponsor, "add-finding", finding).await;
        for (action, form, count) in wrong {
            let got = story.sends(&story.lead, "plan", action, form).await;
            assert_eq!(got.text.matches("field__error").count(), count, "{action}: {}", got.text);
        }
        story.diagnosed().await;
        let empty = "answer_rank=&answer_choice=accept&answer_owner=&answer_due_on=";
        let got = story.sends(&story.world.sponsor, "plan", "answer-recommendation", empty).await;
        assert_eq!(got.text.matches("field__error").count(), 3, "{}", got.text);
        let line = "plan%5B0%5D%5Border%5D=x&plan%5B0%5D%5Btitle%5D=Pilote&plan%5B0%5D%5Bside%5D=";
        let got = story.sends(&story.lead, "plan", "write-plan", line).await;
        assert_eq!(got.text.matches("field__error").count(), 3, "{}", got.text);
        assert!(got.text.contains(r#"value="Pilote""#), "what was typed is kept");
    }
}
