# Le registre : ce qui a été publié, et la dérive depuis la première publication.
watch-title = Projets à surveiller
watch-lead = Dérive depuis la première publication : l’écart entre le premier chiffre publié et le dernier. Un projet élargi dérive aussi. Chaque nouvelle édition dit ce qu’elle a relevé.
watch-caption = { $count ->
    [one] un projet publié, par { $drift }
   *[other] { $count } projets publiés, par { $drift } : la plus forte d’abord
}
watch-only = Seulement : { $drift }, { $range }.
watch-all = Tous les projets
watch-raised-only = Relevés par la dernière édition : { $count }
watch-raised-duration = Durée relevée par l’édition { $edition }
watch-raised-cost = Coût relevé par l’édition { $edition }
watch-raised-both = Durée et coût relevés par l’édition { $edition }
watch-raised-end = Fin prévue reportée par l’édition { $edition }
watch-raised-end-first = (première publiée : { $day })
watch-project = Projet
watch-schedule-drift = Dérive de durée
watch-cost-drift = Dérive de coût
watch-action = Agir
watch-open-case = Proposer une prise de contact
watch-open-case-on = Proposer une prise de contact à { $project }
watch-open-again = Proposer une nouvelle prise de contact
watch-open-again-on = Proposer une nouvelle prise de contact à { $project }
watch-see-offer = Voir la proposition en attente
watch-see-offer-on = Voir la proposition en attente de réponse, faite à { $project }
slip-duration = La durée prévue est passée de { $first } ({ $first_on }) à { $last } ({ $last_on }).
slip-cost = Le coût prévu est passé de { $first } ({ $first_on }) à { $last } ({ $last_on }).
slip-end = La fin prévue est passée du { $first } ({ $first_on }) au { $last } ({ $last_on }).
watch-offered = Aide proposée le { $day } :
watch-offered-by = Aide proposée le { $day } par { $name } :
watch-offered-why = Pourquoi : « { $reason } »
watch-offers = Aide proposée
watch-offers-older = { $count ->
    [one] Une proposition plus ancienne
   *[other] { $count } propositions plus anciennes
}
watch-offered-waiting = pas encore de réponse.
watch-offered-unanswered = expirée sans réponse.
watch-offered-declined = déclinée par le projet le { $day }.
watch-offered-taken = une demande en est née.
watch-offered-case = dossier { $number }.
watch-ministry = Ministère
watch-every-ministry = Tous les ministères
watch-filter = Filtrer
watch-pages = Pages de la liste
watch-empty = Aucun projet publié
watch-empty-why = Rien n’a été importé, ou aucun projet publié ne répond à ce choix. Un coordinateur peut importer un registre.
register-range-between = de plus de { $above } à { $up_to }
register-range-above = au-delà de { $above }
register-range-up-to = { $up_to } ou moins
register-range-any = calculable d’une édition à l’autre
register-threshold = seuil { $percent }
register-mark-median = médiane { $drift }
register-mark-p90 = un sur dix : { $drift }
register-trail = Fil d’Ariane
register-source = Source :
register-edition = { $month ->
    [m1] janv.
    [m2] févr.
    [m3] mars
    [m4] avr.
    [m5] mai
    [m6] juin
    [m7] juil.
    [m8] août
    [m9] sept.
    [m10] oct.
    [m11] nov.
   *[m12] déc.
 } { $year }
register-years = ans
register-from-to = de { $first } à { $last }
register-from-day = du { $first } au { $last }
register-as-of = (édition { $edition })
register-end-put-off = Fin prévue reportée
register-end-computed = Calculée : le début et la durée prévue.
register-end-head = Fin prévue
register-not-published = non publié
register-withheld = retenu par l’éditeur
register-one-edition = première édition
register-from-nothing = non calculable, le premier chiffre publié est nul
register-not-comparable = non calculable : les monnaies diffèrent
register-published = Publié, édition par édition
register-editions = Ce que chaque édition dit du projet
register-drift = Dérive depuis la première publication
register-drift-note = Chaque chiffre est comparé à la première édition qui le donne. Un projet élargi dérive aussi.
register-duration = Durée prévue (années)
register-cost = Coût complet
register-chart = Durée prévue par édition ; en pointillé, la première publiée.
register-edition-head = Édition
register-name-head = Nom et ministère publiés
register-phase-head = Phase
register-start-head = Début
phase-framing = cadrage
phase-building = conception / réalisation
phase-trial = expérimentation
phase-rollout = déploiement
phase-operation = exploitation
phase-finished = terminé

