//! What the register says of a project, beside the questions that ask for the same.

use crate::base::ProjectId;
use crate::i18n::Lang;
use crate::intake::model::{Kind, Question};
use crate::register::model::{Currency, Edition, Fact};
use crate::register::pages::{edition_said, years_said};
use crate::register::store::facts_of;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;

/// The latest that was published, each with the edition it is from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Published {
    start: Option<(NaiveDate, Edition)>,
    end: Option<(NaiveDate, Edition)>,
    /// Most registers publish no end, but how many years it was meant to take.
    lasting: Option<(NaiveDate, Edition, f64)>,
    /// One that is past is proposed to nobody: it is said, and the one in force is asked.
    past: Option<(NaiveDate, Edition)>,
    /// In millions of euros; other currencies are not what is asked for.
    cost: Option<(f64, Edition)>,
}

impl Published {
    pub async fn of(cx: &mut Cx, project: ProjectId) -> Result<Self, Failure> {
        let facts = facts_of(cx.tx(), project).await?;
        // An end that is past is not the one in force: whoever asks knows the new one.
        let today = cx.today();
        let latest = |of: fn(&Fact) -> Option<NaiveDate>| {
            let known = facts.iter().filter_map(|it| Some((of(it)?, it.figures.edition)));
            known.max_by_key(|(_, edition)| *edition)
        };
        let lasting = facts.iter().filter_map(|it| {
            Some((it.implied_end()?, it.figures.edition, it.figures.duration_years?))
        });
        let cost = facts.iter().filter_map(|it| {
            let cost = it.figures.cost.filter(|it| it.currency == Currency::Eur)?;
            Some((cost.cents.millions(), it.figures.edition))
        });
        let end = latest(|it| it.ends_on);
        let lasting = lasting.max_by_key(|(_, edition, _)| *edition);
        let past = end.or(lasting.map(|(on, edition, _)| (on, edition)));
        Ok(Published {
            start: latest(|it| it.starts_on),
            end: end.filter(|(on, _)| *on >= today),
            lasting: lasting.filter(|(on, ..)| *on >= today),
            past: past.filter(|(on, _)| *on < today),
            cost: cost.max_by_key(|(_, edition)| *edition),
        })
    }

    /// What a question that has no answer yet starts with, as it is typed; and where it is from.
    pub fn answer_to(&self, lang: Lang, question: &Question) -> Option<(String, String)> {
        let (typed, edition) = match (question.kind, question.id.as_str()) {
            (Kind::Date, "planned_start") => self.start.map(|(on, it)| (on.to_string(), it))?,
            (Kind::Date, "planned_end") => match self.end {
                Some((on, edition)) => (on.to_string(), edition),
                None => return self.lasting.map(|it| computed(lang, it)),
            },
            (Kind::Number, "full_cost") => {
                let (millions, edition) = self.cost?;
                let plain = millions.to_string();
                let typed = if lang == Lang::Fr { plain.replace('.', ",") } else { plain };
                (typed, edition)
            }
            _ => return None,
        };
        let facts = [("edition", edition_said(lang, edition).into())];
        Some((typed, lang.text_with("request-published", facts)))
    }

    /// What the register says of a question, and cannot answer it with.
    pub fn said_of(&self, lang: Lang, question: &Question) -> Option<String> {
        let (on, edition) = self.past.filter(|_| question.id == "planned_end")?;
        let facts =
            [("date", lang.date(on).into()), ("edition", edition_said(lang, edition).into())];
        Some(lang.text_with("request-published-past", facts))
    }
}

/// The end that a start and a duration make, and that it was made so.
fn computed(lang: Lang, (on, edition, years): (NaiveDate, Edition, f64)) -> (String, String) {
    let facts = [
        ("edition", edition_said(lang, edition).into()),
        ("years", years_said(lang, years).into()),
    ];
    (on.to_string(), lang.text_with("request-published-lasting", facts))
}
