# Les étapes d’un dossier.
stage-draft = Brouillon
stage-submitted = Soumise
stage-qualifying = En qualification
stage-awaiting_information = Complément demandé
stage-at_committee = En attente du comité
stage-staffing = Constitution de l’équipe
stage-diagnosis = Diagnostic
stage-reply = Phase contradictoire
stage-planning = Feuille de route
stage-recovery = Redressement
stage-watch = Sous surveillance
stage-closed = Clos
stage-archived = Archivé
stage-redirected = Réorientée
stage-declined = Refusée
stage-withdrawn = Retirée
stage-suspended = Suspendu

# Les actes, tels que les boutons les disent.
act-submit = Envoyer la demande
act-take_charge = Prendre en charge
act-ask_information = Demander un complément
act-answer = Répondre
act-bring_to_committee = Porter au comité
act-accept = Accepter
act-fast_track = Accepter en urgence
act-review_fast_track = Réexaminer l’accord en urgence
act-redirect = Réorienter
act-propose_decline = Proposer un refus
act-confirm_decline = Confirmer le refus
act-overrule_decline = Écarter le refus
act-appeal = Faire un recours
act-name = Nommer quelqu’un
act-unname = Retirer quelqu’un
act-step_back = Se retirer
act-take_lead = Prendre la direction
act-start = Lancer l’intervention
act-deliver_findings = Remettre les constats
act-reply_to_findings = Répondre aux constats
act-close_reply = Clore la phase contradictoire
act-propose_plan = Proposer la feuille de route
act-approve_plan = Approuver la feuille de route
act-rebaseline = Recaler la feuille de route
act-report = Remettre un point d’avancement
act-propose_hand_back = Proposer la restitution
act-hand_back = Restituer au projet
act-close = Clore le dossier
act-reopen = Rouvrir le dossier
act-suspend = Suspendre
act-resume = Reprendre
act-decide_course = Consigner la décision
act-withdraw_course = Retirer la décision
act-assess_second = Donner la seconde évaluation
act-pass_second = Confier la seconde évaluation à un autre
act-promise = Annoncer cette date
act-withdraw = Retirer la demande
act-restrict = Restreindre aux personnes du dossier
act-unrestrict = Rouvrir à la brigade
act-merge = Fusionner
act-separate = Défaire la fusion
act-archive = Archiver
act-expire = Expirer

# Ce qui doit d’abord être vrai.
unmet-draft_time_limit = l’échéance du brouillon
unmet-draft_noticed = l’annonce de la fin du brouillon
unmet-owed = un engagement encore dû, et dû par vous
unmet-running_clock = un délai qui court : il est arrêté, c’est à l’autre partie de répondre
unmet-date_not_decided = Cette date a été décidée : c’est une nouvelle décision qui la change.
unmet-course_in_force = Aucune décision n’est en vigueur dans ce dossier, ou elle ne l’est plus.
unmet-not_stopped = Il est décidé d’arrêter l’intervention : le dossier se clôt, sans restitution.
unmet-promise_left = Deux autres dates ont déjà été annoncées : il n’y en a pas de troisième.
unmet-retention_reached = la fin de la durée de conservation
unmet-committee = le passage en comité, pour un dossier P1 ou P2
unmet-fast_track_ground = des usagers touchés maintenant, ou une date irréversible dans les 5 jours ouvrés
unmet-second_assessed = la seconde évaluation, en aveugle, de ce dossier tiré au sort
unmet-second_first = votre seconde évaluation, d’abord : jusque-là, vous lisez ce dossier en aveugle
unmet-not_second_reader = une autre personne que celle qui donne la seconde évaluation : nul ne donne les deux
unmet-second_owed = Aucune seconde évaluation n’est due dans ce dossier, ou elle ne l’est plus.
unmet-second_given = Vous avez déjà donné cette évaluation, dans un autre onglet peut-être : elle ne change plus, et la voici.
unmet-second_reader_on_duty = une autre personne qui puisse donner la seconde évaluation, et qui n’ait pas encore regardé le dossier
unmet-fast_tracked = Aucun accord en urgence n’attend de réexamen dans ce dossier.
unmet-service_contacted = un service nommé et déjà contacté
unmet-no_decline_pending = Un refus est déjà proposé : la direction doit d’abord y répondre.
unmet-another_case = deux dossiers différents
unmet-active_survivor = un dossier en cours, qui puisse continuer pour les deux
unmet-nothing_merged = aucun autre dossier fusionné dans celui-ci, que ses seules personnes peuvent connaître
unmet-not_restricted = un dossier dont la brigade a encore connaissance
unmet-restricted = un dossier restreint
unmet-restricted_survivor = un autre dossier restreint : un dossier restreint n’est fusionné qu’avec un dossier restreint
unmet-merged = Ce dossier n’est pas fusionné avec un autre, ou ne l’est plus.
unmet-survivor_separated = la séparation, d’abord, du dossier dans lequel celui-ci continue : il est lui-même fusionné avec un autre
unmet-decline_proposed = Aucun refus n’est proposé dans ce dossier, ou quelqu’un y a déjà répondu.
unmet-within_appeal_limit = Le délai de recours, 15 jours ouvrés, est passé.
unmet-part_of_the_brigade = un rôle de la brigade
unmet-not_of_the_project = une personne extérieure au projet
unmet-holds_the_part = une personne qui tient ce rôle
unmet-replies_in = les deux réponses du projet, ou la fin du délai
unmet-plan_proposed = Aucune feuille de route n’attend d’approbation dans ce dossier.
unmet-hand_back_proposed = la proposition du chef d’intervention
unmet-within_a_year = Ce dossier est fini depuis plus de 12 mois : déposez une nouvelle demande.
unmet-coordinator_on_duty = un coordinateur de brigade dans ce périmètre
unmet-director_on_duty = un directeur dans ce périmètre

