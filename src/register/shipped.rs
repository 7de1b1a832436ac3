//! The nine editions that come with the program, for the demo. See `data/panorama/README.md`.

use super::store::{Proposal, Standing, apply_plan, propose, report};
use crate::db::Tx;
use crate::web::Failure;
use chrono::{DateTime, Utc};

/// Whose work the British register is, for whoever imports it.
pub const GMPP_ATTRIBUTION: &str = "Infrastructure and Projects Authority, Government Major Projects \
    Portfolio, Open Government Licence v3.0";
/// Who published them: shown wherever their figures are.
pub const ATTRIBUTION: &str = "Direction interministérielle du numérique, Panorama des grands \
                               projets numériques de l’État, Licence Ouverte 2.0";

macro_rules! editions {
    ($($edition:literal)+) => {
        [$((
            concat!("panorama_", $edition, ".csv"),
            include_bytes!(concat!("../../data/panorama/panorama_", $edition, ".csv")).as_slice(),
        )),+]
    };
}

/// The files, oldest edition first.
pub const EDITIONS: [(&str, &[u8]); 9] = editions!(
    "2016-11" "2017-03" "2017-06" "2017-11" "2018-03" "2018-07" "2018-11" "2019-03" "2021-07"
);

/// Imports them all. What is known already is left as it is.
pub async fn import(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Failure> {
    for (file_name, content) in EDITIONS {
        let report = report(tx, content, None, None, now).await?;
        let (Standing::Ready(plan), Some(mapping)) = (report.standing, report.mapping) else {
            return Err(Failure::Context("a shipped edition that can be read"));
        };
        if plan.is_known() {
            continue;
        }
        let proposal = Proposal {
            file_name: file_name.into(),
            content: content.into(),
            mapping: None,
            edition: None,
            by: None,
        };
        let id = propose(tx, proposal, now).await?;
        apply_plan(tx, id, &mapping, &plan, now).await?;
    }
    Ok(())
}