# Importer un registre.
import-title = Importer un registre
import-lead = Un fichier est d’abord lu sans rien écrire : vous voyez ce qu’il changerait, puis vous décidez. Un import s’annule.
import-file = Fichier CSV
import-file-hint = Tel qu’il a été publié : virgules ou points-virgules, UTF-8 ou Windows, 2 Mo au plus.
import-edition = Édition
import-edition-hint = Seulement si ni le fichier ni son nom ne la disent. Par exemple 2021-07, ou 2014.
import-read = Lire le fichier
import-none = Aucun import pour le moment. Le premier sera listé ici.
import-latest = Derniers imports
import-latest-caption = Les 30 derniers fichiers proposés
import-file-head = Fichier
import-by-head = Par
import-at-head = Le
import-standing-head = État
import-by-command = la ligne de commande
import-was-proposed = Lu, rien n’est écrit
import-was-refused = Refusé : le fichier a des fautes
import-was-unmapped = Lu, colonnes à reconnaître
import-was-applied = Appliqué
import-was-undone = Annulé
import-applied = Import appliqué.
import-undone = Import annulé : ses faits sont retirés du registre.
import-decided = Réponses données
import-said-same = « { $one } » et « { $other } » sont le même projet
import-said-apart = « { $one } » et « { $other } » sont deux projets
import-said-by = par { $name }, { $moment }
import-link-again = Revenir sur cette réponse
import-link-again-of = Revenir sur cette réponse : { $one }, { $other }
import-link-reopened = Réponse reprise : la paire est de nouveau à décider.
import-link-decided = Réponse enregistrée.
import-pairs = Est-ce le même projet ?
import-pairs-why = Ces noms se ressemblent, mais rien ne prouve qu’ils désignent un seul projet. Tant que personne ne répond, ils restent séparés. Une réponse vaut pour tous les imports à venir.
import-pairs-caption = { $count } paires à trancher, de la plus probable à la moins probable
import-pair-one = Déjà connu
import-pair-other = Publié plus tard
import-likeness = Ressemblance
import-decide = Votre réponse
import-same = Le même
import-apart = Deux projets
import-same-of = { $one } et { $other } sont le même projet
import-apart-of = { $one } et { $other } sont deux projets
import-undo = Annuler cet import
import-undo-why = Annuler retire les faits de ce fichier, et les projets que lui seul nomme. C’est refusé si un dossier porte sur l’un d’eux.
import-register = Registre reconnu : { $name }
import-unmapped = Les titres des colonnes ne disent pas de quel registre il s’agit. Indiquez ce que contient chaque colonne.
import-map-again = Changer ce que contient chaque colonne
import-faults = Rien n’est écrit. À corriger dans le fichier : { $count }
import-place = ligne { $line }, colonne { $column }
import-all-known = Tout est déjà connu. Il n’y a rien à écrire.
import-known-differing = Tout est déjà connu, et il n’y a rien à écrire. Chiffres différents de ceux qui sont gardés, et qui font foi : { $count ->
        [one] une ligne
       *[other] { $count } lignes
    }.
