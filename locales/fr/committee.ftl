# Le comité de tri : ses séances, un dossier à la fois, et leurs relevés.
sittings-title = Séances du comité
sittings-lead = Chaque séance close laisse un relevé figé et signé. On n’y lit que les dossiers que l’on peut voir.
sittings-past = Séances passées et relevés
sittings-open = Séances en cours
sittings-closed = Séances closes
sittings-sitting = Séance
sittings-state = Relevé
sittings-from = Du
sittings-to = Au
sittings-search = Chercher
sittings-more = Les plus récentes d’abord
sittings-none = Aucune séance n’a encore été close.
sittings-none-then = Aucune séance close entre ces dates.
sitting-name = Séance n° { $number }
sitting-title = Séance n° { $number } du { $day }
sitting-is-open = en cours
sitting-is-signed = signé
sitting-is-unsigned = signatures attendues
sitting-open = Ouvrir une séance
sitting-open-lead = L’ordre du jour est fait des dossiers portés au comité. Chaque décision gardera qui était présent.
sitting-alone = Il faut être deux
sitting-alone-why = Un relevé porte deux signatures : il faut un autre coordinateur ou un directeur, avec un compte.
sitting-room = Dans la salle
sitting-room-said = Présidence : { $presides }. Présents : { $names }.
sitting-guests = Invités : { $guests }
sitting-start = Commencer par le premier dossier
sitting-go-on = Reprendre
sitting-agenda = Ordre du jour
sitting-left = { $count ->
        [0] Plus aucun dossier à voir
        [one] Reste un dossier à voir
       *[other] Restent { $count } dossiers à voir
    }
sitting-none-left = Plus rien à l’ordre du jour
sitting-none-left-why = Il ne reste aucun dossier à voir à cette séance. Elle peut être close.
sitting-heard = Dossiers vus
between-title = Décidé entre deux séances
between-why = Ces décisions ont été prises alors que le dossier était au comité, en dehors de toute séance. Les personnes présentes à la clôture en prennent connaissance : elles figureront au relevé.
between-notice = Aucune séance n’est ouverte : cette décision figurera au relevé de la prochaine, parmi ce qui a été décidé entre deux séances.
between-notice-open = Une séance est en cours : prise sur cette page, la décision n’est pas prise en séance. Elle figurera au relevé parmi ce qui a été décidé entre deux séances.
between-to-sitting = Décider à la séance n° { $number }
outside-title = Ce dossier a quitté le comité en dehors de cette séance
outside-why = Plus rien ne s’en décide ici : ses formulaires ont disparu.
outside-case = Ouvrir le dossier { $number }
signatures-awaited = Relevés à signer
signatures-presided = Vous y étiez. Présidence : { $name }.
sitting-previous = Précédent
sitting-next = Suivant
sitting-back = Retour à la séance
sitting-points = D’où viennent les points
sitting-said = Dit en séance
sitting-words = Avis et report
sitting-close = Clore la séance
sitting-close-why = { $left ->
        [0] Le relevé sera figé : plus personne ne pourra le changer. Il restera à le signer, à deux.
        [one] Le relevé sera figé : plus personne ne pourra le changer. Un dossier n’a pas été vu : il reste à l’ordre du jour de la prochaine séance.
       *[other] Le relevé sera figé : plus personne ne pourra le changer. { $left } dossiers n’ont pas été vus : ils restent à l’ordre du jour de la prochaine séance.
    }

roll-title = Qui est dans la salle
roll-held-on = Date
roll-presided-by = Présidence
roll-present = Présents
roll-present-hint = Au moins un autre coordinateur ou directeur que la présidence : le relevé se signe à deux.
roll-guests = Invités
roll-guests-hint = Les personnes sans compte, avec leur fonction.
roll-open = Ouvrir la séance
roll-change = Enregistrer les présents

asked-title = Ce que dit le projet
asked-problem = Ce qui se passe
asked-who-suffers = Qui en souffre
asked-expected = Ce qui est demandé
asked-unsaid = rien n’en est dit

