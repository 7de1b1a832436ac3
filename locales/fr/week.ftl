# La semaine du portefeuille, et les vues que chacun garde de ses listes.
part-week = La semaine
kept-of-cases = Dossiers
kept-of-decisions = Décisions
kept-says = { $list } : { $filters }
kept-everything = tout
kept-one-person = dû par une personne qui n’a plus rien en retard
kept-one-ministry = d’un ministère qui n’y a plus rien
kept-manage = Gérer mes vues
kept-keep-as = Nom de la vue
kept-keep = Garder cette vue
kept-none = Aucune vue encore
kept-none-why = Sur les dossiers ou les décisions, choisissez des filtres, donnez un nom, puis « Garder cette vue ».
kept-lead = Une vue garde les filtres d’une liste sous un nom. Vous seul les voyez ; { $most } au plus.
kept-view = Vue
kept-now = Lignes maintenant
kept-acts = Changer
kept-name-hint = { $limit } caractères au plus.
done-view-kept = Vue gardée.
week-from-to = Semaine du { $from } au { $to }
week-last = Les sept derniers jours
week-to = jusqu’au { $date }
week-until = Sept jours, jusqu’au
week-others = Semaine
week-no-change = Aucun dossier que vous pouvez voir n’est arrivé, sorti ni n’a changé d’étape, de priorité, de risque ou de météo.
week-changed = { $what } : { $count }
week-counted = { $what } ({ $count })
week-awaited = Ce que vous devez
week-decided = Décisions prises
week-late = Devenu en retard
week-caught-up = N’est plus en retard
week-recovered = Se redresse
week-came = Nouvelles demandes
week-nothing = Rien.
week-more = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
week-verdict-accepted = Demande acceptée
week-verdict-fast_tracked = Demande acceptée en urgence
week-verdict-redirected = Demande réorientée
week-verdict-declined = Demande refusée
week-decided-on = { $what }, le { $date }
week-owed-by = { $duty }, échéance du { $date }, { $who }
week-no-view = Vous n’avez gardé aucune vue. Une vue gardée se suit ici, semaine après semaine.
week-views-caption = Ce que vos vues montraient la veille de la semaine et à son dernier soir
week-objective = { $now }, visé : { $target } ; { $mark }
week-each-monday = Chaque lundi
week-make-it = Me la préparer chaque lundi
week-make-it-hint = À 8 h, heure de Paris : les sept jours jusqu’à la veille, dans votre langue, tels que vous pouvez les lire.
week-first = La première depuis que vous l’avez demandée : celle du { $date }.
week-save = Enregistrer
week-not-sent = Rien n’est encore envoyé par courriel : chaque résumé attend dans la boîte d’envoi et se lit ici.
week-past = Résumés déjà préparés
week-none-made = Aucun résumé n’a encore été préparé
week-none-made-why = Cochez « Me la préparer chaque lundi » sous la semaine : le premier sera là le lundi suivant, à 8 h.
week-made = Préparé { $made }. Il attend d’être envoyé.
week-made-and-sent = Préparé { $made }, envoyé { $sent }.
week-read-again = Relire cette semaine sur sa page
week-withheld = Ce résumé nomme un dossier que vous ne pouvez plus voir : il n’est plus montré. La page de la semaine se lit toujours, sans lui.
week-subject = Tocsin : { $week }
week-dear = Bonjour { $name },

    Voici le portefeuille, tel que vous pouvez le lire. { $week }.
week-quiet = Semaine calme : rien n’a été décidé, rien n’est devenu en retard, aucun dossier n’a changé.
week-numbers = En nombres
week-number = { $what } : { $was }, puis { $is } ({ $by })
week-line = { $what } : { $said }
week-farewell = La semaine en entier : { $page }

    Pour ne plus recevoir ce résumé, décochez « Me la préparer chaque lundi » : { $choice }
done-week-on = La semaine vous sera préparée chaque lundi à 8 h.
done-week-off = La semaine ne vous sera plus préparée.
