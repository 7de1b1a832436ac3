//! A story told through the real stores, act by act, by the people who would do each.

use super::asked::asked;
use super::cast::{CASE_LEAD, COLLEAGUE, COORDINATOR, DIRECTOR, SPONSOR, address};
use super::second::in_charge_and_second;
use super::stories::{Second, Story, Until};
use crate::base::{Actor, CaseId, OrganisationId};
use crate::case::model::CaseNumber;
use crate::case::store as cases;
use crate::clock::Calendar;
use crate::db::Db;
use crate::i18n::paris_date;
use crate::intake::model::{Near, Project, Questions, Start, Typed};
use crate::intake::store as intake;
use crate::remediation::model::Command as Recover;
use crate::remediation::store as remediation;
use crate::roster::model::{
    Access, AccessItem, AccessState, Assignment, Command as Staff, Contact, ProjectRole, TeamRole,
};
use crate::roster::store as roster;
use crate::triage::store::{acts as triage, set_share};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Duration, NaiveDate, Utc};

/// Where stories are played: everybody known, and the hour.
pub struct Stage<'a> {
    pub db: &'a Db,
    pub files: &'a crate::files::Files,
    pub people: &'a [Actor],
    pub organisation: OrganisationId,
    pub now: DateTime<Utc>,
}

/// A story under way: each act a little later than the one before.
pub(super) struct Play<'a> {
    pub(super) stage: &'a Stage<'a>,
    pub(super) story: &'a Story,
    pub(super) at: DateTime<Utc>,
    pub(super) pace: Duration,
    pub(super) acted_at: DateTime<Utc>,
    number: Option<CaseNumber>,
}

impl Stage<'_> {
    pub async fn play(&self, story: &Story) -> Result<(), Failure> {
        let start = self.now - Duration::days(story.days_ago);
        let mut play = Play {
            stage: self,
            story,
            at: start,
            pace: story.pace(),
            acted_at: in_office_hours(start),
            number: None,
        };
        play.run().await
    }

    pub(super) async fn acting(&self, name: &str, at: DateTime<Utc>) -> Result<Cx, Failure> {
        let actor = self.people.iter().find(|person| person.name == name);
        let actor = actor.ok_or(Failure::Context("somebody of the demo's cast"))?;
        Cx::acting(self.db, actor.clone(), at).await
    }
}

