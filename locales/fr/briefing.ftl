# La note de synthèse : le portefeuille sur une page, un dossier sur deux au plus.
briefing-title = Note de synthèse
briefing-portfolio = Le portefeuille en une page
briefing-print = Une note pour qui n’a que dix minutes : imprimez cette page, elle tient sur une feuille ou deux. Chaque lien mène à ce que la note résume.
briefing-file = Télécharger en PDF
briefing-known = Situation connue le { $date } à { $hour }.
briefing-known-on = Situation telle que connue le soir du { $date }.
briefing-for = Note établie pour { $name }.
briefing-fingerprint = Empreinte du contenu : { $hash }
briefing-reach = Même empreinte, même contenu. Cette note contient ce que cette personne peut lire, dossiers restreints compris : ne la transmettez qu’à qui peut le lire aussi.
briefing-and = { $first } et { $last }
briefing-then = { $first } ; { $next }
briefing-more = et { $count } autres
briefing-others = { $count ->
    [one] une autre personne
   *[other] { $count } autres personnes
}
briefing-paused = délai arrêté
briefing-late-since = { $date }, en retard
briefing-lead = { $cases ->
    [0] { $past ->
        [true] Aucun dossier n’était suivi.
       *[other] Aucun dossier n’est suivi.
    }
    [one] { $past ->
        [true] La brigade suivait un dossier{ $critical ->
            [0] , qui n’était pas critique.
           *[other] , critique.
        }
       *[other] La brigade suit un dossier{ $critical ->
            [0] , qui n’est pas critique.
           *[other] , critique.
        }
    }
   *[other] { $past ->
        [true] La brigade suivait { $cases } dossiers, dont { $critical ->
            [0] aucun critique.
            [one] un critique.
           *[other] { $critical } critiques.
        }
       *[other] La brigade suit { $cases } dossiers, dont { $critical ->
            [0] aucun critique.
            [one] un critique.
           *[other] { $critical } critiques.
        }
    }
}
briefing-lead-owed = { $count ->
    [0] Aucune décision n’est attendue.
    [one] Une décision est attendue{ $late ->
        [0] {"."}
       *[other] , elle est en retard.
    }
   *[other] { $count } décisions sont attendues{ $late ->
        [0] , aucune en retard.
        [one] , dont une en retard.
       *[other] , dont { $late } en retard.
    }
}
briefing-followed = Dossiers suivis
briefing-followed-note = { $triage } en tri, { $intervention } en intervention
briefing-critical = Critiques
briefing-critical-note = au plus haut niveau de risque
briefing-late = En retard
briefing-storm = À l’orage
briefing-storm-none = aucun point d’avancement ne le dit encore
briefing-storm-note = { $all ->
    [one] sur un redressement
   *[other] sur { $all } redressements
}{ $cloud ->
    [0] {""}
   *[other] , { $cloud } au nuage
}
briefing-bands = De gauche à droite, les dossiers suivis par niveau de risque : critique { $critical }, élevé { $high }, modéré { $moderate }, faible { $low }{ $none ->
    [0] {"."}
   *[other] {" ;"} sans score { $none }.
}
briefing-bands-alternative = Une barre partagée selon le niveau de risque des dossiers suivis. Les nombres sont dans la légende.
briefing-late-who = En retard : { $names }. Le plus ancien engagement attend depuis le { $since }.
briefing-past-lacks = De ce jour passé, la note dit les nombres, les retards et la météo. Ce qui restait à décider, les dossiers les plus graves, la dérive, la capacité et les objectifs ne se lisent qu’au présent.
briefing-decide = À décider maintenant
briefing-decide-none = Aucune décision n’est attendue de personne.
briefing-decision = Décision
briefing-of-case = Dossier
briefing-by-whom = Par qui
briefing-before = Avant le
briefing-grave = Les dossiers les plus graves
briefing-grave-none = Aucun dossier suivi n’est critique ni à l’orage.
briefing-grave-said = ({ $number }, { $organisation }, { $stage }). { $why }
briefing-why-storm = météo à l’orage, objectifs compromis
briefing-why-cloud = météo au nuage, appuis nécessaires
briefing-why-risk = risque { $band }, { $points } points sur 100
briefing-why-slip = { $days ->
    [one] fin repoussée d’un jour
   *[other] fin repoussée de { $days } jours
}
briefing-why-late = { $count ->
    [one] un engagement en retard
   *[other] { $count } engagements en retard
}
briefing-drift = La dérive des projets publiés, depuis leur première publication
briefing-drift-none = Aucun projet n’est encore publié dans deux éditions.
briefing-measure = Ce qui a bougé
briefing-projects = Projets
briefing-half = La moitié, d’au moins
briefing-tenth = Un sur dix, d’au moins
briefing-past-30 = Plus de 30 %
briefing-past-50 = Plus de 50 %
briefing-mean = Moyenne, fragile
briefing-duration = Durée
briefing-cost = Coût
briefing-capacity = La capacité de la brigade
briefing-room-enough = La brigade peut donner tout ce qui lui est demandé pendant les { $weeks } semaines à venir.
briefing-room-short = Sur les { $weeks } semaines à venir, { $count ->
    [one] une demande
   *[other] { $count } demandent
} plus que la brigade ne peut donner : { $days ->
    [one] un jour manque
   *[other] { $days } jours manquent
} la semaine du { $week }, la pire.
briefing-room-lacks = Manquent d’abord : { $lacks }.
briefing-course = Où l’on en est
briefing-chance = chances : { $chance }
briefing-stands = { $stage }, priorité { $priority }.
briefing-lead-risk = Risque { $band }, { $points } points sur 100{ $provisional ->
    [true] , encore provisoire.
   *[other] {"."}
}
briefing-weather-said = Météo : { $weather }, { $means } (dit le { $date }, { $days ->
    [0] aujourd’hui
    [one] hier
   *[other] il y a { $days } jours
}).
briefing-asked = Ce qui est demandé
briefing-asked-none = Rien n’est demandé en ce moment, et rien n’est en retard.
briefing-asked-owed = { $what }, par { $who }{ $paused ->
    [true] {" :"} { $when }.
   *[other] , avant le { $when }.
}
briefing-asked-need = Attendu de { $whom } : { $what }{ $dated ->
    [true] , avant le { $when }.
   *[other] {"."}
}
briefing-project = Le projet
briefing-carried-by = Porté par
briefing-unpublished = Aucun registre n’a encore rien publié de ce projet.
briefing-moved = { $drift } depuis { $edition }
briefing-published = publié en { $edition }
briefing-end-first = le { $date } à la première publication
briefing-why = Pourquoi la brigade est là
briefing-in-their-words = « { $words } », écrit le projet.
briefing-risk = Le risque
briefing-risk-said = { $total } points sur 100, entre { $low } et { $high } selon ce qui reste à prouver. { $count ->
    [0] {""}
    [one] Ce qui pèse :
   *[other] Ce qui pèse le plus :
}
briefing-cause = { $factor } : { $answer } ({ $points } points)
briefing-work = Qui y travaille
briefing-team = Équipe : { $names }.
briefing-found = { $findings ->
    [0] Aucun constat.
    [one] Un constat{ $critical ->
        [0] , non critique.
       *[other] , critique.
    }
   *[other] { $findings } constats{ $critical ->
        [0] , aucun critique.
        [one] , dont un critique.
       *[other] , dont { $critical } critiques.
    }
} { $asks ->
    [0] Aucune recommandation.
    [one] Une recommandation, { $done ->
        [0] à faire.
       *[other] faite.
    }
   *[other] { $asks } recommandations{ $done ->
        [0] , aucune faite.
        [one] , dont une faite.
       *[other] , dont { $done } faites.
    }
}
briefing-open-ask = Recommandation ouverte
briefing-open-asks = Recommandations encore ouvertes, les plus graves d’abord
briefing-milestones = Les jalons, leurs dates d’origine, du plan et d’aujourd’hui
briefing-date-now = Attendu ou atteint
briefing-date-likely = Probable à prudent (P50–P80)
briefing-reached-on = atteint le { $date }
briefing-reached = { $reached ->
    [0] Aucun jalon atteint sur { $all }.
    [one] Un jalon atteint sur { $all }.
   *[other] { $reached } jalons atteints sur { $all }.
}
briefing-ends = Fin promise d’abord le { $origin }{ $same ->
    [true] {""}
   *[other] , au plan le { $plan }
}, attendue le { $forecast }{ $slip ->
    [0] , comme promis.
    [1] {" :"} { $days ->
        [one] un jour de retard sur la première promesse.
       *[other] { $days } jours de retard sur la première promesse.
    }
   *[other] {" :"} { $days ->
        [one] un jour d’avance sur la première promesse.
       *[other] { $days } jours d’avance sur la première promesse.
    }
}
briefing-ends-drawn = Par tirage au sort des tâches : une chance sur deux de finir au plus tard le { $likely }, quatre sur cinq le { $prudent }.
briefing-weather = Comment cela se passe
briefing-before-that = Avant : { $words }.
briefing-done = Fait : { $words }
briefing-worse = Pourquoi la météo se dégrade : { $words }
briefing-next = Ensuite : { $words }
briefing-decided = Ce qui a été décidé
briefing-decided-said = { $course } : { $who }. { $reason } ({ $fate })