opinions = Noter les avis
opinions-said = Avis exprimés, et par qui
opinions-hint = En quelques mots, votes compris. Ils sont au relevé ; le journal du dossier dit seulement que des avis ont été notés.
opinions-note = Noter
put-off = Reporter à la prochaine séance
put-off-before = Reporté lors de la séance n° { $number }, le { $day }
put-off-before-why = Reporté lors de la séance n° { $number }, le { $day } : « { $reason } »
held-suspended = Pourquoi le dossier est suspendu
put-off-reason = Pourquoi reporter

heard-discussed = avis notés
heard-decided = décidé
heard-put_off = reporté
heard-between = décidé entre deux séances
heard-stalled = resté sans suite

sitting-said-there = En séance
minutes-title = Relevé de décisions de la séance n° { $number } du { $day }
minutes-download = Télécharger le relevé
minutes-download-text = Télécharger en texte (ODT)
minutes-cases = Dossiers vus
minutes-brief = En bref
minutes-brief-lines = Chaque dossier, et ce qu’il en est advenu
minutes-brief-case = Dossier
minutes-brief-number = Numéro
minutes-brief-outcome = Issue
minutes-brief-accepted = accepté, { $priority }
minutes-brief-redirected = réorienté : { $service }
minutes-brief-decline-proposed = refus proposé
minutes-brief-declined = refusé
minutes-brief-decline-overruled = refus écarté
minutes-brief-suspended = suspendu
minutes-brief-merged = réuni avec un autre dossier
minutes-brief-separated = séparé d’un autre dossier
minutes-brief-withdrawn = retiré par le projet
minutes-brief-decided = décidé
minutes-brief-put-off = reporté
minutes-brief-between = { $outcome }, entre deux séances
minutes-brief-discussed = rien n’est décidé
minutes-before-all = Chaque point a été traité devant toutes les personnes présentes, sauf mention contraire.
minutes-no-case = Aucun dossier.
minutes-times = Ouverture et clôture
minutes-times-said = ouverte { $opened }, close { $closed } par { $name }
minutes-score = Score de { $total } [{ $low }–{ $high }] sur 100, risque { $band }.
minutes-model = Calculé avec le modèle { $model }.
minutes-before = Présents : { $names }.
minutes-between-why = Décidé au stade du comité, en dehors de toute séance, depuis la précédente. Les personnes présentes en ont pris connaissance.
minutes-between-noted = Décidé entre deux séances. En ont pris connaissance : { $names }.
minutes-opinions = a noté les avis : « { $opinions } »
minutes-purpose-missing = a noté qu’aucune finalité n’est énoncée : « { $reason } »
minutes-purpose-stated = a noté qu’une finalité est désormais énoncée : « { $reason } »
minutes-put-off = a reporté le dossier à la prochaine séance : « { $reason } »
minutes-stalled = a noté, d’un engagement resté sans suite (« { $duty } », dû par { $name }{ $due ->
    [none] { "" }
   *[other] { " " }pour { $due }
}) : « { $note } »
minutes-proposed = Priorité que le score proposait : { $priority }.
minutes-signatures = Signatures
minutes-signs-presiding = Présidence
minutes-signs-second = Autre personne présente
minutes-signed = { $name }, { $moment }
minutes-awaits-presiding = Attendue : { $name }, pour la présidence.
minutes-awaits-second = Attendue : une autre personne présente.
minutes-hash = Empreinte du relevé (SHA-256) :
minutes-hash-part = Empreinte (SHA-256) :
minutes-sign-off = Signer le relevé
minutes-sign-off-why = Vous attestez que ce que vous lisez ici est ce qui a été dit et décidé. On ne signe qu’une fois, et jamais seul.
minutes-corrections = Corrections
minutes-correct = Noter une correction
minutes-correct-why = Un relevé figé ne change pas : ce qu’il a de faux se dit en dessous.
minutes-correct-about = À propos de
minutes-correct-sitting = La séance elle-même
minutes-correct-note = Ce qu’il faut lire
minutes-noted-by = { $name }, { $moment }
minutes-file-made = Fichier fait pour { $name }, { $moment }.
minutes-sealed = Textes scellés
minutes-sealed-why = Chaque empreinte est le SHA-256 du texte qui la suit, en UTF-8. Le texte d’un dossier nomme le relevé par son empreinte.

