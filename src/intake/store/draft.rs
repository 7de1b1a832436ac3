//! Drafts: opened, written page by page, left and taken up again. The brigade sees none of it.

use super::offered::offered;
use super::project::{Found, find_to_refer, project, project_once, under_way};
use super::request::{self, Kept, kept};
use super::{source, time_limit};
use crate::base::{Actor, ApiError, CaseId, Problem, Refusal, Role};
use crate::case::model::{Confidentiality, Event as CaseEvent, Opening, Part, reclassified};
use crate::case::store::{self as cases, CaseFile};
use crate::clock::Calendar;
use crate::intake::model::{
    About, CHECK, Event, Foreword, Keeping, Named, Page, Referral, Request, Shielded, Start,
    TimeLimit, Typed, is_completing, keep, may_name_sponsor, may_refer, read, still_written,
    writes,
};
use crate::person::{organisation, store as people};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;

/// A request as it is being written: not sent yet, or sent by the urgent path and being
/// completed.
pub struct Draft {
    pub file: CaseFile,
    /// With the answers as they have become.
    pub kept: Kept,
    /// Until when it waits; nothing once it was sent.
    pub limit: Option<TimeLimit>,
}

impl Draft {
    /// Whether something can still be written in it.
    pub fn is_open(&self) -> bool {
        still_written(&self.file, self.is_completing()).is_ok()
    }

    /// Whether it was sent already.
    pub fn is_completing(&self) -> bool {
        is_completing(&self.file, self.kept.completing.is_some())
    }
}

/// Opens a request: a project lead for their project, or a coordinator for whoever calls.
pub async fn begin(cx: &mut Cx, start: Start) -> Result<CaseId, Failure> {
    let requester = requester(cx, start.requester.as_ref()).await?;
    let project = project_once(cx, &start.project).await?;
    let opening = Opening {
        title: project.name,
        project: project.id,
        organisation: project.organisation,
        confidentiality: Confidentiality::Brigade,
        requester: requester.id,
        sponsor: None,
        protected: false,
        by_telephone: start.requester.is_some(),
    };
    let file = cases::open(cx, opening).await?;
    let blank = request::blank(cx, false, None);
    request::insert(cx, file.id, &blank).await?;
    time_limit::begin(cx, file.id).await?;
    Ok(file.id)
}

/// Who answers for the project: whoever asks, or the person that a coordinator speaks with.
pub(super) async fn requester(cx: &mut Cx, named: Option<&Named>) -> Result<Actor, Failure> {
    match named {
        Some(named) => {
            cx.actor.must_be(Role::Coordinator)?;
            invited(cx, named, "requester", Role::ProjectLead).await
        }
        None => {
            cx.actor.must_be(Role::ProjectLead)?;
            Ok(cx.actor.clone())
        }
    }
}

/// *Saisine*: opens a request in place of a project lead, who finds it with the reason.
pub async fn refer(cx: &mut Cx, referral: Referral) -> Result<(), Failure> {
    let project = to_refer(cx, &referral.project).await?;
    let known =
        !under_way(cx, project.id).await?.is_empty() || !offered(cx, project.id).await?.is_empty();
    if known && !referral.again {
        return Err(Refusal::field("again", "problem-referral-again").into());
    }
    let requester = invited(cx, &referral.requester, "requester", Role::ProjectLead).await?;
    let sponsor = match &referral.sponsor {
        Some(named) => Some(sponsor(cx, named, &requester).await?.id),
        None => None,
    };
    let opening = Opening {
        title: project.name,
        project: project.id,
        organisation: project.organisation,
        confidentiality: Confidentiality::Brigade,
        requester: requester.id,
        sponsor,
        protected: referral.protected,
        by_telephone: false,
    };
    let file = cases::open(cx, opening).await?;
    let id = file.id;
    let blank = request::blank(cx, false, Some(referral.reason.clone()));
    request::insert(cx, id, &blank).await?;
    time_limit::begin(cx, id).await?;
    let sealed = match &referral.source {
        Some(source) => Some(source::insert(cx, id, source).await?),
        None => None,
    };
    let reason = referral.reason;
    match sealed {
        Some(source) if referral.protected => {
            cases::note(cx, file, &Shielded::Protected { reason, source }).await?
        }
        source => cases::note(cx, file, &Event::Referred { reason, source }).await?,
    };
    Ok(())
}

/// The project of a referral, for whoever may offer it help.
async fn to_refer(cx: &mut Cx, about: &About) -> Result<Found, Failure> {
    match about {
        About::Known(id) => Ok(find_to_refer(cx, *id).await?.into()),
        About::Named(named) => {
            cx.actor.must_be_any(&Role::OVERSEE)?;
            let found = project(cx, named).await?;
            let line = organisation::line(cx.tx(), found.organisation).await?;
            may_refer(&cx.actor, &line)?;
            Ok(found)
        }
    }
}

/// A draft, for those who write it.
pub async fn draft(cx: &mut Cx, id: CaseId) -> Result<Draft, Failure> {
    let file = cases::find_draft(cx, id).await?;
    file.must_be_open_to(&cx.actor)?;
    let kept = kept(cx, &file).await?;
    let limit = time_limit::of(cx, id).await?;
    let mut draft = Draft { file, kept, limit };
    if !writes(&draft.file, &cx.actor, &draft.file.line, draft.is_completing()) {
        return Err(ApiError::NotFound.into());
    }
    if let Some(answers) = draft.kept.completing.clone().filter(|_| draft.is_completing()) {
        draft.kept.request.answers = answers;
    }
    Ok(draft)
}

