# Versions du modèle de risque : import, rejeu, adoption, et les ruptures qu’elles tracent.

models-title = Versions du modèle de risque
models-lead = Un modèle est un document qui ne change jamais. Un autre avis est une autre version : on l’importe, on la rejoue sur les dossiers ouverts, puis une seconde personne l’adopte.
models-model = Modèle
models-standing = État
models-origin = Origine
models-adoptions = Adoptions
models-none-adopted = Aucun autre modèle n’a été adopté : celui qui accompagne le programme est en vigueur.
model-shipped = accompagne le programme
model-imported-by = importé par { $name }, { $moment }
model-adopted-by = { $model } mis en vigueur par { $name }, { $moment }
model-in-force = en vigueur
model-not-in-force = pas en vigueur
model-awaiting = Modèles qui attendent une décision
model-adoption = L’adoption de { $model }
model-awaits-you = Importé par { $name }, { $moment }. Vous pouvez l’adopter : lisez d’abord son rejeu.
model-awaits-director = Importé par { $name }, { $moment }. Un directeur, autre que la personne qui l’a importé, l’adopte ou le laisse.
model-awaiting-why = Aucun délai ne court : tant qu’il n’est pas adopté, rien ne change. Une adoption, quelle qu’elle soit, clôt l’attente de ceux importés avant elle.
model-facts = Ce modèle
model-dated = Daté du
model-hash = Empreinte du document (SHA-256)
model-read-document = Lire le document
model-note = Ce qui change, et pourquoi
model-first = rien : c’est le premier
model-note-hint = Pour qui devra décider : ce que la version précédente mesurait mal, et sur quoi la nouvelle s’appuie.
model-import = Importer un modèle
model-import-lead = Le document est lu en entier, puis gardé tel quel. Il ne change aucun score tant qu’un directeur ne l’a pas adopté.
model-import-do = Lire et garder
model-document = Document du modèle
model-document-hint = Du JSON, dans la forme du modèle en vigueur : partez de son document, donnez-lui un autre nom.
model-file = Ou un fichier
model-file-hint = Un fichier .json. S’il y en a un, il remplace ce qui est collé au-dessus.
model-document-none = Collez un document, ou choisissez un fichier.
model-id-known = Un modèle s’appelle déjà « { $id } » : donnez un autre nom à cette version (champ id).
model-hash-known = Ce document est déjà gardé, sous le nom « { $id } ».
model-whole = le document
model-adopt = Adopter ce modèle
model-adopt-about = Dès l’adoption, chaque nouveau score est calculé avec ce modèle. Les scores déjà donnés restent tels quels, lus avec le leur, et une rupture est tracée dans chaque série de scores.
model-adopt-do = Mettre en vigueur
model-adopt-reason = Pourquoi l’adopter
model-adopt-reason-hint = { $least } signes au moins. Gardée avec la version, pour qui la consulte.
model-changes = Ce que le document change par rapport à { $model } : { $count ->
    [one] { $count } endroit
   *[other] { $count } endroits
}
model-changes-caption = Endroits du document, avant et après
model-changes-cut = Seuls les { $most } premiers endroits sont montrés : lisez le document.
model-place = Endroit
model-before = Avant
model-after = Après
model-nothing = rien
model-none-older = Tous vos dossiers ouverts ont un score de ce modèle.
model-older = { $count ->
    [one] { $count } dossier ouvert garde un score d’un modèle antérieur
   *[other] { $count } dossiers ouverts gardent un score d’un modèle antérieur
}
model-older-why = Un score antérieur reste tel qu’il a été calculé. Pour aller en comité ou recevoir une dérogation, un dossier doit être recalculé par le modèle en vigueur, à partir des mêmes réponses ; l’ancien score reste dans son historique.
model-rescore-all = { $count ->
    [one] Recalculer ce dossier
   *[other] Recalculer les { $count }
}
model-rescore-next = { $count ->
    [one] Recalculer ce dossier
   *[other] Recalculer les { $count } premiers
}
done-import-model = Modèle gardé. Il ne compte pas encore : lisez ce qu’il changerait.
done-adopt-model = Modèle en vigueur. Les nouveaux scores sont calculés avec lui.
done-rescore = Dossier recalculé par le modèle en vigueur.
done-rescore-some = Dossiers recalculés par le modèle en vigueur.
done-rescore-none = Aucun dossier à recalculer par vous.
unmet-model-not-in-force = un modèle qui n’est pas déjà en vigueur
unmet-older-score = un score d’un modèle antérieur, ou dont la preuve a vieilli au point qu’on en dirait autre chose
score-older = modèle antérieur
score-rescore = Recalculer par le modèle en vigueur
score-rescore-today = Recalculer à ce jour
score-fact = { $factor } : { $level }
compare-models = Ces scores viennent de modèles différents ({ $models }) : leurs points ne se comparent pas.
history-title = Scores dans le temps
history-table = Chaque score de ce dossier, le dernier en premier
history-at = Calculé
history-model = Modèle
history-score = Score
history-band = Niveau
history-break = Rupture : { $model } en vigueur depuis { $moment }
history-break-why = Les scores d’avant et d’après viennent de modèles différents : ils ne se comparent pas.
replay-title = Rejeu sur vos dossiers ouverts, par rapport à leurs scores actuels ({ $model } en vigueur)
replay-how = Chaque dossier est recalculé par { $model } avec les mêmes réponses, au même jour que son score actuel : ce qui bouge ne vient que du modèle. Seuls les dossiers que vous pouvez voir sont comptés. Les niveaux sont ceux du calcul, sans les dérogations.
replay-adopted-title = Rejeu sur vos dossiers ouverts, de { $base } à { $model }
replay-adopted-how = Chaque dossier est recalculé par les deux modèles avec les réponses de son dernier score, au même jour : ce qui bouge ne vient que du modèle. Ce sont vos dossiers d’aujourd’hui, non ceux du jour de l’adoption. Seuls les dossiers que vous pouvez voir sont comptés. Les niveaux sont ceux du calcul, sans les dérogations.
replay-none = Aucun dossier ouvert à rejouer parmi ceux que vous pouvez voir.
replay-moved = Dossiers qui changent de niveau
replay-of-open = sur { $cases } ouverts
replay-which-way = Dans quel sens
replay-rise-fall = { $rise } plus haut, { $fall } plus bas
replay-which-way-source = de niveau
replay-priority = Autre priorité proposée
replay-before = Niveaux d’avant
replay-after = Niveaux rejoués
replay-matrix = Du niveau d’avant au niveau rejoué, en nombre de dossiers
replay-matrix-corner = Niveau d’avant
replay-from = depuis { $band }
replay-to = vers { $band }
replay-bands = Niveau
replay-same-points = inchangé
replay-points = Points
replay-nobody = Aucun dossier ne change de niveau.
replay-stayed = { $count ->
    [one] Le dossier qui garde son niveau
   *[other] Les { $count } dossiers qui gardent leur niveau
}
replay-stayed-caption = Dossiers qui gardent leur niveau, le plus grand écart de points en premier
replay-more = Et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}, non montrés ici.
backtest-title = Ce que les deux modèles auraient dit
backtest-panel = Chaque modèle est essayé, sans rien ajuster, sur { $pairs } regards annuels portés sur { $projects } projets britanniques ; le regard suivant ({ $first } à { $last }) dit ce qu’ils sont devenus. Entre crochets, là où tombent 95 % de { $draws } tirages, projet par projet.
backtest-panel-table = Les deux modèles face aux projets britanniques, ennui par ennui
backtest-now = { $model }, en vigueur
backtest-measure = Mesure
backtest-bad = Mauvaise note un an après : { $met } sur { $n }
backtest-slip = Fin repoussée de plus de 6 mois : { $met } sur { $n }
backtest-cost = Coût en hausse de plus de 10 % : { $met } sur { $n }
backtest-any = L’un des trois : { $met } sur { $n }
backtest-auc = Le score les distingue (AUC)
backtest-auc-status = Le statut déclaré seul (AUC)
backtest-brier = Écart de la fréquence (Brier)
backtest-calibration = Écart par niveau (calibration)
backtest-top = Ennuis dans le cinquième le plus haut
backtest-bands = Regards par niveau
backtest-how = AUC : 0,5, c’est pile ou face, et le plus grand est le meilleur. Les deux écarts : le plus petit est le meilleur. Deux fourchettes qui se recouvrent ne disent pas quel modèle est le meilleur, et un modèle appris sur ces mêmes projets y paraît meilleur qu’il n’est. Source : Infrastructure and Projects Authority, Open Government Licence v3.0.
backtest-own = Et sur vos { $cases } dossiers clos, dont { $badly } ont mal fini, chacun recalculé à partir de ses premières réponses.
backtest-own-table = Les deux modèles face aux dossiers clos de la brigade
backtest-own-too-few = Vos dossiers clos ({ $closed }) sont trop peu pour départager deux modèles : il en faut au moins { $fewest }.
backtest-own-alike = Vos { $closed } dossiers clos (il en fallait { $fewest }) ont tous fini de même : rien n’y départage deux modèles.
model-rule-shape = { $place } : la forme n’est pas celle d’un modèle. Le lecteur dit : { $found }
model-rule-id = { $place } : un nom de 3 à 40 lettres minuscules sans accent, chiffres et tirets ; lu : « { $found } »
model-rule-factor-twice = { $place } : « { $found } » figure deux fois ; chaque facteur a son propre nom
model-rule-two-levels = { $place } : il faut au moins deux niveaux de réponse
model-rule-points-levels = { $place } : il faut autant de nombres de points que de niveaux ; lu : { $found }
model-rule-points-rise = { $place } : les points montent à partir de 0, de la meilleure réponse à la pire
model-rule-unknown = { $place } : ce que personne ne sait compte entre 0 et le plus de points du facteur ; lu : { $found }
model-rule-cuts = { $place } : les seuils doivent monter
model-rule-bins = { $place } : il faut un niveau par tranche, soit un de plus que de seuils ; lu : { $found }
model-rule-beyond = { $place } : il n’y a pas de niveau { $found } ; le premier est 0
model-rule-scale = { $place } : aucune question ni aucun registre n’est lu sur cette échelle
model-rule-english = { $place } : ces niveaux ne sont pas ceux du modèle fourni ; donnez aussi leurs mots en anglais, un par niveau
model-rule-observed = { $place } : il faut un compte par tranche, puis un pour ce qui est inconnu ; lu : { $found }
model-rule-events = { $place } : on ne peut pas avoir vu plus d’ennuis que de projets
model-rule-sum = { $place } : le plus de points de tous les facteurs doit faire 100 en tout ; ici { $found }
model-rule-ageing = { $place } : les âges sont des jours, et doivent monter
model-rule-weight = { $place } : les poids montent de 0 (inconnu) à 1 (vérifié)
model-rule-half-width = { $place } : plus une réponse est prouvée, plus son intervalle est étroit, jamais sous 0
model-rule-bands-four = { $place } : il faut les quatre niveaux, low, moderate, high, critical, dans cet ordre
model-rule-bands-rise = { $place } : chaque niveau doit commencer au-dessus du précédent
model-rule-bands-span = { $place } : le premier niveau commence à 0 ou dessous, le dernier à 100 au plus
model-rule-gate = { $place } : « { $found } » figure deux fois, ou ne relève pas le niveau
model-rule-coverage = { $place } : cette règle demande un seuil, coverage_below
model-rule-fast-track = { $place } : la voie rapide est la règle G3
model-rule-four = { $place } : les règles regardent les niveaux 2 et 3 de ce facteur, qui doit en avoir quatre ; lu : { $found }
model-rule-impact-sum = { $place } : les poids doivent faire 100 en tout, aucun sous 0 ; ici { $found }
model-rule-share = { $place } : une part, entre 0 et 1
model-rule-matrix-bands = { $place } : un niveau plus haut ne doit jamais passer après un plus bas
model-rule-matrix-impact = { $place } : plus d’enjeu ne doit jamais faire passer un dossier plus tard
model-rule-currency = { $place } : l’euro et la livre doivent y être, et chaque monnaie valoir quelque chose
model-rule-card-factor = { $place } : aucun facteur ne s’appelle ainsi
model-rule-card-bins = { $place } : il faut un terme par tranche du facteur ; lu : { $found }
model-rule-forecast-class = { $place } : ce nom n’est celui d’aucune classe de référence
model-rule-forecast-bins = { $place } : chaque tranche va d’une année à une autre, avec au moins deux points dont les parts montent
model-rule-forecast-ratios = { $place } : les parts montent de 0 à 1, et les rapports ne baissent jamais, de 0,5 au moins au plafond au plus
model-rule-forecast-count = { $place } : un nombre entier, de 1 à 100 000
model-rule-forecast-half = { $place } : ceci manque ; la façon de prévoir un plan de tâches se dit en entier, ou pas du tout
model-rule-unfed = { $place } : aucune question ne nourrit « { $found } » ; retirez ce facteur, ou publiez d’abord la question
model-rule-missing = { $place } : une question nourrit « { $found } », qui manque ici
model-rule-unit = { $place } : la question « { $found } » ne se répond pas dans cette unité
model-rule-wording = { $place } : les niveaux doivent être ceux de la question « { $found } », dans les mêmes mots et le même ordre
model-rule-words = { $place } : ces réponses possibles n’ont pas de niveau : { $found }
