//! What the journal says of requests, held against what the tables keep.

use super::conversations;
use super::evidence::{cases_with_evidence, evidence};
use super::proof::marks;
use super::{source, time_limit};
use crate::base::CaseId;
use crate::case::model::Fact;
use crate::db::Tx;
use crate::intake::model::{Answered, Event, Marks};
use crate::web::Failure;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use uuid::Uuid;

crate::sql! {
    TOLD = "
        select j.case_id, j.seq, j.facts, c.number, r.questions, r.answers, r.sponsor_informed
          from journal j
          left join case_file c on c.id = j.case_id
          left join request r on r.case_id = j.case_id
         where j.subject = $1
           and (j.case_id > $2 or (j.case_id = $2 and j.seq > $3))
         order by j.case_id, j.seq
         limit 500";
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    case_id: Uuid,
    seq: i64,
    facts: String,
    number: Option<String>,
    questions: Option<i64>,
    answers: Option<String>,
    sponsor_informed: Option<bool>,
}

/// All that is told of one request, and its row as it is kept.
struct Story {
    case: Uuid,
    number: Option<String>,
    kept: ToldRow,
    /// What is told a second time replaces what was told before.
    answers: Option<(u32, BTreeMap<String, Answered>, bool)>,
    /// By question and content.
    files: BTreeSet<(String, String)>,
    marks: Marks,
    is_readable: bool,
}

/// Names what the journal says of requests and the tables do not.
pub async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let with_evidence: HashSet<Uuid> = cases_with_evidence(tx).await?.into_iter().collect();
    let (mut faults, mut after) = (Vec::new(), (Uuid::nil(), 0));
    let mut story: Option<Story> = None;
    loop {
        let told = tx.query(TOLD).bind(Event::SUBJECT.to_owned()).bind(after.0).bind(after.1);
        let rows: Vec<ToldRow> = told.all().await?;
        let Some(last) = rows.last() else { break };
        after = (last.case_id, last.seq);
        for row in rows {
            if let Some(ended) = story.take_if(|it| it.case != row.case_id) {
                faults.extend(ended.fault(tx, &with_evidence).await?);
            }
            story.get_or_insert_with(|| Story::of(&row)).hear(row);
        }
    }
    if let Some(ended) = story {
        faults.extend(ended.fault(tx, &with_evidence).await?);
    }
    faults.extend(conversations::verify(tx).await?);
    faults.extend(source::verify(tx).await?);
    faults.extend(time_limit::verify(tx).await?);
    Ok(faults)
}

impl ToldRow {
    fn agrees(&self, story: &Story) -> bool {
        match &story.answers {
            None => true,
            Some((questions, answers, informed)) => {
                let kept = self.answers.as_deref().map(serde_json::from_str);
                self.questions == Some(i64::from(*questions))
                    && self.sponsor_informed == Some(*informed)
                    && matches!(kept, Some(Ok(kept)) if *answers == kept)
            }
        }
    }
}

impl Story {
    fn of(row: &ToldRow) -> Self {
        Story {
            case: row.case_id,
            number: row.number.clone(),
            kept: ToldRow {
                case_id: row.case_id,
                seq: row.seq,
                facts: String::new(),
                number: row.number.clone(),
                questions: row.questions,
                answers: row.answers.clone(),
                sponsor_informed: row.sponsor_informed,
            },
            answers: None,
            files: BTreeSet::new(),
            marks: Marks::new(),
            is_readable: true,
        }
    }

    fn hear(&mut self, row: ToldRow) {
        match serde_json::from_str::<Event>(&row.facts) {
            // Held against the tables where those are written.
            Ok(
                Event::Referred { .. }
                | Event::ExpiryNoticed { .. }
                | Event::DraftKept { .. }
                | Event::DraftTakenUp,
            ) => {}
            Ok(
                Event::SubmittedAnswers { questions, answers, sponsor_informed }
                | Event::CompletedAnswers { questions, answers, sponsor_informed },
            ) => self.answers = Some((questions, answers, sponsor_informed)),
            Ok(Event::AnswerCorrected { question, answered }) => {
                if let Some((_, answers, _)) = &mut self.answers {
                    answers.insert(question, answered);
                }
            }
            Ok(Event::EvidenceAdded { question, hash, .. }) => {
                self.files.insert((question, hash));
            }
            Ok(Event::ProofMarked { question, mark }) => {
                self.marks.insert(question, mark);
            }
            Ok(Event::ProofTakenBack { question, .. }) => {
                self.marks.remove(&question);
            }
            Err(_) => self.is_readable = false,
        }
    }

    async fn fault(
        self,
        tx: &mut Tx,
        with_evidence: &HashSet<Uuid>,
    ) -> Result<Option<String>, sqlx::Error> {
        let case = self.number.clone().unwrap_or_else(|| self.case.to_string());
        if !self.is_readable || !self.kept.agrees(&self) {
            return Ok(Some(format!("case {case}: its request is not what its journal says")));
        }
        let nothing = self.files.is_empty() && self.marks.is_empty();
        // A draft's files are told when it is sent.
        if self.number.is_none() || (nothing && !with_evidence.contains(&self.case)) {
            return Ok(None);
        }
        let says = |what| Ok(Some(format!("case {case}: {what} are not what its journal says")));
        let files = evidence(tx, CaseId(self.case)).await.map_err(fault)?;
        let files: BTreeSet<_> = files.into_iter().map(|it| (it.question, it.hash)).collect();
        if files != self.files {
            return says("its files");
        }
        match marks(tx, CaseId(self.case)).await.map_err(fault)? == self.marks {
            true => Ok(None),
            false => says("the proofs of its answers"),
        }
    }
}

fn fault(failure: Failure) -> sqlx::Error {
    sqlx::Error::Decode(failure.to_string().into())
}
