//! What the author of a story answers to the questions of the request.

use super::stories::Story;
use chrono::{Duration, NaiveDate};

/// The factors in the order of the form.
const FACTORS: [&str; 10] = [
    "factor_delivery_step",
    "factor_dependencies",
    "factor_governance",
    "factor_requirements",
    "factor_supplier",
    "factor_team",
    "factor_risk_management",
    "factor_users",
    "factor_technical_quality",
    "factor_deployment",
];

impl Story {
    /// The form, page by page, as its author would fill it in on that day.
    pub fn answers(&self, today: NaiveDate) -> [(&'static str, Vec<(&'static str, String)>); 4] {
        let harmed = if self.harmed_now { "yes" } else { "no" };
        let factors = FACTORS.iter().zip(self.factors.chars()).map(|(factor, level)| {
            let said = if level == '?' { "unknown".to_owned() } else { level.to_string() };
            (*factor, said)
        });
        let status = [("status", self.status.to_owned())];
        let end = today + Duration::days(self.days_left);
        [
            (
                "situation",
                vec![
                    ("problem", self.problem.into()),
                    ("who_suffers", "Des agents et des usagers fictifs.".into()),
                    ("harmed_now", harmed.into()),
                    ("users", self.users.into()),
                    ("essential_service", harmed.into()),
                ],
            ),
            (
                "dates",
                vec![
                    ("planned_end", end.to_string()),
                    ("full_cost", self.cost.into()),
                    ("money_left", "6".into()),
                    ("irreversible", "none".into()),
                    ("legal_duty", "no".into()),
                ],
            ),
            ("state", status.into_iter().chain(factors).collect()),
            (
                "help",
                vec![
                    ("tried", "Un audit interne, resté sans suite.".into()),
                    ("expected", "Un regard extérieur et deux mois d’appui.".into()),
                ],
            ),
        ]
    }
}
