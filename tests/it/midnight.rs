//! A day begins at midnight in Paris, one or two hours before it does in UTC.

use crate::support::databases;
use crate::world::{World, acting_at};
use chrono::{NaiveDate, TimeZone, Utc};

#[tokio::test]
async fn today_is_the_day_in_paris() {
    for db in databases().await {
        let world = World::new(&db).await;
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        for (at, expected) in [
            (Utc.with_ymd_and_hms(2026, 6, 30, 21, 59, 59), day(2026, 6, 30)),
            (Utc.with_ymd_and_hms(2026, 6, 30, 22, 0, 0), day(2026, 7, 1)),
            (Utc.with_ymd_and_hms(2026, 12, 31, 22, 59, 59), day(2026, 12, 31)),
            (Utc.with_ymd_and_hms(2026, 12, 31, 23, 0, 0), day(2027, 1, 1)),
        ] {
            let cx = acting_at(&db, &world.coordinator, at.unwrap()).await;
            assert_eq!(cx.today(), expected);
        }
    }
}
