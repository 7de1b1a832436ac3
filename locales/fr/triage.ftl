# Le tri : évaluer, mettre en ordre, décider.
journal-triage-assessed =
    a évalué le dossier : score de { $score } sur 100, risque { $band ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    }, priorité proposée { $priority }.
journal-triage-assessed-at_sending =
    a remis les réponses ; score calculé à l’envoi : { $score } [{ $low }–{ $high }] sur 100, risque { $band ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    }, priorité proposée { $priority }.
journal-triage-assessed-within =
    a évalué le dossier : score de { $score } [{ $low }–{ $high }] sur 100, risque { $band ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    }, priorité proposée { $priority }.

# La page d’un dossier : le score et la décision.
score-none = Ce dossier n’a pas encore été évalué.
score-title = Risque de ne pas atteindre ses objectifs
score-made = Modèle { $model }, calculé { $at }
score-old-model = Ce score vient d’un modèle qui n’est plus en vigueur. Il reste tel qu’il a été calculé.
score-what-if = Ce qui ferait baisser le score
score-what-if-under = Ce qui ferait passer sous « { $band } »
score-excess = points à perdre : plus de { $points }
score-from = D’où viennent les { $points } points
case-aside = Repères du dossier
case-why-then = Pourquoi le { $day }
stakes-title = Impact et urgence
stakes-impact = Impact
stakes-of-100 = { $points } sur 100
stakes-urgency = Urgence
stakes-urgency-days = { $days ->
        [0] aujourd’hui, { $date }
        [one] { $days } jour ouvré, avant le { $date }
       *[other] { $days } jours ouvrés, avant le { $date }
    }
stakes-no-date = aucune date irréversible connue
stakes-harm = Usagers
stakes-harmed = touchés maintenant
stakes-priority = Priorité proposée
stakes-clocks = Les délais en cours suivent { $clocks }, en tête du dossier. Accepter le dossier fixe la priorité, et avec elle les délais.
stakes-why = { $band } × impact { $impact }.
stakes-made-of = Ce qui fait l’impact
stakes-made-how = Chaque part est une réponse de la demande, pesée par le modèle. C’est une politique de la brigade, pas une mesure.
stakes-unknown = ; compte pour { $share }
stakes-raised-by-harm = Des usagers sont touchés maintenant : P1, quels que soient le niveau et l’impact.
stakes-raised-by-urgency = Un cran plus haut : la date irréversible tombe dans { $days } jours ouvrés ou moins.
impact-low = faible
impact-medium = moyen
impact-high = fort
impact-major = majeur
people-title = Personnes

decide-title = Décider
decide-not-now = Ce qui n’est pas possible maintenant
decide-reason = Pourquoi, en quelques mots
decide-reason-least = { $least } signes au moins. Le projet lira cette raison ; le journal la garde.
decide-reason-hint = Le projet lira cette raison ; le journal la garde.
decide-question = Votre question au projet
decide-question-hint = Une question précise. Notre délai s’arrête, celui du projet commence.
decide-priority = Priorité
decide-p1-budget = P1 en cours : { $open } sur { $limit } au plus. Au-delà, la direction décide. Un P1 ou un P2 ne s’accepte qu’en comité, sauf en urgence.
decide-p1-beyond = Plafond atteint : { $open } P1 en cours sur { $limit }. Un de plus est l’affaire d’un directeur seul ; vous pouvez accepter avec une autre priorité.
decide-p1-beyond-yours = Plafond atteint : { $open } P1 en cours sur { $limit }. Un de plus est votre décision de directeur : dites pourquoi ce dossier passe au-delà.
problem-p1-budget = Le plafond des P1 est atteint : { $open } en cours sur { $limit }. Un directeur seul peut aller au-delà ; choisissez une autre priorité, ou laissez-lui ce dossier.
decide-service = Service qui reçoit la demande
decide-contacted = Ce service a été contacté et attend la demande
decide-ground = Motif
decide-review-on = Revoir la suspension le
decide-review-on-hint = Une date à venir. Ce jour-là, la direction doit un réexamen.
decide-outcome = Issue
decide-choose = Choisir
decide-opinion = Votre avis
decide-opinion-hint = Le coordinateur et l’équipe le liront. Il reste au journal.

