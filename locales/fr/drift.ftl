# La dérive : distribution et queue d’abord, groupes, éditions et ruptures.
part-drift = Dérive
drift-title = Dérive depuis la première publication
drift-lead = La distribution et sa queue d’abord, la moyenne en dernier. Un projet élargi dérive aussi. Chaque chiffre ouvre la liste qui le fait.
drift-views = Ce qui est mesuré
drift-view-time = Durée
drift-view-cost = Coût
drift-view-plans = Plans de la brigade
drift-empty-why = La dérive se mesure entre deux éditions d’un registre. Un coordinateur peut en importer.
drift-none = Aucun projet
drift-none-why = Aucun projet publié ne répond à ce choix. Retirez un filtre.
drift-opening = Sur [{ $count } projets dont { $by ->
        [cost] le coût est publié
       *[other] la durée est publiée
    } deux fois], la moitié est à [{ $median }] ou plus, un sur dix à [{ $p90 }] ou plus. { $past ->
        [0] Aucun ne dépasse 30 %.
        [one] [Un projet] dépasse 30 %.
       *[other] [{ $past } projets] dépassent 30 %.
    }
drift-since-first = Depuis la première publication
drift-since-previous = Depuis la publication précédente
drift-projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
drift-projects-of = { $count ->
    [one] { $count } projet sur { $all }
   *[other] { $count } projets sur { $all }
}
drift-projects-none = Aucun de ces projets n’est encore publié avec ce chiffre dans deux éditions.
drift-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
drift-plans-of = { $count ->
    [one] { $count } plan sur { $all }
   *[other] { $count } plans sur { $all }
}
drift-plans-none = Aucun de ces plans ne promettait une durée.
drift-dots = Chaque point porte un nom et mène à sa page ; la liste les donne tous.
drift-dots-many = Plus de { $most } points : ils sont réunis en colonnes. Resserrez le choix pour les nommer un à un.
drift-mean = Moyenne : [{ $mean }], fragile : { $count ->
        [one] { $names } fait à lui seul { $share } des hausses, elle est de { $without } sans lui.
       *[other] { $names } font { $share } des hausses, elle est de { $without } sans eux.
    }
