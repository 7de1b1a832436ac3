# D’une demande à l’autre, depuis la vue où on l’a ouverte.
walk-label = D’une demande à l’autre
walk-here = { $rank } sur { $all } dans cette vue
walk-moved = A changé de place dans cette vue (demandes : { $all })
walk-left =
    { $all ->
        [0] Sortie de cette vue, désormais vide
        [one] Sortie de cette vue, où il en reste une
       *[other] Sortie de cette vue, où il en reste { $all }
    }
walk-previous = Précédente
walk-next = Suivante
walk-back = Revenir à cette vue

# Ce que chacun choisit pour sa file : les touches.
keys-title = Raccourcis clavier
keys-about = Les touches agissent hors des champs, sur le dossier où vous êtes. Chacune a un lien ou un formulaire qui fait la même chose.
keys-lead = Une lettre par geste. Elles agissent sur la file et sur la page d’un dossier, hors des champs, sans Ctrl, Alt ni Cmd.
keys-on = Raccourcis activés
keys-moves = Se déplacer
keys-acts = Décider
keys-next = suivante
keys-previous = précédente
keys-pages = À la dernière ligne, « suivante » ouvre la page d’après ; à la première, « précédente » ouvre celle d’avant.
keys-open = ouvrir
keys-compare = comparer
keys-queue = revenir à la file
keys-search = chercher
keys-list = tous les raccourcis
keys-enter-name = Entrée
keys-enter = suivre le lien où l’on est
keys-escape-name = Échap
keys-escape = fermer, revenir où l’on était
keys-close = Fermer
keys-rest = Laissez vide pour n’avoir pas de touche. Ni « ? », qui montre la liste, ni Entrée, qui ouvre le lien où vous êtes, ne changent ; désactivés, les raccourcis ne répondent plus, sauf Entrée.
keys-choose = Choisir les touches
keys-keep = Enregistrer les touches
keys-kept = Touches enregistrées.
keys-usual = Remettre les lettres d’origine
keys-usual-about = Chaque geste retrouve sa lettre d’origine.
keys-usual-again = Lettres d’origine remises.
keys-turn-off = Désactiver les raccourcis
keys-turn-on = Activer les raccourcis
decide-in-vain = « { $act } » n’est pas possible maintenant
problem-key-letter = Tapez une seule lettre, ou rien.
problem-key-taken = La lettre { $letter } sert déjà à un autre geste : choisissez-en une autre.

# Les vues que chacun garde, et ce qui est nouveau pour soi.
view-fresh = Non lues
queue-fresh = Non lu
filter-fresh = Non lues
sort-new = dernier mouvement
views-own = Mes vues
view-first = en premier
view-save = Enregistrer cette vue
view-manage = Gérer mes vues
view-lead = Une vue garde des filtres et un ordre sous un nom. Vous seul les voyez ; { $most } au plus.
view-none = Aucune vue encore. Dans la file, choisissez des filtres ou un ordre, puis « Enregistrer cette vue ».
view-says = { $filters }, par { $order }.
view-name = Nom de la vue
view-name-hint = Par exemple « Mes urgences ». 60 caractères au plus.
view-open-first = Ouvrir la file sur cette vue
view-open-first-hint = « Toutes les demandes » reste la première des vues, à côté de la file.
view-keep = Enregistrer la vue
view-back = Revenir
view-rename = Renommer
view-make-first = Ouvrir en premier
view-make-not-first = Ne plus ouvrir en premier
view-remove = Supprimer
view-saved = Vue enregistrée.
view-renamed = Vue renommée.
view-made-first = La file s’ouvre désormais sur cette vue.
view-first-no-more = La file s’ouvre de nouveau sur toutes les demandes.
view-removed = Vue supprimée. Vous pouvez la rétablir ci-dessous.
views-removed = Vues supprimées
views-removed-about = Elles restent là { $days } jours.
view-take-back = Rétablir
view-taken-back = Vue rétablie.
problem-view-taken = Une de vos vues porte déjà ce nom : donnez-en un autre.
problem-views-full = Vous avez déjà { $most } vues : supprimez-en une d’abord.