import-editions = Éditions
import-lines = Projets lus
import-new = Projets nouveaux
import-linked = Reliés à un projet connu
import-changed = dont chiffres qui changent
import-unchanged = dont rien ne change
import-gone = Plus publiés
import-repeated = Déjà connus dans cette édition
import-differing = dont chiffres différents (le premier import fait foi)
import-uncertain = Paires à faire trancher
import-apply = Appliquer cet import
import-changes = Les chiffres qui changent
import-changes-caption = { $shown } sur { $count } projets dont les chiffres changent ; ce que cette édition ne publie pas reste tel quel
import-changes-all = Tout montrer ({ $count })
import-changes-head = Chiffre, avant et après
import-no-change = Aucun chiffre d’un projet connu ne change.
import-gone-who = { $count ->
    [one] Un projet n’est plus publié
   *[other] { $count } projets ne sont plus publiés
}
import-gone-why = L’édition précédente les nomme, celle-ci non. Ce qui a été publié d’eux reste.
import-raised = { $count ->
    [one] Cette édition a relevé la durée, le coût ou la fin prévue d’un projet.
   *[other] Cette édition a relevé la durée, le coût ou la fin prévue de { $count } projets.
}
import-raised-see = Voir ce que la dernière édition a relevé
import-entries = Ce que devient chaque ligne
import-line-head = Rang
import-what-head = Ce qui sera fait
import-entry-new = nouveau projet
import-entry-perhaps = nouveau projet, à rapprocher peut-être de : { $names }
import-entry-linked = relié à { $name }
import-entry-differs = déjà connu, avec d’autres chiffres : rien ne change
import-entry-repeated = déjà connu
import-no-column = absente du fichier
import-map-name = Nom du registre
import-map-name-hint = La source que porteront les faits.
import-currency = Monnaie des coûts
import-unit = Unité des coûts
import-decimal = Signe décimal
import-on-its-side = Les projets sont en colonnes, les champs en lignes
import-keep = Garder cette correspondance pour les prochains fichiers
import-map = Relire ainsi
import-first-column = Première colonne, si le tableau est couché
import-sample = Les premières lignes du fichier
column-project = Colonne du nom du projet
column-organisation = Colonne de l’organisme porteur
column-edition = Colonne de l’édition
column-phase = Colonne de la phase
column-start = Colonne du début
column-end = Colonne de la fin prévue
column-duration_years = Colonne de la durée en années
column-cost = Colonne du coût complet
column-description = Colonne de la description
unit-million = millions
unit-thousand = milliers
unit-one = unités
decimal-comma = virgule (1,5)
decimal-dot = point (1.5)
problem-edition = « { $typed } » n’est pas une édition : écrivez par exemple 2021-07.
problem-edition-unlike = « { $typed } » n’est pas une édition, et le fichier dit { $said } : écrivez-la ainsi, ou laissez ce champ vide.
problem-edition-other = Vous avez écrit { $typed }, et le fichier dit { $said } : écrivez ce que dit le fichier, laissez ce champ vide, ou corrigez le fichier.
problem-edition-ahead = { $typed } est encore à venir : aucune édition n’est postérieure à { $latest }. Corrigez l’année ou le mois.
unmet-whole_file = un fichier sans erreur
unmet-not_applied_yet = Cet import est déjà appliqué.
unmet-applied = Cet import n’est pas appliqué, ou il est déjà annulé.
unmet-no_case_on_it = Un dossier est ouvert sur un projet que cet import a apporté : il ne peut plus être annulé.
unmet-never_side_by_side = Une même édition publie ces deux noms : ce sont deux projets.

# Ce qui ne va pas dans un fichier.
fault-empty = Le fichier ne contient aucun tableau.
fault-not-text = Ce n’est pas un fichier texte. Enregistrez la feuille au format CSV.
fault-unclosed-quote = Un guillemet ouvert n’est jamais fermé. Le fichier est-il coupé ?
fault-after-quote = Du texte suit la fin d’une cellule entre guillemets.
fault-short = La ligne s’arrête trop tôt. Le fichier est-il coupé ?
fault-long = La ligne a plus de cellules que l’en-tête.
fault-no-column = Cette colonne est nécessaire et n’est pas dans le fichier. Ses titres sont :
fault-unknown-register = aucun registre connu n’a ces titres de colonnes
fault-no-name = Le projet n’a pas de nom.
fault-no-organisation = Le projet n’a pas d’organisme.
fault-no-edition = Rien ne dit de quelle édition il s’agit. Indiquez-la.
fault-not-an-edition = Ce n’est pas une édition, par exemple 2021-07.
fault-edition-ahead = Cette édition est encore à venir : corrigez son année ou son mois.
fault-not-a-number = Ce n’est pas un nombre.
fault-not-a-date = Ce n’est pas une date. Écrivez par exemple 01/07/2021, 2021-07-01, 07/2021 ou juillet 2021.
fault-not-a-phase = Ce n’est pas une phase connue.
fault-twice = Le même projet figure deux fois dans cette édition.