# Ce qui est dû.
duty-acknowledge = La première réponse d’une personne
duty-admissibility = L’avis de recevabilité
duty-decide = La décision motivée
duty-review_fast_track = Le réexamen de l’accord en urgence
duty-answer_questions = La réponse au complément demandé
duty-constitute_team = La constitution de l’équipe
duty-kick_off = Le lancement
duty-deliver_diagnosis = Le diagnostic
duty-reply_to_findings = La réponse aux constats
duty-propose_plan = La feuille de route
duty-approve_plan = L’approbation de la feuille de route
duty-progress_report = Le point d’avancement
duty-review_suspension = Le réexamen de la suspension
duty-review_after_end = Le retour d’expérience
duty-answer_contest = La réponse à une donnée contestée
duty-review_decision = Le réexamen de la décision
duty-answer_override = La réponse à une dérogation proposée
duty-second_assessment = La seconde évaluation, en aveugle

# Qui est quoi dans un dossier.
part-requester = porteur de projet
part-sponsor = commanditaire
part-coordinator = coordinateur en charge
part-case_lead = chef d’intervention
part-responder = intervenant
part-reader = lecteur désigné

confidentiality-brigade = Brigade
confidentiality-restricted = Restreint
confidentiality-portfolio = Portefeuille

# Le journal, phrase par phrase ; le nom de la personne précède.
journal-case-opened = a ouvert le dossier.
journal-case-opened-by_telephone = a ouvert le dossier au téléphone, pour { $requester }.
journal-case-submitted = a envoyé la demande, numéro { $number }, priorité proposée { $priority }.
journal-case-submitted-drawn = a envoyé la demande, numéro { $number }, priorité proposée { $priority } ; le sort a désigné le dossier pour une seconde évaluation en aveugle.
journal-case-contested = a contesté une donnée du score : une réponse est due.
journal-case-contests_answered = a répondu à tout ce qui était contesté du score.
journal-case-override_proposed = a proposé une dérogation : une réponse est due.
journal-case-override_settled = a mis fin à l’attente d’une réponse sur la dérogation proposée.
journal-case-second_assessed = a donné la seconde évaluation, en aveugle.
journal-case-second_passed = a confié la seconde évaluation à une autre personne : « { $reason } »
journal-case-reprioritised = a fait passer la priorité proposée de { $before } à { $priority }, par un score refait.
case-urgent = voie urgente
journal-case-took_charge = a pris le dossier en charge.
journal-case-information_asked = a demandé un complément : « { $question } »
journal-case-answered = a répondu : « { $answer } »
journal-case-answered-in_place = a noté la réponse du projet : « { $answer } » Tenue de : « { $in_place } »
journal-case-brought_to_committee = a porté le dossier au comité.
journal-case-accepted-otherwise = a accepté le dossier en { $priority }, alors que le score proposait { $proposed } : « { $reason } »
journal-case-accepted = a accepté le dossier en { $priority } : « { $reason } »
journal-case-fast_tracked = a accepté le dossier en urgence, en { $priority } : « { $reason } »
journal-case-fast_track_reviewed = a réexaminé l’accord en urgence : « { $opinion } »
journal-case-redirected = a réorienté la demande vers { $service } : « { $reason } »
journal-case-decline_proposed = a proposé un refus : « { $reason } »
journal-case-declined = a confirmé le refus : « { $reason } »
journal-case-decline_overruled = a écarté le refus proposé : « { $reason } »
journal-case-appealed = a fait un recours : « { $reason } »
journal-case-named = a nommé { $person }, { $part }.
journal-case-unnamed = a retiré { $person }, { $part }.
journal-case-reclassified = a changé la confidentialité : { $confidentiality }.
journal-case-restricted = a restreint le dossier aux personnes qui y figurent : « { $reason } »
journal-case-unrestricted = a rouvert le dossier à la brigade : « { $reason } »
journal-case-started = a lancé l’intervention.
journal-case-started-override = a lancé l’intervention par dérogation : « { $override_reason } »
journal-case-findings_delivered = a remis les constats au projet.
journal-case-replied_to_findings = a répondu aux constats.
journal-case-reply_closed = a clos la phase contradictoire.
journal-case-plan_proposed = a proposé la feuille de route.
journal-case-plan_approved = a approuvé la feuille de route.
journal-case-rebaselined = a recalé la feuille de route : « { $reason } »
journal-case-reported = a remis un point d’avancement.
journal-case-hand_back_proposed = a proposé de rendre la main au projet.
journal-case-handed_back = a rendu la main au projet.
journal-case-closed = a clos le dossier.
journal-case-reopened = a rouvert le dossier : « { $reason } »
journal-case-suspended = a suspendu le dossier : « { $reason } »
journal-case-resumed = a repris le dossier.
journal-case-course_decided = a décidé de la suite de l’intervention, { $course } : « { $reason } »
journal-case-course_withdrawn = a retiré la décision sur la suite de l’intervention, { $course } : « { $reason } »
journal-case-promised = a annoncé une autre date, { $due_at }, pour { $duty } : « { $reason } »
journal-case-withdrawn = a retiré la demande : « { $reason } »
journal-case-merged = a fusionné ce dossier avec { $number } : « { $reason } »
journal-case-merged-unseen = a réuni ce dossier avec un autre.
journal-case-separated = a défait la fusion de ce dossier avec { $number } : « { $reason } »
journal-case-separated-unseen = a séparé ce dossier d’un autre.
journal-case-absorbed = a fusionné { $number } avec ce dossier : « { $reason } »
journal-case-absorbed-joined = a fusionné { $number } avec ce dossier, que peuvent désormais lire { $joined } : « { $reason } »
journal-case-absorbed-unseen = a réuni un autre dossier avec celui-ci.
journal-case-released = a défait la fusion de { $number } avec ce dossier : « { $reason } »
journal-case-released-unseen = a séparé un autre dossier de celui-ci.
merged-into = Fusionné avec { $number }
merged-unseen = Réuni avec un autre dossier
journal-case-archived = a archivé le dossier.
journal-case-expired = a fermé le brouillon, que personne n’avait envoyé.

