# Le score : la phrase, le tableau, ce qui le changerait.
score-head = Score { $total } [{ $low }–{ $high }], { $band }.
score-head-provisional = Score { $total } [{ $low }–{ $high }], { $band } (provisoire).
score-first =
    { $count ->
        [one] { $points } point : { $what }.
       *[other] { $points } points : { $what }.
    }
score-next = { $points } : { $what }.
score-bands = Selon ce qui reste à prouver, le niveau va de « { $low } » à « { $high } ».
score-low-note = Peu de points, pas sans risque.
score-provisional = provisoire
score-between = entre
score-unproven = Intervalle : une borne selon des règles écrites, pas une probabilité.
score-answer-given = { $given } : { $threshold }
score-coverage = Solidité des réponses : { $coverage } sur 100. Déclarée, une réponse compte pour moitié ; documentée, pour trois quarts ; vérifiée, en entier.
score-trouble = { $what } ({ $events } projets sur { $n } ont connu un ennui dans l’année)
score-fact-status-0 = statut déclaré « sécurisé »
score-fact-status-1 = statut déclaré « atteignable »
score-fact-status-2 = statut déclaré « appuis nécessaires »
score-fact-status-3 = statut déclaré « compromis »
score-fact-status-unknown = statut inconnu
score-fact-time_left-0 = fin prévue dans 5 ans ou plus
score-fact-time_left-1 = fin prévue dans 2 à 5 ans
score-fact-time_left-2 = fin prévue dans moins de 2 ans, ou passée
score-fact-time_left-unknown = fin prévue inconnue
score-fact-size-0 = coût de 500 M£ ou plus
score-fact-size-1 = coût sous 500 M£
score-fact-size-unknown = coût inconnu
score-answered =
    { $count ->
        [one] une question répondue, jugement d’expert
       *[other] { $words } questions répondues, jugement d’expert
    }
score-unanswered =
    { $how ->
        [unknown] { $count ->
            [one] un « je ne sais pas »
           *[other] { $words } « je ne sais pas », { $each } chacun
        }
        [both] { $words } questions sans réponse ou « je ne sais pas », { $each } chacune
        [old] { $count ->
            [one] une réponse trop ancienne pour compter
           *[other] { $words } réponses trop anciennes pour compter, { $each } chacune
        }
        [silence_or_old] { $words } questions sans réponse ou dont la réponse est trop ancienne pour compter, { $each } chacune
        [unknown_or_old] { $words } questions avec « je ne sais pas » ou une réponse trop ancienne pour compter, { $each } chacune
        [all] { $words } questions sans réponse, avec « je ne sais pas » ou une réponse trop ancienne pour compter, { $each } chacune
       *[silence] { $count ->
            [one] une question sans réponse
           *[other] { $words } questions sans réponse, { $each } chacune
        }
    }
score-verified =
    { $count ->
        [0] Aucune réponse vérifiée.
        [one] Une réponse vérifiée.
       *[other] { $count } réponses vérifiées.
    }
score-gate = Règle { $gate } : { $rule }.
gate-G1a = un tel statut ne descend pas sous « élevé »
gate-G1b = un tel statut reste « critique »
gate-G2 = une obligation légale tombe dans les 90 jours, avant la fin probable, donc « critique »
gate-G3 = des usagers sont touchés en production, donc P1 tout de suite, niveau inchangé
gate-G4 = personne ne décide, preuve à l’appui, donc pas sous « élevé »
gate-G5 = aucune finalité énoncée, le comité l’a noté, donc « critique »
gate-G6 = moins de 40 points reposent sur une preuve, donc provisoire et pas sous « modéré »
band-low = faible
band-moderate = modéré
band-high = élevé
band-critical = critique
proof-unknown = inconnu
proof-declared = déclaré
proof-documented = documenté
proof-verified = vérifié
score-legend-sure = établi
score-legend-doubt = prudence, inconnu ou seulement déclaré
score-legend-limits = seuils { $limits }
score-table = Facteurs du score
score-table-factor = Facteur
score-table-answer = Réponse
score-table-proof = Preuve
score-table-bar = Cumul des points, de 0 à 100
score-table-points = Points
score-table-total = Total
score-no-answer = sans réponse
score-answer-unknown = « je ne sais pas »
score-answer-outworn = réponse trop ancienne pour compter
score-age = { $days ->
        [one] la veille du calcul
       *[other] { $days } jours avant le calcul
    }
score-aged = preuve vieillie
score-aged-title = La preuve a vieilli depuis le calcul de ce score
score-aged-answers =
    { $count ->
        [one] Une réponse a perdu de sa force.
       *[other] { $count } réponses ont perdu de leur force.
    }
score-aged-outworn = Trop anciennes pour compter : { $count }.
score-aged-today =
    { $standing ->
        [provisional] Avec les mêmes réponses, le score serait aujourd’hui de { $total } [{ $low }–{ $high }], { $band } (provisoire).
       *[firm] Avec les mêmes réponses, le score serait aujourd’hui de { $total } [{ $low }–{ $high }], { $band }.
    }
score-aged-briefly =
    { $standing ->
        [provisional] preuve vieillie : aujourd’hui { $total } [{ $low }–{ $high }], { $band }, provisoire
       *[firm] preuve vieillie : aujourd’hui { $total } [{ $low }–{ $high }], { $band }
    }