done-open_sitting = Séance ouverte.
done-change_roll = Présents enregistrés.
done-put_off = Dossier reporté à la prochaine séance.
done-note_opinions = Avis notés.
done-note_stalled = Noté. L’engagement reste dû, et à l’ordre du jour tant qu’il n’est pas rendu.
done-close_sitting = Séance close. Le relevé est figé ; il reste à le signer.
done-sign_minutes_off = Relevé signé.
done-correct_minutes = Correction notée.

problem-second-person = Cochez un autre coordinateur ou directeur : un relevé se signe à deux.
problem-sitting-day = Une date à { $days } jours d’aujourd’hui au plus.
unmet-put_off_once = Cette séance a déjà reporté le dossier : son relevé le dit une fois.
unmet-sitting_open = une séance encore ouverte
unmet-sitting_closed = la clôture de la séance
unmet-present_at_sitting = votre présence à la séance
unmet-signature_awaited = Une autre personne présente a déjà signé : seule manque la présidence.

journal-committee-opinions_noted = a noté les avis exprimés à la séance n° { $sitting } du comité de tri.
journal-committee-stalled_noted = a noté ce qui a été dit d’un engagement resté sans suite, à la séance n° { $sitting } du comité de tri.
journal-committee-decided = a pris cette décision à la séance n° { $sitting } du comité de tri.
journal-committee-purpose_said = a noté ce que le comité a dit de la finalité, à la séance n° { $sitting } du comité de tri.
journal-committee-decided_between = a pris cette décision en dehors de toute séance : elle figurera au relevé de la prochaine séance du comité de tri.
journal-committee-note_taken = a porté au relevé de la séance n° { $sitting } du comité de tri une décision prise entre deux séances : les personnes présentes en ont pris connaissance.
journal-committee-put_off = a reporté le dossier à la prochaine séance du comité de tri (séance n° { $sitting }) : « { $reason } »
journal-committee-minuted = a clos la séance n° { $sitting } du comité de tri : le relevé est figé.

# Des dossiers côte à côte.
compare-title = Dossiers côte à côte
compare-lead = Les mêmes lignes pour chaque dossier. Celles où ils diffèrent sont marquées.
compare-line = Ligne
compare-differs = diffère
compare-decision = Ce dont dépend la décision
compare-words = Ce que dit le projet
compare-impact = Ce qui en dépend, part de l’impact
compare-factors = Les facteurs du score : réponse, preuve, points
compare-date = Date irréversible
compare-not-harmed = pas touchés pour l’instant
compare-by-override = par dérogation
compare-clocks = les délais suivent { $priority }
compare-owed = Prochaine chose due
compare-nothing-owed = rien n’est dû
impact-of-users = Usagers
impact-of-essential_service = Service essentiel
impact-of-legal_duty = Obligation légale
impact-of-money_left = Argent à engager
impact-of-data_security = Données exposées
impact-of-public_trust = Confiance du public
compare-share = pèse { $share } de cette part de l’impact
compare-unknown = Un des numéros demandés ne mène à aucun dossier.
compare-most = { $most } dossiers au plus se lisent côte à côte : décochez-en un pour prendre celui-ci.
compare-more = { $most } dossiers au plus se lisent côte à côte : voici les premiers.
compare-too-few = Il en faut au moins deux
compare-too-few-why = Cochez de deux à quatre dossiers dans la file du tri, ou donnez leurs numéros ci-dessous.
compare-to-queue = Aller à la file
compare-numbers = Numéros des dossiers
compare-numbers-hint = De deux à quatre, séparés par des virgules.
compare-do = Comparer
compare-one = Comparer
compare-ticked = Comparer les dossiers cochés
sitting-awaited = Ce qui attend une réponse