act-about-take_charge = Votre nom est donné au projet ; la recevabilité et la décision vous reviennent.
act-about-ask_information = Le projet reçoit la question et une échéance pour y répondre.
act-about-bring_to_committee = Le dossier va à l’ordre du jour. Quelqu’un d’autre que vous décidera.
act-about-accept = La priorité fixe tous les délais à partir de maintenant.
act-about-fast_track = Des usagers sont touchés, ou une date irréversible tombe dans les 5 jours ouvrés. La direction doit ensuite un réexamen.
act-about-review_fast_track = Un dossier accepté en urgence n’est pas passé devant le comité : dites ce que vous en pensez. Si l’intervention ne doit pas continuer ainsi, suspendez le dossier.
act-about-redirect = La demande quitte la brigade. Le projet lit la raison sur sa page de suivi.
act-about-propose_decline = Un refus se décide à deux : la direction le confirme ou l’écarte.
act-about-confirm_decline = Le projet lit la raison sur sa page de suivi et peut faire un recours pendant 15 jours ouvrés.
act-about-overrule_decline = Le dossier revient au coordinateur, qui doit la décision.
act-about-suspend = Tous les délais s’arrêtent.
act-about-resume = Les délais repartent où ils s’étaient arrêtés.
act-about-close = L’issue est inscrite au journal. Le dossier peut être rouvert pendant 12 mois.
act-about-reopen = Le dossier revient en qualification, avec de nouveaux délais.

done-take_charge = Dossier pris en charge.
done-ask_information = Complément demandé. Notre délai est arrêté.
done-bring_to_committee = Dossier porté au comité.
done-accept = Dossier accepté. L’équipe reste à constituer.
done-fast_track = Dossier accepté en urgence. La direction doit le réexaminer.
done-review_fast_track = Réexamen consigné. Vous ne devez plus rien à ce titre.
done-redirect = Demande réorientée.
done-propose_decline = Refus proposé. La direction décide.
done-confirm_decline = Refus confirmé.
done-overrule_decline = Refus écarté. Le dossier revient au coordinateur.
done-suspend = Dossier suspendu.
done-resume = Dossier repris.
done-close = Dossier clos.
done-reopen = Dossier rouvert.

decline-reason-out_of_scope = Hors du champ de la brigade
decline-reason-too_early = Trop tôt pour que nous soyons utiles
decline-reason-helped_elsewhere = Déjà aidé par un autre service
decline-reason-little_to_gain = Nous y changerions peu de choses
decline-reason-sponsor_against = Le commanditaire ne le souhaite pas
outcome-recovered = redressé
outcome-stabilised = stabilisé
outcome-reduced = réduit
outcome-stop_recommended = arrêt recommandé
outcome-stop_decided = arrêt décidé
outcome-not_achieved = non abouti
unmet-assessed = une évaluation par le modèle en vigueur

# La file du tri.
queue-title = Tri des demandes
queue-lead = { $count ->
        [0] Aucune demande. À jour : { $at }.
        [one] Une demande, { $order }. À jour : { $at }.
       *[other] { $count } demandes, { $order }. À jour : { $at }.
    }
