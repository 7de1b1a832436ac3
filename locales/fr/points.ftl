# Points à examiner, proposés par l'explication du score à qui écrit le diagnostic.
points-title = Points à examiner
points-hint = L’explication du score les propose à l’examen. Ce n’est pas un remède : ce qui retire des points au score ne redresse pas un projet. Le chiffre de chacun est ce que le score y perdrait. Chacun peut devenir un constat, qui reste à écrire, ou être mis de côté d’un mot.
points-none = L’explication du score ne propose aucun point.
points-more = { $count ->
    [one] Encore { $count } point
   *[other] Encore { $count } points
}
point = Point
point-move-answer = Répondre à « { $factor } », au mieux et vérifié
point-move-improve = Gagner un niveau sur « { $factor } », à preuve égale
point-move-verify = Faire vérifier la réponse à « { $factor } »
point-off = { $count ->
    [one] −{ $points } point
   *[other] −{ $points } points
}
point-take = En faire un constat
point-take-named = En faire un constat : { $factor }
point-is-finding = constat { $finding }
point-is-aside = Mis de côté par { $name } le { $date } : { $word }
point-aside-title = Mettre un point de côté
point-aside-button = Mettre de côté
point-aside-word = Pourquoi, en un mot
point-aside-hint = La brigade le lit, le projet non.
point-source = Point examiné, proposé par l’explication du score : { $point }.
point-named = { $factor } ({ $move })
point-first-title = { $factor } : à examiner
point-looked-into = Examiné dans le diagnostic : voir le [constat { $finding }].
unmet-point_offered = L’explication du score ne propose plus ce point.
unmet-point_open = Ce point est déjà un constat, ou déjà mis de côté.
done-point-aside = Point mis de côté.
journal-remediation-point_set_aside = a mis de côté un point à examiner.
