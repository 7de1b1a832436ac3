//! What the author of a story answers to the questions of the request.

use super::stories::Story;
use chrono::{Duration, NaiveDate};
use std::collections::BTreeMap;

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
    /// The form as its author would fill it in on that day, by question.
    pub fn answers(&self, today: NaiveDate) -> BTreeMap<String, String> {
        let harmed = if self.harmed_now { "yes" } else { "no" };
        let end = today + Duration::days(self.days_left);
        let said = [
            ("problem", self.problem.to_owned()),
            ("who_suffers", "Des agents et des usagers fictifs.".into()),
            ("harmed_now", harmed.into()),
            ("if_nothing", "Le retard de versement s’aggrave chaque mois.".into()),
            ("users", self.users.into()),
            ("essential_service", harmed.into()),
            ("planned_end", end.to_string()),
            ("full_cost", self.cost.into()),
            ("money_left", "6".into()),
            ("irreversible", "none".into()),
            ("legal_duty", "no".into()),
            ("status", self.status.into()),
            ("tried", "Un audit interne, resté sans suite.".into()),
            ("expected", "Un regard extérieur et deux mois d’appui.".into()),
        ];
        let factors = FACTORS.iter().zip(self.factors.chars()).map(|(factor, level)| {
            let said = if level == '?' { "unknown".to_owned() } else { level.to_string() };
            (*factor, said)
        });
        let said = said.into_iter().chain(factors);
        said.map(|(question, answer)| (question.to_owned(), answer)).collect()
    }
}
