//! What shows that a recommendation of the demo is done: a small file, which says that it is invented.

use super::play::Play;
use crate::files::{Kind, written};
use crate::remediation::model::ProofFile;
use crate::remediation::proof::proof_file;
use crate::web::Failure;

const NAME: &str = "Procès-verbal d’ouverture (fictif).txt";
const TEXT: &str = "\
DOCUMENT FICTIF, écrit pour la démonstration de Tocsin.
Aucune des personnes, des directions ni des applications nommées ici n’existe.

Procès-verbal d’ouverture de l’environnement de recette
Projet fictif Nacelle, Ministère fictif du Levant

L’environnement est séparé de ceux des deux autres projets. Les testeurs fictifs ont leurs comptes,
les données de paie sont inventées, et un jeu complet s’y est déroulé sans erreur.

Recommandation R2 : faite.
";

impl Play<'_> {
    /// Kept first, and then named by what shows it, as where people hand one in.
    pub(super) async fn proof(&self) -> Result<ProofFile, Failure> {
        let mut received = written(NAME, TEXT).await?;
        let kind = Kind::of(&mut received)?;
        self.stage.files.keep(&received).await?;
        Ok(proof_file(&received, kind))
    }
}
