# Ce que le plan a gagné, en travail et en temps.
earned-title = Valeur acquise
earned-said-late = Le plan a gagné { $earned ->
    [one] { $earned } jour
   *[other] { $earned } jours
 } de travail sur { $planned } à faire à ce jour. Il en manque { $missing }. En temps, il est en retard de { $time ->
    [one] { $time } jour ouvré
   *[other] { $time } jours ouvrés
 }.
earned-said-on-time = Le plan a gagné { $earned ->
    [one] { $earned } jour
   *[other] { $earned } jours
 } de travail, pour { $planned } à faire à ce jour. Il est à l’heure.
earned-said-ahead = Le plan a gagné { $earned ->
    [one] { $earned } jour
   *[other] { $earned } jours
 } de travail, pour { $planned } à faire à ce jour. En temps, il est en avance de { $time ->
    [one] { $time } jour ouvré
   *[other] { $time } jours ouvrés
 }.
earned-said-nothing-due = Rien n’était encore à faire à ce jour. Travail gagné : { $earned } j.
earned-said-done = Toutes les tâches de la référence sont faites depuis le { $date }. La dernière était prévue le { $end }.
earned-rule = Une tâche compte tout entière le jour où elle est faite, et pour rien avant.
earned-ev = Acquis (EV)
earned-ev-of = jours de travail, pour { $planned } à faire à ce jour (PV) et { $budget } en tout (BAC) au plan V{ $version }
earned-sv = Écart en travail (SV)
earned-sv-index = jours de travail ; indice SPI { $spi }
earned-svt = Écart en temps, SV(t)
earned-svt-index = jours ouvrés ; délai acquis (ES) { $schedule }, écoulé (AT) { $elapsed } ; indice SPI(t) { $spi }
earned-ieac = Fin à ce rythme, IEAC(t)
earned-ieac-of = soit { $days } jours ouvrés au lieu de { $duration } ; fin prévue le { $end }
earned-ac = Jours passés (AC)
earned-ac-of = jours de la brigade, notés depuis le début du plan
earned-ac-none = Non calculable, parce que personne n’a noté de jours depuis le début du plan.
earned-ac-not-read = Non calculable ici, parce que les jours passés ne se lisent qu’au sein de la brigade.
uncounted-no-baseline = Non calculable, parce qu’aucun plan n’est approuvé.
uncounted-no-tasks = Non calculable, parce que la référence en vigueur a été figée sans tâches. Écrivez les tâches du plan : le prochain recalage les gardera, avec leurs durées et leurs dates.
uncounted-not-begun = Non calculable, parce que la première tâche n’a pas encore commencé.
uncounted-nothing-due = Non calculable, parce que rien n’était à faire à ce jour.
uncounted-nothing-earned = Non calculable, parce qu’aucune tâche n’est encore faite : rien ne dit à quel rythme va le plan.
uncounted-too-far = Non calculable, parce qu’à ce rythme la fin serait au-delà de ce qu’un plan peut prévoir.
earned-legend = Trait tireté : le travail prévu. Trait plein : le travail acquis. En jours de travail cumulés.
earned-caption = Travail prévu et travail acquis, cumulés
earned-evening = Au soir du
earned-planned = Prévu
earned-earned = Acquis
earned-how = Comment ces chiffres sont faits, et ce qu’ils ne disent pas
earned-weight = Chaque tâche pèse les jours ouvrés que lui donne la référence en vigueur, figée avec elle. Ce qui est prévu et ce qui est acquis se comptent de la même façon : rien tant que la tâche n’est pas finie, tout ensuite. Une tâche ajoutée depuis ne gagne rien, une tâche retirée reste à gagner, jusqu’au prochain recalage.
earned-time = Le délai acquis (ES) est le jour du plan auquel ce qui est acquis devait l’être, selon Walter Lipke : les jours entiers dont le plan est couvert, et la part du jour suivant. Entre deux fins de tâches, le plan n’attend rien de plus : attendre avec lui n’est ni une avance ni un retard. SV(t) = ES − AT, SPI(t) = ES / AT, en jours ouvrés depuis la première tâche. L’indice SPI, lui, revient à 1 quand tout est fini, si tard que ce soit ; SPI(t) garde le retard.
earned-end = La fin à ce rythme divise la durée du plan par SPI(t) : IEAC(t) = PD / SPI(t). Elle suppose que la suite ira comme le début, et ne remplace pas la prévision par tirage, qui tient compte de l’ordre des tâches.
earned-is-not = Les jours passés sont ceux de la brigade ; les tâches sont aussi celles du projet. On ne les divise donc pas l’un par l’autre. Rien de cela ne dit quoi que ce soit d’une personne.