queue-by-due = par échéance de la prochaine chose due ; sous chaque titre par priorité, puis par points
queue-by-instant = par instant de la prochaine chose due, car plus de mille attendent
queue-by-priority = par priorité, puis par points
queue-by-score = du score le plus haut au plus bas
queue-by-new = des derniers changements aux plus anciens
queue-table = Demandes à trier
queue-project = Projet
queue-stage = Étape
queue-risk = Risque
queue-impact = Impact
queue-priority = Priorité
queue-drift = Écart publié : durée, coût
queue-drift-published = Écart publié
queue-drift-of = durée, coût
queue-due = Dû, par qui, quand
queue-not-assessed = pas encore évalué
queue-unpublished = non publié
queue-new = Nouveau
queue-you = vous
queue-soon = { $when }, dans { $time }
queue-paused = Notre délai est arrêté
queue-group-overdue = Dépassé
queue-group-today = Aujourd’hui
queue-group-next_working_day = Prochain jour ouvré
queue-group-this_week = Cette semaine
queue-group-later = Plus tard
queue-one-by-one = Chaque décision se prend dossier par dossier : il n’y a pas d’action groupée.
queue-pages = Pages de la file
queue-call = Saisir un appel
queue-call-urgent = Appel urgent
queue-previous = Précédentes
queue-next = Suivantes
queue-shown = { $shown } sur { $total }
queue-empty = Rien à trier
queue-empty-why = Aucune demande n’attend de décision. C’est bon signe, si les projets savent qu’ils peuvent demander. La veille montre ceux qui dérivent sans avoir demandé.
queue-watch = Voir la veille
queue-none-here = Aucune demande dans cette vue
queue-none-here-why = Les filtres n’en laissent aucune. Les autres demandes sont toujours là.
queue-show-all = Tout montrer
views-label = Vues
views-label-folded = Vues, repliées
views-title = Tri
views-current = Vue : { $view }
view-all = Toutes les demandes
view-mine = Les miennes
view-today = Dues aujourd’hui
view-overdue = Dépassées
view-new = Nouvelles
view-awaiting = Compléments attendus
view-committee = Au comité
view-p1 = Priorité P1
view-provisional = Score provisoire
view-other = vue filtrée
guard-title = Priorités proposées pour les dossiers en tri
guard-room = P1 déjà admis et en cours : { $open } sur { $limit } au plus.
guard-full = Plafond atteint : { $open } P1 déjà admis et en cours, sur { $limit } au plus. Un de plus demande l’accord de la direction et une raison écrite.
guard-beyond = Plafond dépassé : { $open } P1 déjà admis et en cours, pour { $limit } au plus. Un de plus demande l’accord de la direction et une raison écrite.
guard-who = Voir qui compte
filter-label = Filtres
filter-title = Filtrer
filter-ministry = Ministère
filter-none = Retirer les filtres
sort-label = Ordre
sort-title = Trier
sort-due = chose due
sort-priority = priorité
sort-score = score
committee-title = Comité de tri

committee-lead = { $count ->
        [0] Rien à l’ordre du jour
        [one] Un dossier à l’ordre du jour
       *[other] { $count } dossiers à l’ordre du jour
    }, { $day }.
committee-empty = Rien à l’ordre du jour
committee-empty-why = Aucun dossier n’attend le comité. Un coordinateur y porte ceux qui sont en qualification.
committee-to-queue = Voir ceux en qualification
committee-impact = Impact { $impact }
committee-due = Décision due
committee-decide = Décider sur ce dossier
committee-minutes = Relevé des décisions du jour
committee-no-minutes = Aucune décision aujourd’hui.
committee-decision = Décision et raison
committee-hour = Heure

# Ce qui est publié du projet.
queue-first-edition = première édition
published-title = Publié au registre
published-link = Voir le projet
published-duration = Durée
published-cost = Coût complet
published-since = Depuis la première publication de chaque chiffre. Un projet élargi dérive aussi.
queue-news = Nouveaux messages dans vos dossiers
queue-news-count =
    { $count ->
        [one] 1 nouveau message
       *[other] { $count } nouveaux messages
    }