impl Play<'_> {
    async fn run(&mut self) -> Result<(), Failure> {
        let draft = self.write().await?;
        if self.story.until == Until::Draft {
            return Ok(());
        }
        self.send(draft).await?;
        self.triage().await?;
        if self.story.until >= Until::Staffing {
            self.staff().await?;
        }
        if self.story.until == Until::Diagnosis {
            self.sets_a_point_aside().await?;
        }
        if self.story.until >= Until::Reply {
            self.diagnose().await?;
        }
        if self.story.until >= Until::PlanProposed {
            self.plan().await?;
        }
        if self.story.until >= Until::Recovery {
            self.recover().await?;
            self.is_looked_at().await?;
        }
        if self.story.until >= Until::Watch {
            self.watch().await?;
        }
        Ok(())
    }

    /// The next act, by whom it falls to.
    pub(super) async fn by(&mut self, name: &str) -> Result<Cx, Failure> {
        self.at += self.pace;
        // Nobody acts twice in one instant.
        let next = self.acted_at + Duration::minutes(7);
        self.acted_at = next.max(in_office_hours(self.at)).min(self.stage.now);
        self.stage.acting(name, self.acted_at).await
    }

    /// What forms carry: the number of the case and the version they were drawn from.
    pub(super) async fn seen(&self, cx: &mut Cx) -> Result<(CaseNumber, String, i64), Failure> {
        let number = self.number.ok_or(Failure::Context("the number of a case that was sent"))?;
        let seen = cases::find(cx, number).await?.version;
        Ok((number, number.to_string(), seen))
    }

    pub(super) fn today(&self) -> NaiveDate {
        paris_date(self.acted_at)
    }

    pub(super) fn in_days(&self, days: i64) -> NaiveDate {
        paris_date(self.counts_from()) + Duration::days(days)
    }

    async fn write(&mut self) -> Result<CaseId, Failure> {
        let story = self.story;
        let mut cx = self.by(story.lead).await?;
        let project = Project {
            name: story.title.into(),
            organisation: Some(self.stage.organisation),
            organisation_name: None,
            near: Near::Other,
            again: true,
        };
        let draft = intake::begin(&mut cx, Start { project, requester: None }).await?;
        intake::reclassify(&mut cx, draft, story.confidentiality).await?;
        let sponsor = (SPONSOR.into(), address(SPONSOR));
        intake::name_sponsor(&mut cx, draft, sponsor, true).await?;
        let typed = Typed { answers: story.answers(self.today()), ..Typed::default() };
        for page in Questions::current().pages() {
            intake::save(&mut cx, draft, page.id(), &typed).await?;
        }
        cx.finish().await?;
        Ok(draft)
    }

    async fn send(&mut self, draft: CaseId) -> Result<(), Failure> {
        let mut cx = self.by(self.story.lead).await?;
        // All of one, or none of the others.
        let is_drawn = self.story.second != Second::No;
        set_share(cx.tx(), if is_drawn { 100 } else { 0 }).await?;
        self.number = Some(intake::send(&mut cx, draft, true).await?.number());
        set_share(cx.tx(), 0).await?;
        cx.finish().await
    }

    async fn triage(&mut self) -> Result<(), Failure> {
        if self.story.until == Until::Submitted {
            return Ok(());
        }
        let mut cx = self.by(COORDINATOR).await?;
        let (number, case, seen) = self.seen(&mut cx).await?;
        let is_blind = cases::find(&mut cx, number).await?.is_blind_to(cx.actor.id);
        let at = cx.now;
        drop(cx);
        let (charge, second) = in_charge_and_second(is_blind);
        let mut cx = self.stage.acting(charge, at).await?;
        triage::take_charge(&mut cx, triage::Asked::of(&case, seen)).await?;
        cx.finish().await?;
        if self.story.second == Second::Given {
            self.assess_again(second).await?;
        }
        if self.story.until == Until::Qualifying {
            return Ok(());
        }
        let mut cx = self.by(COORDINATOR).await?;
        let (_, case, seen) = self.seen(&mut cx).await?;
        let asked = triage::Asked::of(&case, seen);
        match self.story.until {
            Until::Asked => {
                let question = "Qui arbitre le périmètre aujourd’hui, et depuis quand ?";
                triage::ask_information(&mut cx, asked, question).await?;
            }
            Until::DeclineProposed | Until::Declined => {
                let reason = "Le besoin est un renfort ; la brigade ne fournit pas de prestation.";
                triage::propose_decline(&mut cx, asked, "out_of_scope", reason).await?;
            }
            Until::Redirected => {
                let reason = "Ce service fictif accompagne les audits et a été prévenu.";
                triage::redirect(&mut cx, asked, "Service fictif d’accessibilité", "true", reason)
                    .await?;
            }
            _ => triage::bring_to_committee(&mut cx, asked).await?,
        }
        cx.finish().await?;
        self.conclude_triage().await
    }

    async fn conclude_triage(&mut self) -> Result<(), Failure> {
        let until = self.story.until;
        if until == Until::Declined {
            let mut cx = self.by(DIRECTOR).await?;
            let (_, case, seen) = self.seen(&mut cx).await?;
            triage::confirm_decline(
                &mut cx,
                triage::Asked::of(&case, seen),
                "Je partage cette analyse.",
            )
            .await?;
            return cx.finish().await;
        }
        if until == Until::Suspended {
            let mut cx = self.by(DIRECTOR).await?;
            let (_, case, seen) = self.seen(&mut cx).await?;
            let review = self.in_days(20).to_string();
            let reason = "Dans l’attente de la loi fictive.";
            triage::suspend(&mut cx, triage::Asked::of(&case, seen), &review, reason).await?;
            return cx.finish().await;
        }
        if until >= Until::Staffing {
            let reason = "La brigade a les compétences, et le moment est le bon.";
            if self.story.in_sitting {
                return self.accept_in_sitting(reason).await;
            }
            let mut cx = self.by(COLLEAGUE).await?;
            let (_, case, seen) = self.seen(&mut cx).await?;
            triage::accept(&mut cx, triage::Asked::of(&case, seen), "P2", reason).await?;
            return cx.finish().await;
        }
        Ok(())
    }

    async fn staff(&mut self) -> Result<(), Failure> {
        let needs = self.needs()?;
        if !needs.is_empty() {
            self.staffs(COORDINATOR, Staff::ChooseNeeds { needs }).await?;
        }
        self.assign().await?;
        if self.story.until == Until::Staffing {
            return Ok(());
        }
        let on = self.in_days(2);
        self.staffs(SPONSOR, Staff::SetKickOff { on }).await?;
        let granted = AccessItem::ALL.into_iter().map(|item| (item, AccessState::Granted));
        self.staffs(CASE_LEAD, Staff::NoteAccess { access: Access(granted.collect()) }).await?;
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        roster::start(&mut cx, number, seen, None).await?;
        let seen = cases::find(&mut cx, number).await?.version;
        let referent = Ok((referent(), None));
        roster::keep_contact(&mut cx, number, seen, ProjectRole::Referent, referent).await?;
        cx.finish().await
    }

    async fn assign(&mut self) -> Result<(), Failure> {
        for (name, role) in self.story.team {
            let person = self.stage.people.iter().find(|person| person.name == *name);
            let person = person.ok_or(Failure::Context("a member of the demo's brigade"))?.id;
            let mut cx = self.by(COORDINATOR).await?;
            let (number, _, seen) = self.seen(&mut cx).await?;
            // Whoever was asked last has not said yes yet.
            let confirmed = self.story.until > Until::Staffing || *role == TeamRole::CaseLead;
            let asked =
                asked(self.story, person, *role, self.today(), self.in_days(self.story.team_until));
            let asked = asked.ok_or(Failure::Context("days to work on"))?;
            let assignment = Assignment { confirmed, ..asked };
            let why =
                "Aucune autre personne n’a ce métier dans les semaines qui viennent.".to_owned();
            roster::assign(&mut cx, number, seen, assignment, Some(why)).await?;
            cx.finish().await?;
        }
        Ok(())
    }

    async fn staffs(&mut self, name: &str, command: Staff) -> Result<(), Failure> {
        let mut cx = self.by(name).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        roster::carry_out(&mut cx, number, seen, command).await?;
        cx.finish().await
    }

    pub(super) async fn recovers(&mut self, name: &str, command: Recover) -> Result<(), Failure> {
        let mut cx = self.by(name).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        remediation::carry_out(&mut cx, number, seen, command).await?;
        cx.finish().await
    }
}

/// Whom a team speaks to on the project's side, day by day.
fn referent() -> Contact {
    Contact {
        name: "Nour Haddad".into(),
        function: Some("Responsable du produit (fictive)".into()),
        email: Some("nour.haddad@levant.invalid".into()),
        phone: Some("06 39 98 00 11".into()),
    }
}

/// The last moment before, when people were at work.
fn in_office_hours(at: DateTime<Utc>) -> DateTime<Utc> {
    let calendar = Calendar::france();
    // Quarters of an hour of a week: longer than any run of days off.
    let mut back = (0..7 * 24 * 4).map(|quarters| at - Duration::minutes(15 * quarters));
    back.find(|at| calendar.is_open(*at)).unwrap_or(at)
}