# Le haut de chaque page d’un dossier.
crumbs-label = Fil d’Ariane
crumb-triage = Tri
tabs-label = Parties du dossier
tab-status = Suivi
tab-score = Score et décision
tab-request = Demande
tab-team = Équipe
tab-plan = Feuille de route
tab-journal = Journal
track-skipped = { $stage } (non requis)
exchanges-title = Compléments demandés
exchange-awaited = Réponse attendue.
track-label = Étapes du dossier
track-sentence = Étape { $rank } sur { $count } : { $stage }
relay-owes = { $name } doit
relay-paused = Délai arrêté : l’autre partie doit répondre
relay-suspended = Délai arrêté : dossier suspendu par la direction
relay-late = { $time } de retard
relay-just-late = En retard depuis la fin de la journée
relay-promised = autre date annoncée ; à l’origine : { $left }
relay-done = Fait
relay-go-decide = Décider
relay-go-answer = Répondre
relay-go-team = Voir l’équipe
relay-go-plan = Ouvrir la feuille de route
relay-go-contest = Répondre
relay-go-override = Voir la dérogation
relay-go-second = Évaluer
case-read = Lu le { $moment }.
case-priority = Délais :
sum-received = Reçue
sum-contested = Contestée
sum-proposed = Proposée
sum-asked = Demandée
sum-started = Départ
sum-delay = Délai
sum-due = Échéance
sum-pause-information_asked = Arrêté, complément demandé
sum-pause-suspended = Arrêté, dossier suspendu
sum-pause-reply_phase = Arrêté, phase contradictoire
journal-title = Journal
looked-title = Qui a consulté ce dossier
looked-why = Toute personne qui voit ce dossier peut le savoir. Une consultation est comptée par onglet et par quart d’heure.
looked-nobody = Personne avant vous.
looked-who = Personne
looked-last = Dernière fois
looked-times = Consultations
journal-somebody = une personne

# Ce que les autres ont fait pendant qu’on regarde une page.
live-case =
    { $count ->
        [one] Ce dossier a changé depuis que vous l’avez ouvert : 1 nouveauté.
       *[other] Ce dossier a changé depuis que vous l’avez ouvert : { $count } nouveautés.
    }
live-cases =
    { $count ->
        [one] 1 des dossiers comparés a changé depuis que vous avez ouvert cette page.
       *[other] { $count } des dossiers comparés ont changé depuis que vous avez ouvert cette page.
    }
live-queue =
    { $count ->
        [one] 1 dossier de la file a changé depuis que vous l’avez ouverte.
       *[other] { $count } dossiers de la file ont changé depuis que vous l’avez ouverte.
    }
live-show = Afficher
live-beside = Voir dans un autre onglet, votre saisie reste ici
live-later = Plus tard