sensitivity-title = Cet ordre tient-il ?
sensitivity-lead = La file classe par points, et chaque point a un poids que quelqu’un a fixé. Ici, les dossiers sont reclassés mille fois, chacun des treize facteurs pesant, au hasard, jusqu’à un quart de plus ou de moins.
sensitivity-first-label = Premiers dossiers qui le restent
sensitivity-fifth-label = Premier cinquième qui y reste
sensitivity-of-the-first = { $count } sur { $first }
sensitivity-source = en moyenne sur { $draws } tirages, { $cases } dossiers en tri
sensitivity-fifth-source = { $fifth ->
        [one] le dossier qui a le plus de points
       *[other] les { $fifth } dossiers qui ont le plus de points
    }, sur { $cases }
sensitivity-table = Les premiers dossiers par leurs points
sensitivity-stays = Reste parmi les premiers
sensitivity-alike = Et si tous les facteurs pesaient autant ?
sensitivity-alike-why = Les trois faits mesurés ne compteraient alors pas plus que n’importe quel avis : { $first } des premiers dossiers le resteraient, et { $fifth } du premier cinquième. C’est un avertissement, pas un choix proposé.
sensitivity-how = Les points seuls : les règles qui relèvent le niveau, l’impact et les dates, qui ordonnent aussi la file, n’entrent pas ici. Le hasard suit une suite fixe, si bien que les mêmes dossiers donnent toujours les mêmes chiffres.
sensitivity-too-few = Trop peu de dossiers à reclasser
sensitivity-too-few-why = { $count ->
    [0] Aucun dossier en tri n’a de score.
    [one] Un seul dossier en tri a un score.
   *[other] { $count } dossiers en tri ont un score.
 } À { $first } ou moins, tous sont premiers, quels que soient les poids.
hindsight-title = Le score avait-il raison ?
hindsight-lead = Le premier score de chaque dossier clos, face à sa fin. Un projet redressé ou stabilisé a bien fini ; réduit, arrêté ou non redressé, il a mal fini.
hindsight-too-few = Pas assez de dossiers clos
hindsight-too-few-why = { $closed ->
        [one] { $closed } dossier clos
       *[other] { $closed } dossiers clos
    } ; il en faut au moins { $fewest } pour que leurs scores disent plus que le hasard. D’ici là, aucun poids ne peut non plus en être appris.
hindsight-alike = Tous les dossiers clos ont fini de même
hindsight-alike-why = Les { $closed } ont tous bien fini, ou tous mal : rien ne distingue encore les uns des autres.
hindsight-counted = { $cases ->
        [one] { $cases } dossier clos
       *[other] { $cases } dossiers clos
    }, dont { $badly ->
        [one] { $badly } a mal fini
       *[other] { $badly } ont mal fini
    }.
hindsight-auc = Le score les distingue (AUC)
hindsight-auc-status = Le statut déclaré seul
hindsight-within = 95 % des tirages entre { $low } et { $high } ; 0,5, c’est pile ou face
hindsight-brier = Écart de la fréquence (Brier)
hindsight-brier-constant = { $value } avec la même fréquence pour tous ; le plus petit est le meilleur
hindsight-correlation = Lien des rangs (Spearman)
hindsight-correlation-between = entre les points et la gravité de la fin ; 0, aucun lien
hindsight-bands = Niveau par niveau : attendu et advenu
hindsight-band = Niveau
hindsight-cases = Dossiers
hindsight-expected = Ennuis attendus
hindsight-met = Ont mal fini
hindsight-how = Ces dossiers ont été aidés : leur fin parle de l’aide autant que du score. La part attendue est une fréquence passée du registre britannique, pas une probabilité.

