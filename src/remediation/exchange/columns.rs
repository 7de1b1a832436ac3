//! What the columns of a table of tasks may be called, in both languages, accents and signs forgiven.

use crate::i18n::Lang;
use crate::person::fold::fold;

/// A column that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Name,
    Kind,
    Title,
    Side,
    Owner,
    Days,
    Date,
    Milestone,
    After,
    Started,
    Done,
}

impl Column {
    /// In the order that they are written in.
    pub const ALL: [Column; 11] = [
        Column::Name,
        Column::Kind,
        Column::Title,
        Column::Side,
        Column::Owner,
        Column::Days,
        Column::Date,
        Column::Milestone,
        Column::After,
        Column::Started,
        Column::Done,
    ];

    /// What it is called in a file that we write.
    pub fn heading(self, lang: Lang) -> &'static str {
        let (fr, en) = match self {
            Column::Name => ("n°", "id"),
            Column::Kind => ("type", "kind"),
            Column::Title => ("titre", "title"),
            Column::Side => ("côté", "side"),
            Column::Owner => ("responsable", "owner"),
            Column::Days => ("jours ouvrés", "working days"),
            Column::Date => ("date prévue", "planned on"),
            Column::Milestone => ("jalon", "milestone"),
            Column::After => ("après", "after"),
            Column::Started => ("commencée le", "started on"),
            Column::Done => ("terminée le", "done on"),
        };
        if lang == Lang::Fr { fr } else { en }
    }

    /// The column that people call so; those of MS Project in both languages too.
    pub fn called(heading: &str) -> Option<Self> {
        if heading.trim() == "#" {
            return Some(Column::Name);
        }
        Some(match plain(heading).as_str() {
            "id" | "n" | "no" | "num" | "numero" | "number" | "repere" | "ref" | "reference" => {
                Column::Name
            }
            "type" | "kind" | "nature" => Column::Kind,
            "title" | "titre" | "task" | "tache" | "taskname" | "nomdelatache" | "name" | "nom"
            | "libelle" | "intitule" | "whatisdone" | "cequiestfait" => Column::Title,
            "side" | "cote" | "camp" => Column::Side,
            "owner" | "responsable" | "who" | "qui" | "assignedto" | "affectea" | "bywhom"
            | "parqui" | "resourcenames" | "nomsressources" | "nomsdesressources" => Column::Owner,
            "days" | "jours" | "workingdays" | "joursouvres" | "duration" | "duree" => Column::Days,
            "date" | "plannedon" | "dateprevue" | "prevule" | "due" | "echeance" => Column::Date,
            "milestone" | "jalon" | "leadsto" | "leadstomilestone" | "mene" | "menea"
            | "meneaujalon" => Column::Milestone,
            "after" | "apres" | "predecessors" | "predecesseurs" | "predecessor"
            | "predecesseur" | "waitsfor" | "attend" => Column::After,
            "startedon" | "started" | "commenceele" | "commencele" | "commencee"
            | "actualstart" | "debutreel" => Column::Started,
            "doneon" | "done" | "termineele" | "terminele" | "terminee" | "finishedon"
            | "actualfinish" | "finreelle" => Column::Done,
            _ => return None,
        })
    }
}

/// Small letters and figures without accents: the rest is how somebody writes.
pub(super) fn plain(text: &str) -> String {
    fold(text).chars().filter(|it| it.is_ascii_alphanumeric()).collect()
}
