# La seconde évaluation, en aveugle, et l’accord entre les deux.
journal-second-given = a donné la seconde évaluation, en aveugle.
second-title = Seconde évaluation
second-blind = Vous lisez ce dossier en aveugle
second-blind-why = Vous en devez la seconde évaluation. D’ici là, rien de la première ne vous est montré : ni score, ni niveau, ni priorité, ni échanges, ni journal.
second-blind-here = Évaluez ce dossier comme si vous étiez le premier
second-blind-here-why = Voici la demande, sans les dix réponses où le projet juge ses propres faiblesses ; ses faits restent, et la météo qu’il déclare en est un. Le score, le niveau, la priorité et ce qu’on en a dit vous seront montrés une fois votre évaluation donnée. Elle ne change plus après.
second-give = Votre évaluation
second-unknown = La demande ne permet pas de le dire
second-stake = Impact
second-stake-hint = Ce qui dépend du projet : usagers, service essentiel, obligation légale, argent, sécurité, confiance.
second-band = Niveau de risque
second-band-hint = Celui que vous donneriez à ce projet, tout compte fait.
second-reason = Pourquoi ce niveau
second-reason-hint = 40 signes au moins. Ce qui, dans la demande, pèse le plus. La brigade le lira, pas le projet.
second-waits = La seconde évaluation de ce dossier est attendue
second-lifted = Le dossier est allé de l’avant avant que la seconde évaluation soit donnée : elle n’est plus due
second-open = Comparer les deux évaluations
second-open-owed = Voir où elle en est
second-first = première
second-second = seconde
second-what = Ce qui est évalué
second-differs = diffère
second-differs-head = Écart
second-compared = Les deux évaluations, côte à côte
second-band-said = Niveau retenu
second-points = Points, avec ces réponses
second-given-by = Seconde évaluation donnée par { $name }, { $moment }, sans avoir vu la première.
second-older = Les points des deux suivent { $model }, le modèle de la première ; un autre est en vigueur depuis.
second-pass-about = Pour qui est absent, ou en sait déjà trop. La personne qui a le moins à faire parmi celles qui peuvent la donner la devra à votre place, ou à la sienne.
second-pass-reason = Pourquoi une autre personne
done-second-given = Seconde évaluation donnée. Voici les deux.
done-second-passed = Seconde évaluation confiée à une autre personne.
agreement-title = Deux lecteurs, le même niveau ?
agreement-lead = Des dossiers tirés au sort sont évalués une seconde fois, par quelqu’un qui n’a rien vu de la première. Cette page dit à quel point les deux s’accordent.
agreement-too-few = Pas assez de dossiers évalués deux fois
agreement-too-few-why = { $cases ->
        [one] { $cases } dossier évalué deux fois
       *[other] { $cases } dossiers évalués deux fois
    } ; il en faut au moins { $fewest } pour que leur accord dise plus que le hasard.
agreement-alike = Un seul niveau a été donné
agreement-alike-why = Les { $cases } dossiers ont tous reçu le même niveau, deux fois : le hasard en ferait autant.
agreement-drawn = Tirage : { $percent } des demandes envoyées, par SHA-256 de la graine { $seed } et de l’identifiant du dossier. La graine a été tirée une fois et ne change jamais : chacun peut refaire le tirage.
agreement-not-drawn = Tirage suspendu : ici, aucune demande envoyée n’est tirée au sort. C’est le cas de la démonstration, dont les dossiers sont choisis pour que chacun y trouve ce que dit le guide ; hors d’elle, une demande sur dix est tirée, par SHA-256 de la graine { $seed } et de l’identifiant du dossier.
agreement-kappa = Accord (kappa pondéré)
agreement-within = 95 % des tirages entre { $low } et { $high } ; 0, le hasard, 1, toujours d’accord
agreement-same = Le même niveau
agreement-one-apart = Un niveau d’écart
agreement-of = { $part } dossiers sur { $cases }
agreement-table = Dossiers par niveau, première et seconde évaluation
agreement-first-by-second = Première, en lignes ; seconde, en colonnes
agreement-how = Kappa de Cohen, chaque niveau d’écart pesant autant que le suivant. L’intervalle vient de mille tirages des mêmes dossiers, par une graine fixe. La première est le niveau qui comptait le jour de la seconde, dérogation comprise. Un dossier accepté en urgence sort du tirage.
agreement-rate = Accord entre deux évaluations d’un même dossier : kappa { $kappa } [{ $low }–{ $high }], sur { $cases } dossiers
agreement-rate-none = Accord entre deux évaluations d’un même dossier : { $cases ->
        [one] { $cases } dossier
       *[other] { $cases } dossiers
    } sur les { $fewest } qu’il faut