drift-mean-few = Moyenne : [{ $mean }], fragile : trop peu de hausses pour la partager.
drift-mean-broken = D’une édition à l’autre, les projets changent : [ruptures de série].
drift-more = Distribution, groupes et éditions
drift-by-ministry = Par ministère
drift-by-phase = Par phase
drift-by-band = Par tranche de coût
drift-band = Tranche de coût
drift-band-below-9 = moins de 9 M€
drift-band-9-to-25 = de 9 à 25 M€
drift-band-25-to-50 = de 25 à 50 M€
drift-band-50-to-100 = de 50 à 100 M€
drift-band-from-100 = 100 M€ et plus
drift-band-other-currency = autre monnaie
drift-band-not-published = coût non publié
drift-band-why = La tranche suit le premier coût publié, borne basse comprise : suivre le dernier ferait monter de tranche qui renchérit, et noircirait les plus hautes. À 9 M€, un projet de l’État est soumis à l’avis de la direction interministérielle du numérique (arrêté du 5 juin 2020, article 1er). Les autres bornes sont des montants ronds, choisis pour qu’aucune tranche du Panorama ne soit vide.
drift-phase-unsaid = phase non publiée
drift-count = projets
drift-previous-median = médiane, publication précédente
drift-previous-p90 = P90, publication précédente
drift-out-of = sur { $count }
drift-nothing = non calculable
drift-whole = Ensemble
drift-narrow = Resserrer
drift-narrowed = Resserré à
drift-register = Registre
drift-every-register = Tous les registres
drift-every-phase = Toutes les phases
drift-every-band = Toutes les tranches
drift-still = Encore dans la dernière édition
drift-editions = Édition après édition
drift-editions-caption = Ce que chaque édition publie
drift-chart-total = Total des coûts publiés, en M{ $currency }.
drift-chart-drift = Dérive de { $measure } depuis la première publication : la médiane en ronds, le P90 en carrés.
drift-chart-how = Chaque marque est ce que l’édition publie. Une ligne relie deux éditions sur les seuls projets présents dans les deux. Un trait pointillé est une rupture : projets entrés et sortis, années sans édition, modèle de score adopté.
drift-break-perimeter = +{ $came } −{ $left }
drift-break-months = { $months } mois
drift-hole = { $months } mois sans édition : rupture de série.
drift-came = entrés
drift-left = sortis
drift-returned = { $count ->
    [one] dont { $count } de retour
   *[other] dont { $count } de retour
}
drift-giving = avec le chiffre
drift-total = total publié
drift-like = À périmètre constant, dans les deux sens
drift-like-why = L’édition la plus ancienne est recalculée sans les projets sortis depuis, la plus récente sans les projets entrés : les deux chiffres portent alors sur les mêmes projets.
drift-like-editions = Éditions
drift-kept = { $count ->
    [one] { $count } projet dans les deux
   *[other] { $count } projets dans les deux
}
drift-total-published = Total publié
drift-total-like = À périmètre constant
drift-total-moved = Entrées et sorties
drift-came-left = entrés { $came }, sortis { $left }
drift-median-published = Médiane publiée
drift-median-like = Médiane, mêmes projets
drift-p90-published = P90 publié
drift-p90-like = P90, mêmes projets
drift-models-why = Un nouveau modèle de score ne change aucune dérive, qui vient des chiffres publiés. Il sépare les scores et les niveaux d’avant et d’après :
drift-how = Comment ces chiffres sont faits
drift-how-against = Un projet compte s’il a donné le chiffre dans deux éditions au moins. Depuis la première publication : le dernier chiffre publié contre le premier, qui ne s’efface jamais. Depuis la publication précédente : le dernier contre celui d’avant, la référence courante.
drift-how-quantile = Médiane et P90 sont des quantiles de type 7 : rang (n − 1) × p parmi les dérives triées, interpolé entre les deux voisines, comme les font R, NumPy et les tableurs. « Au-delà de 30 % » veut dire strictement plus.
drift-how-mean = La moyenne vient en dernier : nous nommons les projets, trois au plus, qui font la moitié de toutes les hausses, et donnons la moyenne sans eux.
drift-list = Projets derrière ce chiffre
drift-list-all = { $count ->
    [one] un projet publié
   *[other] { $count } projets publiés, la plus forte dérive d’abord
}
drift-list-range = { $count ->
    [one] un projet : { $measure } { $against }, { $range }
   *[other] { $count } projets : { $measure } { $against }, { $range }, la plus forte d’abord
}
drift-list-named = { $count ->
    [one] un projet de l’édition { $edition }
   *[other] { $count } projets de l’édition { $edition }
}
drift-list-came = { $count ->
    [one] un projet entré dans l’édition { $edition }
   *[other] { $count } projets entrés dans l’édition { $edition }
}
drift-list-left = { $count ->
    [one] un projet sorti avec l’édition { $edition }
   *[other] { $count } projets sortis avec l’édition { $edition }
}
drift-list-shown = { $from } à { $to } sur { $count }
drift-list-back = Voir leur distribution
drift-figure-of = Édition { $edition }
drift-plans-since-first = Contre la première version du plan
drift-plans-since-plan = Contre le plan en vigueur
drift-plans-how = La fin attendue d’un redressement, contre celle qu’il promettait : en jours, et en part de la durée promise depuis le jour où la première version a été figée.
drift-plans-begun = Figé le
drift-plans-only = Seulement : { $against }, { $range }.
drift-plans-known = écart calculable
drift-plans-all = Tous les plans
bearers-order = édition { $edition }, du coût publié le plus élevé au plus faible
bearers-projects = Projets
bearers-cost = Coût complet publié
bearers-drift = Dérive de durée, médiane des projets de l’édition
bearers-age = Avis le plus ancien
bearers-no-case = aucun dossier suivi
bearers-why = Projets, coûts et dérives viennent du registre, et des seuls projets de sa dernière édition ; la météo et l’avis le plus ancien, des dossiers que vous pouvez voir.
bearers-not-in = pas dans l’édition
drift-of-edition = durée, projets de l’édition { $edition }
drift-brief-phase = Dérive par phase
drift-brief-band = Dérive par tranche de coût
drift-still-said = Des [{ $count } projets encore publiés] en { $edition } : médiane { $median }, P90 { $p90 }.
drift-title-plans = Dérive des plans de la brigade
drift-lead-plans = La fin attendue de chaque redressement contre celle qu’il promettait. La distribution et sa queue d’abord, la moyenne en dernier. Chaque chiffre ouvre la liste qui le fait.
drift-as-of-title = Dérive publiée ce jour-là
drift-as-of = D’après l’édition { $edition }, la dernière parue alors : de ses { $count } projets dont la durée était publiée deux fois, la moitié déviait d’au moins { $median }, un sur dix d’au moins { $p90 }. La suite se lit [édition après édition].
