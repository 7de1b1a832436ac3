# Du côté du projet.
project-side-title = Du côté du projet
project-side-nobody = personne n’est nommé
project-side-name = Nommer
project-side-change = Corriger ou remplacer
project-side-of = Nommer ou corriger : { $role }
project-side-hint = Un autre nom est une autre personne : dites-lui alors ce qu’elle doit savoir.
project-side-person = Nom
project-side-function = Fonction
project-side-email = Adresse électronique
project-side-phone = Téléphone
project-side-sponsor-hint = L’adresse de son compte ; sans compte, un administrateur lui remet un lien. Qui était commanditaire ne voit plus le dossier, et ce qu’il devait passe au nouveau.
project-side-button = Enregistrer
project-side-before = { $count ->
    [one] { $count } désignation
   *[other] { $count } désignations
}
project-side-named = { $date } : { $name }, { $role }. Noté par { $by }.
project-role-sponsor = commanditaire
project-role-referent = référent
project-role-administrative = contact administratif
project-role-hint-sponsor = répond de l’utilité du projet
project-role-hint-referent = l’interlocuteur au quotidien
project-role-hint-administrative = accès, salles, badges

# Passer la main.
handovers-title = Passations
handover-readers = Ce que doit savoir la suite. La brigade le lit, le projet non.
handover-none = Personne n’est parti, et aucune note n’est laissée.
handover-untold = { $name }, { $role }, a quitté ce rôle le { $date } : aucune note n’est laissée.
handover-next = { $name } prend la suite.
handover-said = Note pour prendre la suite, { $name }, { $role } : écrite le { $date } par { $by }.
handover-for = Pour { $name }.
handover-yours = pour vous
handover-write = Écrire une note de passation
handover-write-mine = Laisser une note à qui prendra ma suite
handover-person = Qui quitte son rôle
handover-to = Qui prend la suite
handover-to-all = toute l’équipe
handover-note = Ce que la personne suivante doit savoir
handover-note-hint = Où en est le travail, ce qui est promis, à qui parler. Une phrase au moins.
handover-note-hint-first = Personne ne précède : la note peut attendre.
handover-note-hint-next = Demandé si une autre personne prend la suite. Une phrase au moins.
handover-button = Enregistrer la note
done-contact = C’est enregistré du côté du projet.
done-sponsor = Le commanditaire est enregistré.
done-handed-over = Note de passation enregistrée.
problem-handover = Dites à la personne suivante ce qu’elle doit savoir.
problem-handover-short = Écrivez une vraie phrase : { $letters } lettres au moins.
problem-sponsor-helps = Cette personne travaille sur ce dossier pour la brigade : elle ne peut pas répondre du projet.
unmet-something_new = Tout est déjà enregistré ainsi : il n’y a rien à changer.
start-no-lead = Personne ne mène encore cette intervention : aucun motif ne permet de la lancer avant qu’un chef d’intervention soit affecté.
independence-readers = Ce qui tient un membre à l’écart se lit par qui coordonne ou dirige, et par ce membre.

# Le journal.
journal-handover-named = a nommé une personne du côté du projet : { $project_role }.
journal-handover-corrected = a corrigé ce qui est dit d’une personne du côté du projet : { $project_role }.
journal-handover-replaced = a nommé une autre personne du côté du projet, avec une note de passation : { $project_role }.
journal-handover-sponsor_named = a nommé { $person } commanditaire.
journal-handover-noted = a laissé une note pour prendre la suite ({ $person }, { $role }).
