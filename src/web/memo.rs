//! Totals over many rows, kept until something they are made of changes.
//!
//! The database counts its own changes in the table `revision`, by triggers and in the
//! transaction that makes them: those of the cases, and those of the register. A page reads
//! both numbers in its own snapshot, so that what it is given is what it would have counted.
//! Answers of an older revision or an earlier minute are dropped together: there is nothing to
//! size and nothing to expire.

use super::{Cx, Failure, Visit};
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use std::any::{Any, type_name};
use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

crate::sql! {
    REVISION = "select number, register from revision";
}

#[derive(sqlx::FromRow)]
struct RevisionRow {
    number: i64,
    register: i64,
}

type Answer = Arc<dyn Any + Send + Sync>;

/// What this server has counted already. Cheap to clone.
#[derive(Clone, Default)]
pub struct Memo(Arc<[Mutex<Kept>; 2]>);

/// What an answer is made of. Cases change all day long, the register with an import.
#[derive(Clone, Copy, Debug)]
enum Subject {
    Cases,
    Register,
}

#[derive(Default)]
struct Kept {
    since: Since,
    answers: HashMap<String, Answer>,
}

/// At which revision of the data a visit looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Revision {
    Unread,
    Is {
        cases: i64,
        register: i64,
    },
    /// The visit may change things: what it sees may never be.
    Moving,
}

/// What an answer holds for: it orders by revision, then by minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Since {
    revision: i64,
    minute: i64,
}

/// Whether a total is known.
pub enum Recalled<T> {
    Known(Arc<T>),
    /// It has to be counted, and is kept with [`Place::keep`].
    Unknown(Place<T>),
}

/// Where an answer goes.
pub struct Place<T> {
    /// `None` from a visit that may change what it counts: its answer is its own.
    since: Option<Since>,
    subject: Subject,
    memo: Memo,
    question: String,
    /// Where debug assertions are on, every answer is made again and held against this.
    known: Option<Arc<T>>,
}

impl Visit {
    /// The minute this visit is in. Totals that depend on the time are as of its beginning.
    pub fn minute(&self) -> DateTime<Utc> {
        self.now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(self.now)
    }

    /// What is known of the register, which is the same for everybody at any time.
    pub async fn recall_register<T>(&mut self, question: impl Debug) -> Result<Recalled<T>, Failure>
    where
        T: Send + Sync + 'static,
    {
        self.recall(Subject::Register, question).await
    }

    /// What is known of the cases and of the register together, where everybody has the same answer, strangers too.
    pub async fn recall_both<T>(&mut self, question: impl Debug) -> Result<Recalled<T>, Failure>
    where
        T: Send + Sync + 'static,
    {
        let register = self.since(Subject::Register).await?.map(|it| it.revision);
        self.recall(Subject::Cases, (register, question)).await
    }

    async fn recall<T>(
        &mut self,
        subject: Subject,
        question: impl Debug,
    ) -> Result<Recalled<T>, Failure>
    where
        T: Send + Sync + 'static,
    {
        let since = self.since(subject).await?;
        let memo = self.site.memo.clone();
        let question = format!("{} {question:?}", type_name::<T>());
        let found = since.and_then(|since| memo.find(subject, since, &question));
        let known = found.and_then(|it| it.downcast().ok());
        Ok(match known {
            Some(known) if !cfg!(debug_assertions) => Recalled::Known(known),
            known => Recalled::Unknown(Place { since, subject, memo, question, known }),
        })
    }

    async fn since(&mut self, subject: Subject) -> Result<Option<Since>, Failure> {
        if self.revision == Revision::Unread {
            let RevisionRow { number, register } = self.query(REVISION).one().await?;
            self.revision = Revision::Is { cases: number, register };
        }
        let Revision::Is { cases, register } = self.revision else { return Ok(None) };
        Ok(Some(match subject {
            Subject::Cases => Since { revision: cases, minute: self.minute().timestamp() },
            Subject::Register => Since { revision: register, minute: 0 },
        }))
    }
}

impl Cx {
    /// What is known of the cases, where each person has their own answer.
    pub async fn recall_mine<T>(&mut self, question: impl Debug) -> Result<Recalled<T>, Failure>
    where
        T: Send + Sync + 'static,
    {
        let reader = self.actor.id;
        self.recall(Subject::Cases, (reader, question)).await
    }
}

impl<T: Debug + PartialEq + Send + Sync + 'static> Place<T> {
    pub fn keep(self, answer: T) -> Arc<T> {
        if let Some(known) = self.known {
            assert_eq!(*known, answer, "{} changed unseen", self.question);
            return known;
        }
        let answer = Arc::new(answer);
        if let Some(since) = self.since {
            self.memo.keep(self.subject, since, self.question, answer.clone());
        }
        answer
    }
}

impl Memo {
    fn of(&self, subject: Subject) -> MutexGuard<'_, Kept> {
        self.0[subject as usize].lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, subject: Subject, since: Since, question: &str) -> Option<Answer> {
        let kept = self.of(subject);
        (kept.since == since).then(|| kept.answers.get(question).cloned()).flatten()
    }

    fn keep(&self, subject: Subject, since: Since, question: String, answer: Answer) {
        let mut kept = self.of(subject);
        if since > kept.since {
            *kept = Kept { since, answers: HashMap::new() };
        }
        // A page that took its snapshot before the latest change has nothing to tell.
        if since == kept.since {
            kept.answers.insert(question, answer);
        }
    }
}

impl Debug for Memo {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("Memo")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: Since = Since { revision: 7, minute: 60 };

    fn known(memo: &Memo, since: Since) -> Option<u8> {
        memo.find(Subject::Cases, since, "how many")?.downcast::<u8>().ok().map(|it| *it)
    }

    #[test]
    fn an_answer_holds_for_its_revision_and_its_minute() {
        let memo = Memo::default();
        memo.keep(Subject::Cases, BEFORE, "how many".into(), Arc::new(3_u8));
        assert_eq!(known(&memo, BEFORE), Some(3));
        assert_eq!(known(&memo, Since { revision: 8, ..BEFORE }), None);
        assert_eq!(known(&memo, Since { minute: 120, ..BEFORE }), None);
    }

    #[test]
    fn a_change_drops_all_that_was_known_before_it() {
        let memo = Memo::default();
        memo.keep(Subject::Cases, BEFORE, "how many".into(), Arc::new(3_u8));
        memo.keep(Subject::Cases, Since { revision: 8, ..BEFORE }, "who".into(), Arc::new("Inès"));
        assert_eq!(known(&memo, BEFORE), None);
        assert_eq!(memo.of(Subject::Cases).answers.len(), 1);
    }

    #[test]
    fn a_change_of_the_cases_leaves_what_is_known_of_the_register() {
        let memo = Memo::default();
        memo.keep(Subject::Register, BEFORE, "how many".into(), Arc::new(3_u8));
        memo.keep(Subject::Cases, Since { revision: 8, ..BEFORE }, "who".into(), Arc::new("Inès"));
        assert!(memo.find(Subject::Register, BEFORE, "how many").is_some());
    }

    #[test]
    fn who_looked_before_a_change_tells_nothing_after_it() {
        let memo = Memo::default();
        memo.keep(Subject::Cases, Since { revision: 8, ..BEFORE }, "who".into(), Arc::new("Inès"));
        memo.keep(Subject::Cases, BEFORE, "how many".into(), Arc::new(3_u8));
        assert_eq!(known(&memo, BEFORE), None);
        assert_eq!(memo.of(Subject::Cases).answers.len(), 1);
    }
}