# Les dérogations sur le niveau, et leur taux.
score-computed = calculé
score-instead = par dérogation ; calculé : { $band }
score-override = par dérogation, jusqu’au { $day }
stakes-why-override = { $band } par dérogation (calculé : { $computed }) × impact { $impact }.
override-title = Dérogation sur le niveau
override-propose = Proposer une dérogation
override-about = Une dérogation change le niveau, jamais le nombre, et pour un temps. Les deux niveaux restent en vue. La priorité proposée suit le nouveau niveau.
override-band = Niveau qui doit compter
override-takes-two = À confirmer par un directeur, autre que vous : deux niveaux plus bas, ou sous une règle qui tient.
override-reason = Pourquoi
override-reason-hint = 40 signes au moins. Le projet lira cette raison ; le journal la garde.
override-evidence = Sur quoi vous vous appuyez
override-evidence-hint = Un document et sa date : « relevé du comité de pilotage, 3 novembre 2026 », ou le nom d’une pièce de la demande.
override-until = Dernier jour
override-until-hint = 90 jours au plus. Passé ce jour, le niveau calculé compte de nouveau, sans que personne n’ait rien à faire.
override-set = Enregistrer la dérogation
override-waits = Proposition à confirmer par une seconde personne
override-waits-for = D’ici là, elle ne change rien. Un directeur, autre que la personne qui l’a proposée, la confirme ou la refuse.
override-too-late = Son dernier jour est passé sans réponse : il n’y a plus rien à confirmer. Un directeur la refuse, ou la personne qui l’a proposée la retire.
override-awaited = Dérogation à confirmer
override-proposes = la dérogation propose { $priority }
override-confirm = Confirmer la dérogation
override-refuse = Refuser la dérogation
override-refuse-reason = Pourquoi non
override-end = Mettre fin à la dérogation
override-take-back = Retirer la proposition
override-end-reason = Pourquoi maintenant
override-clocks = Les délais suivent la priorité calculée, { $priority }, tant que le dossier n’est pas accepté avec une autre.
override-by = Par { $name }, { $moment }.
override-confirmed-by = Confirmée par { $name }.
override-refused-by = Refusée par { $name }.
override-computed-then = calculé le jour de la proposition, le { $day }
override-evidence-said = À l’appui : { $evidence }
override-past = { $count ->
        [one] Une dérogation passée
       *[other] { $count } dérogations passées
    }
override-proposed = proposée, jusqu’au { $day }
score-overridden = Une dérogation motivée fixe le niveau à « { $band } » jusqu’au { $day }.
override-holds = en vigueur jusqu’au { $day }
override-expired = expirée le { $day }
override-withdrawn = retirée avant réponse
override-why-over = Raison : « { $reason } »
override-over-refused = refusée
override-over-ended = arrêtée avant son terme
override-over-reached = levée : la nouvelle évaluation la rejoint
override-over-second_needed = levée : il fallait désormais une seconde personne
override-rate = { $cases ->
        [0] Aucun dossier évalué ces { $days } derniers jours.
       *[other] { $overridden ->
            [0] Aucune dérogation sur le niveau n’a pris effet ces { $days } derniers jours (dossiers évalués : { $cases }).
           *[other] Dossiers évalués ces { $days } derniers jours : { $cases }, dont { $overridden } avec dérogation sur le niveau ({ $lowered } vers le bas, { $raised } vers le haut).
        }
    }
overrides-title = Dérogations
overrides-about = Un niveau n’est écarté que pour une raison écrite, sur un document, et pour 90 jours au plus. Un taux qui monte dit que le modèle ne convient plus, ou qu’on ne le suit plus.
overrides-none = Aucune dérogation proposée ces 90 derniers jours.
overrides-bands = Calculée, puis retenue
overrides-reason = Raison et appui
overrides-who = Qui, quand
overrides-standing = État
done-override = Dérogation enregistrée.
done-override-proposed = Dérogation proposée. Elle attend une seconde personne.
done-override-confirmed = Dérogation confirmée.
done-override-refused = Dérogation refusée.
done-override-withdrawn = Proposition retirée : elle n’aura rien changé.
done-override-ended = Fin de la dérogation : le niveau calculé compte.
unmet-no_override_open = Une dérogation tient déjà, ou attend une réponse : mettez-y fin d’abord.
unmet-override_open = Aucune dérogation n’est en cours dans ce dossier.
unmet-override_proposed = Aucune dérogation n’attend de réponse dans ce dossier.
unmet-override_in_time = Le dernier jour de cette dérogation est passé : elle ne peut plus qu’être refusée ou retirée.
unmet-override_second = Aucun autre directeur ne peut confirmer cette dérogation : elle n’est pas proposée.
journal-override-overridden =
    a fixé le niveau à { $target ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    } par dérogation (calculé : { $computed ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    }), pour { $days } jours : « { $reason } » À l’appui : { $evidence }
