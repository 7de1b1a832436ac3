//! Triage, on both engines.

use crate::support::databases;
use crate::world::{World, answers};
use tocsin::case::store as cases;
use tocsin::db::Tx;
use tocsin::triage::model::{AssessmentContext, GateFacts};
use tocsin::triage::store as triage;

tocsin::sql! {
    TOUCH_ASSESSMENT = "update assessment set total = total + 1";
    TOUCH_SCORE = "update case_score set total = total + 1";
}

#[tokio::test]
async fn the_last_assessment_counts_and_the_first_stays() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut cx = world.acting(&world.coordinator).await;
        let file = cases::find(&mut cx, number).await.unwrap();
        let before = triage::latest(&mut cx, &file).await.unwrap().unwrap();
        assert!(before.is_current);
        let facts = GateFacts { users_harmed_now: true, ..GateFacts::default() };
        let context = AssessmentContext { facts, ..AssessmentContext::default() };
        let today = cx.today();
        let (file, priority) =
            triage::assess(&mut cx, file, &answers(today), context).await.unwrap();
        assert_eq!(priority.name(), "P1", "users are harmed now");
        let after = triage::latest(&mut cx, &file).await.unwrap().unwrap();
        assert_eq!(after.context, context);
        assert_ne!(after.appraisal.priority, before.appraisal.priority);
        cx.finish().await.unwrap();

        assert_eq!(faults(&mut db.begin().await.unwrap()).await, [""; 0]);
        let touched = db.begin().await.unwrap().query(TOUCH_ASSESSMENT).execute().await;
        assert!(touched.is_err(), "an assessment was changed");
        let mut tx = db.begin().await.unwrap();
        tx.query(TOUCH_SCORE).execute().await.unwrap();
        assert_eq!(faults(&mut tx).await.len(), 1, "a changed score was not seen");
    }
}

async fn faults(tx: &mut Tx) -> Vec<String> {
    triage::verify(tx).await.unwrap()
}
