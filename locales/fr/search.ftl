# La recherche.
search-title = Rechercher
search-tab = « { $said } » · Recherche
search-hint = Un numéro, un nom, des mots de la demande. Accents et terminaisons ne comptent pas.
search-go = Chercher
search-cases = Dossiers
search-cases-count = { $count ->
        [0] Aucun de ceux que vous pouvez voir.
        [one] Un dossier a tous ces mots, aux terminaisons près.
       *[other] { $count } dossiers ont tous ces mots, aux terminaisons près.
    }
search-cases-more = Plus de { $count } dossiers ont tous ces mots, aux terminaisons près. Ajoutez un mot pour en avoir moins.
search-rows = { $from } à { $to } sur { $count }
search-rows-more = { $from } à { $to } sur plus de { $count }
search-projects = Projets publiés
search-projects-count = { $count ->
        [0] Aucun projet du registre n’a tous ces mots, même avec une autre terminaison.
        [one] Un projet du registre a tous ces mots, aux terminaisons près.
       *[other] { $count } projets du registre ont tous ces mots, aux terminaisons près.
    }
search-projects-first = Les { $shown } premiers. Ajoutez un mot pour en avoir moins.
search-once-called = Aussi publié sous le nom :
search-too-many = Seuls les { $most } premiers mots sont cherchés.
search-nothing-typed = Que cherchez-vous ?
search-nothing-typed-why = Écrivez quelques mots ci-dessus. Nous montrons ce qui les a tous, parmi ce que vous pouvez voir.
search-no-word = Il n’y a là aucun mot
search-no-word-why = Nous cherchons des mots et des numéros, pas des signes : seuls, « % » ou un guillemet ne trouvent rien. Écrivez au moins une lettre ou un chiffre.
search-small-words = Ces mots sont partout
search-small-words-why = Un mot comme « de » ou « le » est dans tous les textes. Écrivez-en un qui distingue ce que vous cherchez.
search-how-number = Un numéro de dossier, avec ses zéros ou sans : 2026-0042, ou 42.
search-how-words = Un nom de projet, un ministère, ce que la demande raconte. Le début du dernier mot suffit pour un nom.
search-how-forgiven = « reseau » trouve « réseaux » : accents, majuscules et terminaisons sont pardonnés. « visa » trouve donc aussi « visant ».
search-how-project = Un projet publié, sous tous les noms qu’il a portés.
search-none = Rien n’a tous les mots de « { $said } »
search-none-why = Nous avons cherché parmi les dossiers que vous pouvez voir : numéro, nom du projet, organisation et réponses de la demande.
search-none-why-watching = Nous avons cherché parmi les dossiers que vous pouvez voir (numéro, nom du projet, organisation et réponses de la demande) et parmi les projets du registre (noms, ministères et description).
search-none-fewer = Essayez avec moins de mots, ou avec un autre.
search-none-draft = Un brouillon n’est pas cherché : les vôtres sont à l’accueil. Les messages et les diagnostics non plus.
search-each-alone = Chaque mot, seul :
search-to-watch = Voir tous les projets du registre
search-to-home = Aller à l’accueil
