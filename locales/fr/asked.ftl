# Qui est déjà sollicité : le garder, le dire, et nommer l’autre engagement.
proposal-term-withdrawal = Sollicitations retirées
proposal-term-withdrawal-about = Une personne a été sollicitée, n’a pas encore répondu, et ne le serait plus : de { $least } points retirés pour un P4 à { $most } pour un P1.
change-withdrawal-worse = plus de sollicitations retirées avant une réponse
change-withdrawal-better = moins de sollicitations retirées avant une réponse
proposal-reason-asked = sa réponse est déjà attendue sur ce dossier
proposal-no-longer-asked = à ne plus solliciter
proposal-no-longer-note = Ces personnes n’ont pas encore répondu. La demande qui leur a été faite serait retirée : un mot de votre part le leur dira mieux.
overload-reason-for = Au-delà de ce que donnent : { $names }.
proposal-all-asked = Ce choix est déjà demandé : personne n’a rien de plus à répondre.
proposal-awaited = Qui n’a pas répondu, et depuis quand
problem-asked-no-more = On ne solliciterait plus : { $names }. « Pour les personnes », plus bas, dit ce qui leur était demandé. Rien n’est parti ; pour continuer, envoyez à nouveau.
problem-overload-beside = Cette personne serait engagée à { $load } %, pour une capacité de { $capacity } %, la semaine du { $date } ; semaines de trop : { $weeks }, entre le { $from } et le { $to }. { $other ->
    [unseen] Un autre dossier
   *[seen] Le dossier { $other }
} y compte pour { $share } %{ $ends ->
    [open] , sans date de fin
   *[dated] , jusqu’au { $until }
}. Baissez la part, changez la période, ou dites pourquoi.
problem-overload-open-beside = Cette personne serait engagée à { $load } %, pour une capacité de { $capacity } %, la semaine du { $date } ; des semaines de trop à partir du { $from }, tant que dure l’intervention. { $other ->
    [unseen] Un autre dossier
   *[seen] Le dossier { $other }
} y compte pour { $share } %{ $ends ->
    [open] , sans date de fin
   *[dated] , jusqu’au { $until }
}. Baissez la part, changez la période, ou dites pourquoi.
problem-overload-chosen-beside = { $load } % seraient promis, pour une capacité de { $capacity } %, la semaine du { $date } ; semaines de trop : { $weeks }, entre le { $from } et le { $to }. { $other ->
    [unseen] Un autre dossier
   *[seen] Le dossier { $other }
} y compte pour { $share } %{ $ends ->
    [open] , sans date de fin
   *[dated] , jusqu’au { $until }
}. Choisissez une autre personne, ou dites pourquoi sous les besoins.
problem-overload-chosen-open-beside = { $load } % seraient promis, pour une capacité de { $capacity } %, la semaine du { $date } ; des semaines de trop à partir du { $from }, tant que dure l’intervention. { $other ->
    [unseen] Un autre dossier
   *[seen] Le dossier { $other }
} y compte pour { $share } %{ $ends ->
    [open] , sans date de fin
   *[dated] , jusqu’au { $until }
}. Choisissez une autre personne, ou dites pourquoi sous les besoins.
proposal-waits-beside =  ; réponse attendue sur { $cases }
proposal-waits = { $name } doit encore une réponse au dossier { $case }, pour { $share } de son temps : les chiffres d’ici ne le comptent pas.