score-aged-proof = Solidité des réponses : { $coverage } sur 100 aujourd’hui, { $before } au moment du calcul.
score-report-late = Le point d’avancement attendu n’est pas venu ({ $late }) : la météo et les dates du plan sont celles d’alors, et valent moins à mesure que le temps passe.
score-measured = Faits mesurés
score-judged = Jugement d’expert, non mesuré
score-source-measured = mesuré : { $events } projets sur { $n }
score-source-judged = jugement d’expert, non mesuré
score-moves-judged = Ces points relèvent du jugement d’expert : ils ne sont pas mesurés.
score-fitted = Les dixièmes des lignes sont ajustés pour que leur somme donne le total affiché. Les changements possibles, eux, portent les points exacts.
score-said = déclaré par { $name }, { $day }
score-said-unknown = « je ne sais pas », par { $name }, { $day }
score-by = par { $name }, { $day }
score-marked-documented = documenté, vu par { $name }, { $day }
score-marked-verified = vérifié par { $name }, { $day }
score-published = publié au registre, édition de { $edition }
score-by-brigade = la brigade (saisine protégée)
move-answer = Répondre, au mieux et vérifié
move-improve = Gagner un niveau, à preuve égale
move-verify = Faire vérifier la même réponse
score-no-move = Aucune réponse jugée ne peut encore baisser le score.
score-more-moves = { $count ->
        [one] Un autre changement
       *[other] { $count } autres changements
    }

score-leave = Pour passer sous « { $band } », il suffirait, au mieux et vérifié : { $factors }. Le score serait alors { $total }.
score-held-gates = Quelles que soient les réponses jugées, le niveau est tenu.
score-held-facts = Ces faits seuls tiennent le score au-dessus de { $limit } : { $factors }.
score-count-1 = une
score-count-2 = deux
score-count-3 = trois
score-count-4 = quatre
score-count-5 = cinq
score-count-6 = six
score-count-7 = sept
score-count-8 = huit
score-count-9 = neuf
score-count-10 = dix
factor-status-0 = sécurisé
factor-status-1 = atteignable
factor-status-2 = appuis nécessaires
factor-status-3 = compromis
factor-time_left-0 = 5 ans et plus
factor-time_left-1 = 2 à 5 ans
factor-time_left-2 = moins de 2 ans, ou passée
factor-size-0 = { $pounds } M£ ({ $euros } M€) ou plus
factor-size-1 = moins de { $pounds } M£ ({ $euros } M€)
question-delivery_step = Mois depuis la dernière livraison à de vrais usagers
factor-delivery_step-0 = 3 mois ou moins
factor-delivery_step-1 = 4 à 6 mois
factor-delivery_step-2 = 7 à 12 mois
factor-delivery_step-3 = plus de 12 mois, ou jamais
question-dependencies = Dépendances externes critiques sans responsable nommé, applications anciennes comprises
factor-dependencies-0 = aucune
factor-dependencies-1 = une
factor-dependencies-2 = deux
factor-dependencies-3 = trois ou plus
question-governance = Un responsable unique décide, et vite
factor-governance-0 = nommé, décide en 5 jours ouvrés, vu ce mois-ci
factor-governance-1 = décide en 20 jours ou moins
factor-governance-2 = décide en plus de 20 jours, ou responsabilité partagée
factor-governance-3 = pas de responsable unique, ou commanditaire absent depuis 60 jours
question-requirements = Stabilité et signature du périmètre
factor-requirements-0 = signé, changements arbitrés
factor-requirements-1 = quelques changements non chiffrés
factor-requirements-2 = changements chaque mois
factor-requirements-3 = périmètre non signé ou contesté
question-supplier = Le marché permet et contrôle le travail
factor-supplier-0 = contrat adapté, contrôle interne
factor-supplier-1 = retards traités
factor-supplier-2 = retards répétés ou pénalités
factor-supplier-3 = litige, marché épuisé ou défaillance
question-team = Postes clés pourvus et pilotage interne
factor-team-0 = tous pourvus, responsable en place depuis 12 mois
factor-team-1 = un poste vacant depuis moins de 2 mois, ou responsable depuis 6 à 12 mois
factor-team-2 = un poste vacant depuis plus de 2 mois ou responsable depuis moins de 6 mois
factor-team-3 = deux postes vacants ou plus, responsable sur le départ, ou pilotage délégué au fournisseur
question-risk_management = Registre vivant et revue indépendante
factor-risk_management-0 = revu ce mois-ci, revue indépendante dans l’année
factor-risk_management-1 = revu ce trimestre
factor-risk_management-2 = registre ancien
factor-risk_management-3 = pas de registre, alertes sans suite
question-users = Essais avec de vrais usagers
factor-users-0 = ce trimestre, résultats suivis
factor-users-1 = dans les 6 mois
factor-users-2 = plus anciens
factor-users-3 = jamais
question-technical_quality = Intégration continue, tests, homologation, accessibilité
factor-technical_quality-0 = tout en place
factor-technical_quality-1 = un manque connu et planifié
factor-technical_quality-2 = plusieurs manques
factor-technical_quality-3 = pas d’environnement fiable, défauts bloquants ou pas d’homologation à la mise en service
question-deployment = Retour arrière, formation, assistance, recette
factor-deployment-0 = prêts et essayés
factor-deployment-1 = prêts, non essayés
factor-deployment-2 = partiels
factor-deployment-3 = absents
