//! People and organisations, on both engines.

use crate::support::databases;
use tocsin::person::organisation;

#[tokio::test]
async fn an_organisation_is_one_whatever_its_accents() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        let ministry = organisation::find_or_add(&mut tx, "Ministère de l’Intérieur", None);
        let ministry = ministry.await.unwrap();
        let again = organisation::find_or_add(&mut tx, "MINISTERE DE L'INTERIEUR", None).await;
        assert_eq!(again.unwrap(), ministry);
        let known = organisation::named(&mut tx, "ministere de l interieur").await.unwrap();
        assert_eq!(known.unwrap().name, "Ministère de l’Intérieur");
        assert_eq!(organisation::named(&mut tx, "Ministère").await.unwrap(), None);
    }
}

#[tokio::test]
async fn an_organisation_answers_to_all_above_it() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        let mut line = Vec::new();
        for name in ["Premier ministre", "Ministère", "Direction", "Service"] {
            let above = line.first().copied();
            line.insert(0, organisation::find_or_add(&mut tx, name, above).await.unwrap());
        }
        let elsewhere = organisation::find_or_add(&mut tx, "Agence", None).await.unwrap();
        assert_eq!(organisation::line(&mut tx, line[0]).await.unwrap(), line);
        assert_eq!(organisation::line(&mut tx, line[2]).await.unwrap(), line[2..]);
        assert_eq!(organisation::line(&mut tx, elsewhere).await.unwrap(), [elsewhere]);
        let names: Vec<_> = organisation::all(&mut tx).await.unwrap();
        assert_eq!(names.first().map(|it| it.name.as_str()), Some("Agence"));
        assert_eq!(names.len(), 5);
    }
}
