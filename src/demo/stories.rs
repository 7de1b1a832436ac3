//! The cases of the demo: invented troubles of invented projects, one at each stage.

use super::cast::{CASE_LEAD, EXPERT, LEAD, OTHER_LEAD};
use super::needs::{Asked, SLOW, USED_UP, USUAL, WRONG};
use crate::case::model::Confidentiality;
use crate::remediation::model::Cause;
use crate::roster::model::TeamRole;

/// How far a story goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Until {
    Draft,
    Submitted,
    Qualifying,
    Asked,
    AtCommittee,
    DeclineProposed,
    Declined,
    Redirected,
    Suspended,
    Staffing,
    Diagnosis,
    Reply,
    PlanProposed,
    Recovery,
    Watch,
    Closed,
}

pub struct Story {
    pub title: &'static str,
    pub lead: &'static str,
    pub confidentiality: Confidentiality,
    /// How long ago it began, in days.
    pub days_ago: i64,
    pub problem: &'static str,
    /// Declared weather, in the words of the form.
    pub status: &'static str,
    /// The level of the ten judged factors, in the order of the form; `?` is *I don't know*.
    pub factors: &'static str,
    pub users: &'static str,
    pub harmed_now: bool,
    pub cost: &'static str,
    /// Days until the planned end.
    pub days_left: i64,
    pub until: Until,
    pub second: Second,
    /// Whether it is accepted in a sitting of the committee, if it comes to that.
    pub in_sitting: bool,
    /// What it takes, if it comes to that.
    pub needs: &'static [Asked],
    /// Who is named for it, in order.
    pub team: &'static [(&'static str, TeamRole)],
    /// The last day of its team, counted from today.
    pub team_until: i64,
    /// What slips once it recovers: the rank of a milestone, the day it is then expected, and why.
    pub late: &'static [(u32, i64, Cause)],
    /// Why its plan was made anew after that, if it was.
    pub rebaselined: Option<Cause>,
}

/// Whether it is assessed a second time, blind. In the demo nothing is left to chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Second {
    No,
    Waits,
    Given,
}

pub(super) const fn story(
    title: &'static str,
    problem: &'static str,
    until: Until,
    days_ago: i64,
) -> Story {
    Story {
        title,
        lead: LEAD,
        confidentiality: Confidentiality::Brigade,
        days_ago,
        problem,
        status: "COUVERT",
        factors: "1121?11110",
        users: "12000",
        harmed_now: false,
        cost: "14",
        days_left: 700,
        until,
        second: Second::No,
        in_sitting: false,
        needs: USUAL,
        team: &[(CASE_LEAD, TeamRole::CaseLead), (EXPERT, TeamRole::Expert)],
        team_until: 120,
        // The supplier is a month late, and takes the pilot along with it; then a decision is awaited.
        late: &[
            (2, 104, Cause::Supplier),
            (3, 140, Cause::Supplier),
            (3, 158, Cause::Acceptance),
            (4, 238, Cause::Decision),
        ],
        rebaselined: None,
    }
}

