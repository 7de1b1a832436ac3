# La brigade a-t-elle aidé ?
effect-title = La brigade a-t-elle aidé ?
effect-lead = Les projets aidés à côté de projets comparables qui ne l’ont pas été, entre deux mêmes éditions du registre. Publié aussi quand c’est mauvais.
effect-sample = Sur quoi cela repose
effect-helped = { $count ->
    [0] aucun projet n’a encore de plan approuvé
    [one] un projet dont le plan a été approuvé
   *[other] { $count } projets dont le plan a été approuvé
}
effect-too-few = Trop peu de dossiers pour conclure
effect-too-few-why = Sous { $fewest } paires, un ou deux projets décident de tout. Ce qui est connu est montré quand même, sans intervalle ni conclusion.
effect-standing-paired = Appariés
effect-standing-why-paired = avec un projet comparable non aidé
effect-standing-alone = Sans comparable
effect-standing-why-alone = deux éditions, mais aucun projet assez proche
effect-standing-not-yet = Trop tôt
effect-standing-why-not-yet = aucune édition assez tard après le plan
effect-standing-not-before = Non publiés avant
effect-standing-why-not-before = aucune édition d’avant le plan ne les nomme
effect-measure-duration = Durée prévue
effect-measure-cost = Coût complet
effect-measure-prudent = Date prudente (P80)
effect-pairs = Paires
effect-pairs-why = les deux projets publient ce chiffre aux deux éditions
effect-difference = Écart, aidés moins comparables
effect-difference-why = médiane { $middle }, intervalle à { $percent } %
effect-within = { $low } à { $high }
effect-no-worse = Part qui n’a pas empiré, écart
effect-no-worse-why = mesuré { $middle }, intervalle à { $percent } %
effect-points = { $points } pts
effect-verdict-too-few = Trop peu de dossiers pour conclure.
effect-verdict-not-told = L’intervalle contient zéro : rien ne permet de conclure.
effect-verdict-less = Les projets aidés ont moins dérivé que leurs comparables.
effect-verdict-more = Les projets aidés ont plus dérivé que leurs comparables.
effect-chart = Chaque point est une paire, l’aidé moins le comparable : à gauche de zéro, l’aidé a moins dérivé. La barre est l’intervalle, son trait l’écart médian.
effect-side = Côté
effect-side-helped = Projets aidés
effect-side-others = Comparables non aidés
effect-went-better = Mieux
effect-went-same = Inchangé
effect-went-worse = Moins bien
effect-known = Connus
effect-told = Ce qui en est dit
effect-own = Météo et score des projets aidés
effect-own-why = Sans comparables : aucun registre ne publie la météo ni le score. La météo déclarée à la demande, contre celle du dernier compte rendu ; le premier score contre le dernier, d’un même modèle. Seuls, ces chiffres ne disent pas que la brigade a aidé.
effect-own-weather = Météo
effect-own-score = Score de risque
effect-own-points = Évolution du score : { $low } à { $high } (médiane { $middle }, intervalle à { $percent } %). Un score baisse aussi quand des réponses sont vérifiées.
effect-method = Comment c’est calculé
effect-method-short = Ce n’est pas une expérience. On demande de l’aide au plus mal, et ce qui est au plus mal remonte souvent de soi-même : une part de tout mieux vient de là, chez les aidés plus que chez leurs comparables.
effect-method-whole = La méthode, point par point
effect-method-helped = Un projet est aidé à partir du jour où son premier plan de redressement est approuvé. Aidé deux fois, il compte une fois, depuis la première.
effect-method-window = Avant : la dernière édition parue avant ce mois. Après : la première édition du même registre parue { $months } mois plus tard ou davantage. Son comparable est lu aux deux mêmes éditions.
effect-method-pair = Le comparable est un projet du registre que la brigade n’a pas aidé, de la même phase et de la même tranche de coût (moins de 20 millions, 20 à 50, 50 à 100, 100 et plus), dont l’âge, en part de la durée prévue, ne diffère pas de plus de { $age }. Parmi eux, le plus proche par l’âge, le ministère et la dérive déjà prise.
effect-method-once = Les paires les plus proches se forment d’abord. Un projet n’est jamais dans deux paires, ni son propre comparable ; un projet où la brigade travaille encore, ou a travaillé sans plan, n’est comparé à rien.
effect-method-figures = Durée et coût : de combien ils ont grandi entre les deux éditions. Date prudente : de combien de jours elle a bougé ; 80 % des projets de sa classe de référence tiennent une telle date, prévue à chaque édition par le modèle en vigueur.
effect-method-interval = L’intervalle de l’écart médian est fait de deux des écarts observés, choisis par la loi d’un tirage à pile ou face : il ne suppose aucune forme de distribution, et ne tire rien au sort. Il n’est montré qu’à partir de { $fewest } paires.
effect-method-shares = L’intervalle de l’écart entre deux parts est celui de Newcombe pour des paires, fait de ceux de Wilson.
effect-method-mean = Aucune moyenne : quelques projets la feraient.
effect-method-chosen = Qui demande de l’aide diffère peut-être de qui n’en demande pas, par des traits qu’aucun registre ne publie.
effect-method-restricted = Un dossier restreint n’est lu ici par personne, vous compris. Son projet reste parmi les autres, car son absence le trahirait : s’il a été aidé, l’écart montré est plus petit qu’il n’est.
effect-list = Les projets, et leurs comparables
effect-all = Tous
effect-rows = { $count ->
    [0] aucun projet
    [one] un projet, le plus anciennement aidé d’abord
   *[other] { $count } projets, le plus anciennement aidé d’abord
}
effect-empty = Aucun projet ici
effect-empty-why = Un projet y entre le jour où son plan de redressement est approuvé. Si un choix est fait ci-dessus, élargissez-le.
effect-of-duration = Durée
effect-of-cost = Coût
effect-of-prudent = Date prudente
effect-of-weather = Météo
effect-of-score = Score
effect-begun = aidé depuis le { $day }
effect-editions = éditions { $before } et { $after }
effect-beside = comparable : { $said }
effect-was = avant :
effect-was-score = avant : { $score }
effect-panel = Sur {"["}{ $pairs ->
    [one] un projet apparié
   *[other] { $pairs } projets appariés
}], la date prudente a avancé pour [{ $better }], n’a pas bougé pour [{ $same }], a reculé pour [{ $worse }].
effect-panel-others = Projets comparables non aidés : [{ $better }] sur { $all } l’ont avancée.
effect-panel-none = { $all ->
    [0] Aucun projet n’a encore de plan approuvé : rien à comparer. [La méthode]
    [one] Un projet aidé, qui n’est encore comparable à rien. [Pourquoi]
   *[other] { $all } projets aidés, dont aucun n’est encore comparable. [Pourquoi]
}
effect-panel-how = Comment c’est calculé
