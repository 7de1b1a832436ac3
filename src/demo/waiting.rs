//! Requests of the demo that nobody took charge of yet: with the three of the stories, the ten that a
//! coordinator finds on a Monday. Invented troubles of invented projects.

use super::cast::OTHER_LEAD;
use super::stories::{Story, Until, story};

pub const WAITING: [Story; 7] = [
    Story {
        status: "NUAGE",
        factors: "2122?22121",
        days_left: 300,
        ..story(
            "Projet fictif Ancolie",
            "Le titulaire fictif a remplacé toute son équipe, et plus personne ne connaît les règles de calcul.",
            Until::Submitted,
            3,
        )
    },
    Story {
        lead: OTHER_LEAD,
        factors: "11?1111110",
        users: "60000",
        ..story(
            "Projet fictif Bivouac",
            "Les agents fictifs ressaisissent chaque dossier dans l’ancien outil, faute de reprise.",
            Until::Submitted,
            3,
        )
    },
    Story {
        status: "SOLEIL",
        factors: "0011000100",
        cost: "9",
        days_left: 1500,
        ..story(
            "Projet fictif Corniche",
            "Nous voudrions un avis sur notre calendrier avant de publier le marché.",
            Until::Submitted,
            2,
        )
    },
    Story {
        lead: OTHER_LEAD,
        factors: "2212121211",
        users: "250000",
        days_left: 420,
        ..story(
            "Projet fictif Détroit",
            "Deux directions fictives se renvoient la décision sur le format des échanges.",
            Until::Submitted,
            2,
        )
    },
    Story {
        status: "NUAGE",
        factors: "13121?2223",
        cost: "31",
        ..story(
            "Projet fictif Estuaire",
            "La mise en service est annoncée, et le retour en arrière n’a jamais été essayé.",
            Until::Submitted,
            1,
        )
    },
    Story {
        lead: OTHER_LEAD,
        factors: "1????1??1?",
        ..story(
            "Projet fictif Falaise",
            "J’ai repris le projet la semaine dernière et ne trouve ni plan ni registre des risques.",
            Until::Submitted,
            1,
        )
    },
    Story {
        factors: "1010110210",
        users: "8000",
        cost: "11",
        days_left: 500,
        ..story(
            "Projet fictif Goélette",
            "L’outil n’est utilisable ni au clavier ni avec un lecteur d’écran, et l’audit est dans six mois.",
            Until::Submitted,
            1,
        )
    },
];