pub const STORIES: [Story; 14] = [
    Story {
        status: "ORAGE",
        harmed_now: true,
        users: "900000",
        factors: "3233232332",
        ..story(
            "Projet fictif Alizé",
            "Les demandes d’aide au logement de la région fictive du Levant ne sont plus versées depuis lundi.",
            Until::Submitted,
            1,
        )
    },
    Story {
        confidentiality: Confidentiality::Restricted,
        lead: OTHER_LEAD,
        status: "NUAGE",
        ..story(
            "Projet fictif Belvédère",
            "Un litige avec le titulaire bloque la reprise des données.",
            Until::Submitted,
            2,
        )
    },
    Story {
        factors: "0010?01100",
        status: "SOLEIL",
        days_left: 2200,
        ..story(
            "Projet fictif Cabestan",
            "La conduite du changement commence tard ; nous voudrions un regard extérieur.",
            Until::Qualifying,
            4,
        )
    },
    Story {
        status: "NUAGE",
        factors: "22?2322121",
        ..story(
            "Projet fictif Dolmen",
            "Trois recettes refusées de suite, et personne ne tranche sur le périmètre.",
            Until::Qualifying,
            12,
        )
    },
    Story {
        lead: OTHER_LEAD,
        ..story(
            "Projet fictif Écluse",
            "Les exigences changent chaque mois ; le calendrier ne tient plus.",
            Until::Asked,
            6,
        )
    },
    Story {
        status: "NUAGE",
        users: "3000000",
        factors: "3223322222",
        cost: "46",
        days_left: 200,
        ..story(
            "Projet fictif Faubourg",
            "La bascule nationale est dans sept mois et aucun pilote n’a tourné.",
            Until::AtCommittee,
            9,
        )
    },
    story(
        "Projet fictif Garance",
        "Nous cherchons deux développeurs pour finir une refonte.",
        Until::DeclineProposed,
        8,
    ),
    story("Projet fictif Horizon", "Notre hébergeur change ses tarifs.", Until::Declined, 30),
    Story {
        lead: OTHER_LEAD,
        ..story(
            "Projet fictif Isard",
            "Nous devons refaire l’audit d’accessibilité.",
            Until::Redirected,
            25,
        )
    },
    story(
        "Projet fictif Jonquille",
        "Le ministère fictif revoit la loi dont dépend le projet.",
        Until::Suspended,
        40,
    ),
    Story {
        status: "NUAGE",
        factors: "2212?31120",
        in_sitting: true,
        needs: &[],
        ..story(
            "Projet fictif Kiosque",
            "L’équipe a perdu son architecte et son chef de produit le même mois.",
            Until::Staffing,
            15,
        )
    },
    Story {
        lead: OTHER_LEAD,
        factors: "2222222221",
        needs: SLOW,
        ..story(
            "Projet fictif Lanterne",
            "Le temps de réponse interdit l’ouverture à tous les guichets.",
            Until::Diagnosis,
            30,
        )
    },
    Story {
        status: "NUAGE",
        factors: "3?32232232",
        needs: USED_UP,
        ..story(
            "Projet fictif Mascaret",
            "Le marché est épuisé avant la fin du lot 2.",
            Until::PlanProposed,
            60,
        )
    },
    Story {
        status: "ORAGE",
        users: "4000000",
        cost: "88",
        factors: "3333222332",
        needs: WRONG,
        ..story(
            "Projet fictif Nacelle",
            "La paie fictive de deux ministères fictifs sort fausse un mois sur deux.",
            Until::Recovery,
            120,
        )
    },
];

/// A request being written.
pub const DRAFT: Story =
    story("Projet fictif Orée", "Nous ne savons pas encore par où commencer.", Until::Draft, 3);

/// A second request about a project that is before the committee already.
pub const TWIN: Story = Story {
    lead: OTHER_LEAD,
    days_left: 200,
    ..story(
        "Projet fictif Faubourg – bascule",
        "Nos agents fictifs ne sont pas formés, et la bascule est dans sept mois.",
        Until::Submitted,
        1,
    )
};

/// One whose project has just been handed its findings.
pub const REPLYING: Story = story(
    "Projet fictif Passerelle",
    "Les échanges entre les deux systèmes perdent un message sur cent.",
    Until::Reply,
    45,
);

/// One that was drawn for a second assessment, which nobody has given yet.
pub const DRAWN: Story = Story {
    status: "NUAGE",
    factors: "2222?22221",
    second: Second::Waits,
    ..story(
        "Projet fictif Quenouille",
        "Le lot fictif de reprise a été livré deux fois, et refusé deux fois.",
        Until::Qualifying,
        2,
    )
};

/// And one whose second assessment found another band than the first.
pub const TWICE: Story = Story {
    lead: OTHER_LEAD,
    factors: "1111?11111",
    second: Second::Given,
    ..story(
        "Projet fictif Rivage",
        "Deux équipes fictives développent la même fonction sans se parler.",
        Until::Qualifying,
        3,
    )
};
