//! Services that exist, as their own pages present them: the one part of the demo, with the
//! register, that is not made up. And what else an administrator sets.

use super::cast::ADMINISTRATOR;
use super::play::Stage;
use crate::case::model::TypedLimits;
use crate::case::store::set_limits;
use crate::elsewhere::model::Service;
use crate::elsewhere::store::keep;
use crate::open_data::store::publish;
use crate::web::Failure;

/// Name, what it takes on, its page.
const SERVICES: [(&str, &str, &str); 5] = [
    (
        "beta.gouv.fr",
        "Lancer un service numérique avec une petite équipe, au plus près de ses usagers. Incubateurs de l’État et des ministères.",
        "https://beta.gouv.fr",
    ),
    (
        "Agence nationale de la sécurité des systèmes d’information",
        "Une attaque en cours, une homologation, un doute sur la sécurité d’un système.",
        "https://cyber.gouv.fr",
    ),
    (
        "Direction des achats de l’État",
        "Un marché à préparer, un titulaire en difficulté, une procédure à choisir.",
        "https://www.economie.gouv.fr/dae",
    ),
    (
        "Accessibilité numérique de l’État",
        "Rendre un site ou une application accessible : référentiel, méthode, formation.",
        "https://accessibilite.numerique.gouv.fr",
    ),
    (
        "Cloud de l’État",
        "Choisir et obtenir un hébergement conforme à la doctrine de l’État.",
        "https://www.numerique.gouv.fr/services/cloud/",
    ),
];

impl Stage<'_> {
    pub(super) async fn list_services(&self) -> Result<(), Failure> {
        let mut cx = self.acting(ADMINISTRATOR, self.now).await?;
        for (name, takes_on, address) in SERVICES {
            let (name, takes_on) = (name.to_owned(), takes_on.to_owned());
            let address = Some(address.to_owned());
            keep(&mut cx, None, Service { name, takes_on, contact: None, address }).await?;
        }
        cx.finish().await
    }

    /// What anybody may have of it all, from now on.
    pub(super) async fn publish_open_data(&self) -> Result<(), Failure> {
        let mut cx = self.acting(ADMINISTRATOR, self.now).await?;
        publish(&mut cx, "Brigade numérique fictive", 0).await?;
        cx.finish().await
    }

    /// From now on, a diagnosis of the least pressing may take a week more.
    pub(super) async fn set_a_limit(&self) -> Result<(), Failure> {
        let mut cx = self.acting(ADMINISTRATOR, self.now).await?;
        let typed = [("p1", "10"), ("p2", "15"), ("p3", "20"), ("p4", "25")];
        let counts = typed.map(|(name, count)| (name.to_owned(), count.to_owned())).into();
        let units = typed.map(|(name, _)| (name.to_owned(), "days".to_owned())).into();
        set_limits(&mut cx, "deliver_diagnosis", 0, &TypedLimits { counts, units }).await?;
        cx.finish().await
    }
}