/// The same to write in: what was sent stays as it was sent.
pub(super) async fn open_draft(cx: &mut Cx, id: CaseId) -> Result<Draft, Failure> {
    let draft = draft(cx, id).await?;
    still_written(&draft.file, draft.is_completing())?;
    Ok(draft)
}

/// Keeps the answers of a page, and names the one that follows.
pub async fn save(
    cx: &mut Cx,
    id: CaseId,
    page: &str,
    typed: &Typed,
) -> Result<&'static str, Failure> {
    request::hold(cx, id).await?;
    let draft = open_draft(cx, id).await?;
    let (is_sent, kept) = (draft.is_completing(), draft.kept);
    let questions = kept.questions()?;
    let page = questions.page(page).ok_or(ApiError::NotFound)?;
    let request = read(page, kept.request, typed, today(cx)).map_err(Refusal::Invalid)?;
    write(cx, id, is_sent, &request).await?;
    Ok(questions.after(page, &request).map_or(CHECK, Page::id))
}

/// Keeps what can be kept of a page that is still being filled in.
pub async fn save_as_given(
    cx: &mut Cx,
    id: CaseId,
    page: &str,
    typed: &Typed,
) -> Result<Keeping, Failure> {
    request::hold(cx, id).await?;
    let draft = open_draft(cx, id).await?;
    let (is_sent, kept) = (draft.is_completing(), draft.kept);
    let page = kept.questions()?.page(page).ok_or(ApiError::NotFound)?;
    let keeping = keep(page, &kept.request, typed, today(cx));
    if keeping.request != kept.request {
        write(cx, id, is_sent, &keeping.request).await?;
    }
    Ok(keeping)
}

/// Keeps what can be kept of a page that is left for the one before, and names that one. What
/// somebody else answered meanwhile is said first: nothing typed is lost unseen.
pub async fn step_back(
    cx: &mut Cx,
    id: CaseId,
    page: &str,
    typed: &Typed,
) -> Result<&'static str, Failure> {
    if save_as_given(cx, id, page, typed).await?.meanwhile {
        save(cx, id, page, typed).await?;
    }
    let draft = open_draft(cx, id).await?;
    let questions = draft.kept.questions()?;
    let page = questions.page(page).ok_or(ApiError::NotFound)?;
    let before = questions.before(page, &draft.kept.request).map(Page::id);
    let foreword = Foreword::Sponsor;
    let foreword = foreword.is_asked(&draft.file, &cx.actor).then_some(foreword.id());
    Ok(before.or(foreword).unwrap_or(page.id()))
}

/// What was sent stays beside what it is becoming.
async fn write(cx: &mut Cx, id: CaseId, is_sent: bool, request: &Request) -> Result<(), Failure> {
    match is_sent {
        true => request::save_completing(cx, id, request).await,
        false => request::save(cx, id, request).await,
    }
}

fn today(cx: &Cx) -> NaiveDate {
    Calendar::france().local(cx.now).date()
}

/// Names the sponsor of a request: of one that somebody else opened without, or of a draft in place
/// of another, who sees it no more.
pub async fn name_sponsor(
    cx: &mut Cx,
    id: CaseId,
    named: Named,
    informed: bool,
) -> Result<(), Failure> {
    let Draft { file, .. } = open_draft(cx, id).await?;
    may_name_sponsor(&file, &cx.actor)?;
    let requester = file.holder(Part::Requester).ok_or(ApiError::NotFound)?;
    let requester = people::find(cx.tx(), requester).await?.ok_or(ApiError::NotFound)?;
    let sponsor = sponsor(cx, &named, &requester).await?;
    let part = Part::Sponsor;
    let before = file.holder(part);
    if before != Some(sponsor.id) {
        let file = match before {
            Some(person) => cases::record(cx, file, CaseEvent::Unnamed { part, person }).await?,
            None => file,
        };
        cases::record(cx, file, CaseEvent::Named { part, person: sponsor.id }).await?;
    }
    request::set_informed(cx, id, informed).await
}

/// Says anew who may know of a draft.
pub async fn reclassify(cx: &mut Cx, id: CaseId, to: Confidentiality) -> Result<(), Failure> {
    let Draft { file, .. } = open_draft(cx, id).await?;
    if let Some(event) = reclassified(&file, &cx.actor, to)? {
        cases::record(cx, file, event).await?;
    }
    Ok(())
}

/// Nobody answers for a project to themselves: the sponsor is somebody else.
async fn sponsor(cx: &mut Cx, named: &Named, requester: &Actor) -> Result<Actor, Failure> {
    let known = people::of_email(cx.tx(), &named.1).await?;
    if known.is_some_and(|it| it.id == requester.id) {
        let same = Problem::new("sponsor_email", "problem-sponsor-is-requester");
        return Err(Refusal::Invalid(vec![same]).into());
    }
    invited(cx, named, "sponsor", Role::Sponsor).await
}

/// The person of that address, known or new: they come in by an invitation. Nobody names
/// themselves in the part of another.
async fn invited(cx: &mut Cx, named: &Named, part: &str, role: Role) -> Result<Actor, Failure> {
    let (name, email) = named;
    let now = cx.now;
    let person = people::find_or_invite(cx.tx(), email, name, role, now).await?;
    if person.id == cx.actor.id {
        let oneself = Problem::new(&format!("{part}_email"), "problem-names-oneself");
        return Err(Refusal::Invalid(vec![oneself]).into());
    }
    Ok(person)
}