journal-override-proposed =
    a proposé de fixer le niveau à { $target ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    } par dérogation (calculé : { $computed ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    }), pour { $days } jours : « { $reason } » À l’appui : { $evidence }
journal-override-confirmed =
    a confirmé la dérogation qui fixe le niveau à { $target ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    } (calculé : { $computed ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    }).
journal-override-refused = a refusé la dérogation proposée : « { $reason } »
journal-override-ended = a clos la dérogation : « { $reason } »
journal-override-lifted =
    a levé la dérogation en évaluant de nouveau le dossier : le niveau calculé est { $computed ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    }{ $ending ->
        [second_needed] , et il fallait désormais une seconde personne
       *[reached] { "" }
    }.

# Les données contestées.
contest-this = Contester cette donnée
contest-open = Donnée contestée
contest-corrected = Contestée, puis corrigée
contest-maintained = Contestée, maintenue
unmet-input_bears_points = une donnée qui compte des points dans le score
unmet-no_contest_open = Cette donnée est déjà contestée ; la réponse est attendue.
unmet-contest_open = Cette donnée n’est pas contestée, ou quelqu’un a déjà répondu.
# Une donnée du score, par le nom de son facteur.
journal-contest-factor =
    { $factor ->
        [status] le statut déclaré
        [time_left] la fin prévue
        [size] le coût complet
        [delivery_step] la dernière mise en service
        [dependencies] les dépendances critiques
        [governance] la gouvernance
        [requirements] le besoin
        [supplier] le titulaire
        [team] l’équipe
        [risk_management] la gestion des risques
        [users] les usagers
        [technical_quality] la qualité technique
       *[deployment] le déploiement
    }
journal-contest-raised = a contesté une donnée du score, { journal-contest-factor } : « { $objection } »
journal-contest-settled =
    { $settlement ->
        [corrected] a corrigé
       *[maintained] a maintenu
    } la donnée contestée, { journal-contest-factor } : « { $reason } »

# La finalité, que le comité note absente.
purpose-title = Finalité du projet
purpose-missing = Le comité a noté qu’aucune finalité n’est énoncée : le niveau ne descend pas sous « critique » (règle G5).
purpose-stated = Une finalité est désormais énoncée : la règle G5 ne tient plus.
purpose-by = Par { $name }, { $moment }.
purpose-note = Noter qu’aucune finalité n’est énoncée
purpose-note-about = À noter quand rien, ni dans la demande ni dans ses pièces, ne dit à qui le projet servira ni à quoi. Le niveau devient « critique » (règle G5) et le score est refait aussitôt. Qui a porté le dossier au comité ne le note pas ; qui l’a noté ne le retire pas.
purpose-note-reason = Ce qui a été lu, et ce qui y manque
purpose-withdraw = Retirer cette note : une finalité est énoncée
purpose-withdraw-reason = Où la finalité est énoncée
purpose-before = { $count ->
        [one] Ce qui en a été dit avant
       *[other] Ce qui en a été dit avant ({ $count })
    }
unmet-purpose_at_committee = Cela se note quand le dossier est au comité.
unmet-purpose_unnoted = Le comité l’a déjà noté dans ce dossier.
unmet-purpose_noted = Rien de tel n’est noté dans ce dossier.
done-no-purpose = Noté : aucune finalité énoncée. Le score est refait, la règle G5 tient.
done-purpose-stated = Note retirée. Le score est refait, la règle G5 ne tient plus.
journal-purpose-noted = a noté, pour le comité, qu’aucune finalité n’est énoncée : « { $reason } »
journal-purpose-withdrawn = a noté qu’une finalité est désormais énoncée : « { $reason } »
