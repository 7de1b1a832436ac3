# Ce qui ne va pas dans une réponse.
problem-known-or-not = Donnez une réponse ou cochez « Je ne sais pas », pas les deux.
problem-whole-number = Écrivez un nombre entier, par exemple 250 000.
problem-negative = Ce nombre ne peut pas être négatif : écrivez zéro ou plus.
problem-too-great = Vérifiez ce nombre : il ne peut pas dépasser { $limit }.
problem-not-in-millions = En millions d’euros, { $limit } au plus : écrivez 12,5 pour 12 500 000 €.
problem-ask-project = Écrivez le nom du projet, comme vous l’appelez.
problem-ask-broken = Dites en une phrase ou deux ce qui est cassé.
problem-ask-harmed = Dites si des personnes sont lésées en ce moment ; « Je ne sais pas » est une réponse.
problem-ask-phone = Écrivez un numéro où l’on vous joint aujourd’hui.
problem-ask-answer-from = Dites d’où vous tenez la réponse que vous notez à la place du projet.
problem-request-again = Une demande est déjà en cours : reprenez-la, ou cochez cette case.
problem-ask-name = { $part ->
    [sponsor] Écrivez le prénom et le nom du commanditaire.
   *[requester] Écrivez le prénom et le nom du porteur de projet.
}
problem-ask-email = { $part ->
    [sponsor] Écrivez l’adresse professionnelle du commanditaire.
   *[requester] Écrivez l’adresse professionnelle du porteur de projet.
}
problem-unanswered = Il manque une réponse : { $question }
problem-no-sponsor = Nommez votre commanditaire.
problem-commitments = Acceptez les engagements réciproques pour envoyer la demande.
problem-names-oneself = C’est votre adresse : nommez une autre personne que vous.
problem-sponsor-is-requester = Le commanditaire est une autre personne que le porteur de projet.
problem-organisation-of-new = Ce projet n’est pas dans le registre : choisissez son organisation, ou écrivez son nom.

# Commencer.
request-start-title = Demander de l’aide
request-start-lead = Le projet d’abord. Les questions viennent ensuite, une par page ; rien n’est envoyé avant que vous ne le décidiez.
request-call-lead = La personne au téléphone et son projet. Vous remplirez ensuite les questions avec elle, ou elle les finira seule.
request-project = De quel projet s’agit-il ?
request-project-hint = S’il est dans le registre, choisissez-le : nous reprenons ses données publiées. Sinon, écrivez son nom.
request-near = { $count ->
        [one] Est-ce ce projet ?
       *[other] Est-ce l’un de ces projets ?
    }
request-near-other = { $count ->
        [one] Non, c’en est un autre
       *[other] Non, aucun de ceux-là
    }
request-near-under-way = une demande est en cours
request-again = C’est une autre demande : je la commence tout de même
request-organisation = Son organisation
request-organisation-hint = Inutile si le projet est dans le registre.
request-organisation-name = Une autre organisation
request-organisation-name-hint = Son nom, si elle n’est pas dans la liste.
request-organisation-none = Choisissez dans la liste
request-confidentiality = Qui peut savoir que cette demande existe ?
request-confidentiality-short = Confidentialité
request-brigade-hint = Vous, votre commanditaire, l’équipe désignée, la coordination, la direction et l’audit.
request-restricted-hint = Seulement les personnes nommées dans le dossier. Pour toutes les autres il n’existe pas : ni titre, ni nombre, ni trace dans une recherche.
request-sponsor-title = Le commanditaire du projet
request-sponsor-lead = La personne qui répond de l’utilité du projet. Ce n’est pas le porteur de projet.
request-sponsor-name = Nom du commanditaire
request-sponsor-email = Adresse électronique du commanditaire
request-sponsor-email-hint = Cette personne pourra suivre la demande et approuver la feuille de route. Rien ne lui est envoyé : la brigade lui remet son accès.
request-sponsor-informed = Cette personne sait que le projet demande de l’aide
request-foreword = Qui est concerné
request-sponsor-later = Je ne sais pas encore
request-call-rather = Quelqu’un vous appelle ?
request-call-rather-why = Vous écrivez à sa place, pendant l’appel. La demande sera la sienne.
request-call-rather-link = Saisir une demande reçue au téléphone
request-caller-title = La personne que vous avez au téléphone
request-caller-lead = La demande sera la sienne : elle la retrouvera à sa première connexion.
request-caller-name = Nom du porteur de projet
request-caller-email = Adresse électronique du porteur de projet
request-begin = Commencer
request-begun = Demandes commencées au téléphone
request-help-label = Aide sur cette page
request-harbour-title = Demander n’est pas avouer
request-harbour = Demander de l’aide n’est jamais retenu contre le projet. La demande n’entre dans aucune notation du projet ni des personnes.
request-before-title = Avant de commencer
request-before = Comptez { $minutes } minutes, en plusieurs fois si vous voulez. Chaque page est enregistrée ; « je ne sais pas » est toujours accepté.

# La voie urgente.
urgent-title = Voie urgente
urgent-lead = Six questions, trois minutes. Une personne de la brigade vous rappelle sous { $time } et remplit le reste avec vous.
urgent-lead-of-caller = Ce qu’il faut pour agir tout de suite, pendant l’appel. Le reste se remplit ensuite, ensemble. En l’envoyant, vous prenez la demande en charge : la première réponse, c’est vous qui venez de la donner.
urgent-project = 1. Quel projet ?
urgent-project-hint = S’il est dans le registre, choisissez-le dans la liste : vous n’aurez qu’à confirmer ses données publiées en complétant la demande.
urgent-of-draft = 1. Projet :
urgent-of-draft-why = Tout ce que le brouillon dit déjà part avec la demande ; le reste se complète ensuite.
urgent-organisation-none = Choisissez dans la liste, ou écrivez son nom
urgent-organisation-hint = Seulement si ce n’est aucun de ces projets.
urgent-problem = 2. Qu’est-ce qui est cassé, ou va l’être ?
urgent-problem-hint = Deux phrases suffisent.
urgent-harmed = 3. Des personnes sont-elles lésées en ce moment ?
urgent-date = 4. Prochaine date que vous ne pouvez plus déplacer
urgent-date-hint = Laissez vide si vous ne savez pas.
urgent-phone = 5. À quel numéro vous joindre aujourd’hui ?
urgent-phone-of-caller = 5. À quel numéro rappeler cette personne aujourd’hui ?
urgent-sponsor-of-caller = 6. Son commanditaire
urgent-sponsor = 6. Votre commanditaire
urgent-sponsor-hint = Son nom ou son adresse. C’est vous qui le préviendrez, pas nous.
urgent-sponsor-hint-of-caller = Son nom ou son adresse, tels que la personne les donne.
urgent-sponsor-is = Commanditaire indiqué : { $said }
urgent-sponsor-said = Indiqué à l’envoi : { $said }
urgent-send = Envoyer maintenant
urgent-readers = La brigade la lit dès l’envoi ; vous pourrez ensuite la restreindre aux personnes du dossier.
urgent-sent = Demande urgente envoyée. Nous vous rappelons.
urgent-sent-of-caller = Demande urgente enregistrée, et prise en charge par vous. Donnez son numéro à la personne qui appelle.
urgent-faster = Plus vite encore
urgent-faster-note = La coordination répond de 9 h à 18 h, les jours ouvrés. La demande est saisie pendant l’appel.
urgent-after = Ce qui se passe après l’envoi
urgent-after-receipt = Un numéro et un reçu, tout de suite.
urgent-after-call = Un appel avant { $moment }.
urgent-after-harmed = Si des personnes sont lésées : priorité P1, le délai le plus court à chaque étape.
urgent-after-rest = Le dossier complet est rempli ensemble, ensuite.
urgent-not-so = Pas si urgent ?
urgent-not-so-why = Le formulaire guidé donne une décision mieux fondée. Vous pouvez commencer ici et finir là-bas.
urgent-not-so-link = Formulaire guidé
urgent-rather = Trop urgent pour { $minutes } minutes ?
urgent-rather-why = Six questions, trois minutes, et nous vous rappelons.
urgent-rather-call = L’essentiel en trois minutes, pendant l’appel ; le reste ensuite, ensemble.
urgent-is = Demande urgente
urgent-call = À rappeler à ce numéro, et à remplir ensemble :
urgent-reach = Pour joindre cette personne, et remplir le reste ensemble :
urgent-we-call = Nous vous appelons au { $phone }. Si ce n’est pas le bon numéro, dites-le dans les échanges.
urgent-we-reach = Nous vous joignons au { $phone } pour la suite. Si ce n’est pas le bon numéro, dites-le dans les échanges.
urgent-to-complete = Votre demande est partie, le reste peut suivre
urgent-left = { $left ->
        [0] Tout ce qu’il faut a une réponse : il reste à la relire et à la terminer.
       *[other]
            { $answered ->
                [0] Aucune question sur { $asked } n’a de réponse
                [one] Une question sur { $asked } a une réponse
               *[other] { $answered } questions sur { $asked } ont une réponse
            } ; il en faut encore { $left }. « Je ne sais pas » en est une.
    }
urgent-complete = Compléter la demande
request-complete-it = Terminer la demande
request-completed = Demande complétée. Le score tient compte de vos réponses.
request-saved-completing = Enregistré { $moment }. La demande est déjà partie ; vos réponses compteront quand vous la terminerez.
problem-phone = Écrivez un numéro de téléphone, par exemple 06 39 98 00 00.

# Répondre, page par page.
request-draft-of = { $title }, brouillon
request-step-of = Étape { $rank } sur { $count }
request-progress = { $done ->
        [0] Aucune réponse
        [one] 1 réponse sur { $count }
       *[other] { $done } réponses sur { $count }
    }, environ { $minutes ->
        [one] 1 minute restante
       *[other] { $minutes } minutes restantes
    }
request-progress-label = Avancement de la demande
request-steps = Étapes de la demande
request-steps-folded = Étapes de la demande, repliées
request-step-done = rempli
request-step-to-do = à faire
request-minutes = { $count } min
request-unknown = Je ne sais pas
request-unknown-hint = C’est une réponse. Nous y reviendrons avec vous.
request-why = Pourquoi nous le demandons.
request-feeds-measured = Compte dans le score : facteur « { $factor } », { $points } points au plus, mesurés sur de vrais projets.
request-feeds-judged = Compte dans le score : facteur « { $factor } », { $points } points au plus, jugement d’expert, non mesuré.
request-published-lasting = Calculée : début et durée ({ $years } ans) du registre, édition de { $edition }. Corrigez-la si elle a changé.
request-published-past = Le registre donne une fin déjà passée, { $date } (édition de { $edition }) : donnez celle en vigueur aujourd’hui.
request-published = Repris du registre, édition de { $edition }. Corrigez-le s’il a changé.
request-continue = Enregistrer et continuer
request-previous = Précédent
request-too-urgent = C’est trop urgent pour ce formulaire
request-saved = Dernier enregistrement : { $moment }.
request-kept-until = Brouillon gardé jusqu’au { $until }.
request-meanwhile = Enregistré entre-temps, par vous dans un autre onglet ou par quelqu’un d’autre :
request-keep-theirs = Garder cette réponse et continuer
request-readers-title = Qui lira ces réponses
request-readers = La coordination de la brigade et, si la demande est acceptée, l’équipe désignée. Avant l’envoi, seuls vous et votre commanditaire les voyez.
request-readers-sent = La coordination de la brigade et, si la demande est acceptée, l’équipe désignée. Elles lisent ce qui est parti ; ce que vous complétez, une fois terminé.
request-referred = La brigade vous propose son aide.
request-referred-why = Elle a ouvert cette demande pour votre projet : « { $reason } » Vous la complétez, ou vous l’abandonnez, sans conséquence pour le projet.

# Vérifier et envoyer.
request-check-title = Vérifier et envoyer
request-check-completing = Relire et terminer
request-sponsor-unaware = Votre commanditaire n’est pas noté comme informé, et voit déjà ce brouillon dans ses demandes. Parlez-lui d’abord.
request-sponsor-unaware-sent = Le commanditaire n’est pas noté comme informé, et voit déjà la demande. Parlez-lui d’abord.
request-sponsor-say = Noter qu’il est informé, ou en nommer un autre
request-your-project = Votre projet
request-project-short = Projet
request-change-confidentiality = Changer la confidentialité
request-keep-confidentiality = Enregistrer ce choix
request-confidentiality-kept = La confidentialité est enregistrée.
request-protected-stays = Une saisine protégée garde sa confidentialité : la brigade doit pouvoir vérifier d’où elle vient.
request-change-sponsor = Changer de commanditaire, ou noter s’il est informé
request-complete = Rien de nécessaire ne manque. Relisez, puis envoyez.
request-left-open = { $count ->
        [one] Une question reste sans réponse. Vous pouvez envoyer ainsi.
       *[other] { $count } questions restent sans réponse. Vous pouvez envoyer ainsi.
    }
request-lacking = { $count ->
        [0] Il manque votre commanditaire
        [one] Il manque une réponse{ $nobody ->
            [0] {""}
           *[other] {" "}et votre commanditaire
        }
       *[other] Il manque { $count } réponses{ $nobody ->
            [0] {""}
           *[other] {" "}et votre commanditaire
        }
    } avant l’envoi
request-lacking-completing = { $count ->
        [0] Il manque le commanditaire
        [one] Il manque une réponse{ $nobody ->
            [0] {""}
           *[other] {" "}et le commanditaire
        }
       *[other] Il manque { $count } réponses{ $nobody ->
            [0] {""}
           *[other] {" "}et le commanditaire
        }
    } pour la terminer
request-missing = À remplir
request-lacking-more = { $count ->
        [one] et une autre, plus bas
       *[other] et { $count } autres, plus bas
    }
request-proposed = Proposé par le registre, à confirmer
request-no-answer = Sans réponse
request-change = Modifier
request-change-answer = Modifier : { $question }
realism-title = Ce que sont devenus d’autres projets
realism = { $most ->
    [0] Sur { $count } relevés de projets { $left }, quatre sur cinq tenaient leur date un an après.
   *[other] Sur { $count } relevés de projets { $left }, la moitié { $half ->
        [0] tenaient leur date un an après, un sur cinq l’avait repoussée
        [one] avaient repoussé leur fin d’au moins un mois un an après, un sur cinq
       *[other] avaient repoussé leur fin d’au moins { $half } mois un an après, un sur cinq
    } d’au moins { $most ->
        [one] un mois
       *[other] { $most } mois
    }.
}
realism-left-below = à moins d’un an de leur fin
realism-left-between = entre { $from } et { $to } ans de leur fin
realism-left-above = à { $from } ans ou plus de leur fin
realism-cost = Sur { $count } relevés de projets { $size }, { $grown } ({ $share } %) coûtaient plus de 10 % de plus un an après.
realism-cost-below = de moins de { $to } M€
realism-cost-between = de { $from } à { $to } M€
realism-cost-above = de { $from } M€ ou plus
realism-length = Durée prévue, { $years } ans : sur { $count } relevés, la durée d’un projet n’annonçait ni retard ni surcoût.
realism-source = Fins : registres britannique (2014 à 2020) et français (2016 à 2019) ; coûts : britannique. Ni prévision pour votre projet, ni part de son score.
request-end-past = La fin prévue est passée ({ $date }). Si une autre date est en vigueur, changez-la ; sinon laissez-la : elle dit que le projet est en retard.
request-back-to-check = Revenir à la vérification
request-page-of = page { $rank } sur { $count }
request-name-sponsor = Nommer ce commanditaire
request-sponsor-named = Votre commanditaire est nommé.
request-not-yours-to-send = C’est au porteur de projet d’envoyer cette demande.
request-after-title = Ce qui se passe après l’envoi
request-after = Vous recevez un numéro et les dates que nous vous devons. Une personne vous répond par son nom. Le silence ne vaut jamais refus.
request-after-completing-title = Ce qui se passe ensuite
request-after-completing = Le score est refait avec toutes vos réponses, et le journal le dit. Votre numéro et les dates qui vous sont dues restent les mêmes.
request-sent = Votre demande est envoyée.
request-sent-of-caller = Demande envoyée, et prise en charge par vous. Donnez son numéro à la personne qui appelle.
request-takes-charge = En l’envoyant, vous prenez la demande en charge : vous avez eu la personne au téléphone, personne d’autre ne la rappelle.
request-abandon = Abandonner ce brouillon
request-abandon-reason = Pourquoi l’abandonnez-vous ?
request-abandon-hint = Un mot suffit. Personne d’autre que vous et votre commanditaire ne le lira.
request-abandoned = Le brouillon est abandonné.
commit-title = Engagements réciproques
commit-ours = Nous nous engageons à
commit-ours-answer = vous répondre dans les délais affichés, et dire pourquoi si nous les manquons
commit-ours-decision = motiver notre décision, que vous pourrez contester
commit-ours-first-reader = vous faire lire le diagnostic avant toute autre personne
commit-yours = Vous vous engagez à
commit-yours-truth = dire ce que vous savez, et « je ne sais pas » quand vous ne savez pas
commit-yours-access = ouvrir les accès dans les trois jours qui suivent le démarrage
commit-yours-people = rendre disponibles les personnes qui savent et celles qui décident
commit-accept = Nous acceptons ces engagements

# L’accueil.
home-title = Mes demandes
home-ask = Demander une intervention
home-nothing = Vous n’avez encore rien demandé
home-nothing-why = Une demande prend { $minutes } minutes et peut se faire en plusieurs fois. Elle n’entre dans aucune notation.
home-nothing-for-you = Les dossiers où l’on vous nomme apparaîtront ici, avec ce que vous devez en premier.
home-owed = Ce que vous devez
home-owe-nothing = Vous ne devez rien aujourd’hui.
home-before = avant { $moment }
home-is-late = en retard
home-drafts = Brouillons
home-expired = Brouillons expirés
home-expired-why = Rien n’en a été envoyé, et la brigade ne les a pas lus. Pendant un an, leurs réponses se reprennent dans un nouveau brouillon ; les pièces sont à joindre de nouveau.
draft-expires = Ce brouillon expire le { $day }, { $days ->
        [0] aujourd’hui
        [one] dans un jour
       *[other] dans { $days } jours
    }.
draft-expires-why = Passé ce jour, il ne pourra plus être envoyé. Le projet n’en garde aucune trace.
draft-keep = Garder { $days } jours de plus
draft-kept = Le brouillon est gardé.
draft-given-up-title = Ce brouillon a été abandonné
draft-given-up = « { $title } » : le brouillon a été abandonné le { $day }. Rien n’a été envoyé, et il n’y a plus rien à faire.
draft-given-up-home = Revenir à mes demandes
draft-given-up-anew = Demander de nouveau de l’aide
draft-expired = Expiré le { $day }. Rien n’a été envoyé.
draft-take-up = Reprendre dans un nouveau brouillon
draft-taken-up = Voici vos réponses, dans un nouveau brouillon.
home-begun = Commencé { $moment }. Gardé jusqu’au { $until }. Seuls le porteur de projet et son commanditaire le voient.
home-referred = { $name } propose l’aide de la brigade : « { $reason } »
home-referred-protected = La brigade vous propose son aide (saisine protégée) : « { $reason } »
home-sent = Demandes et dossiers
home-sent-caption = Vos demandes et dossiers, les plus récents d’abord
home-col-request = Demande
home-col-stage = Étape
home-col-next = Prochain engagement
home-col-when = Échéance
home-next = { $what }, par { $name }
home-unread =
    { $count ->
        [one] 1 nouveau message
       *[other] { $count } nouveaux messages
    }
home-none = Rien d’attendu

# Ce que lit un inconnu.
public-to-tocsin = Votre projet numérique décroche. La brigade vient l’aider à se redresser.
public-lead = Tocsin reçoit les demandes d’intervention des projets numériques de l’État, les trie selon un score de risque expliqué, constitue l’équipe et suit le redressement date par date.
public-follow = Suivre une demande
public-not-alone = Vous n’êtes pas seuls.
public-not-alone-figure = Durée prévue de { $count } grands projets publics, comparée à leur première publication. Chaque barre est un projet.
public-not-alone-source = { $past } projets sur { $count } ont pris plus de 10 % de durée. Source : { $source }.
public-promises = Ce que nous vous devons, dès le dépôt
public-promise-1-what = Une personne vous répond
public-promise-1-how = Par son nom. Elle devient votre interlocutrice jusqu’à la décision.
public-promise-2-what = Une décision motivée
public-promise-2-how = Acceptée, réorientée vers un service déjà prévenu, ou refusée avec une voie de recours.
public-promise-3-what = Un diagnostic
public-promise-3-how = À compter du démarrage. Vous le lisez et y répondez avant toute autre personne.
public-promise-4-when = Tous les { $time }
public-promise-each-month = Chaque mois
public-promise-4-what = Un redressement suivi
public-promise-4-how = Date d’origine, plan en vigueur, prévision, réel : les quatre restent visibles.
public-promises-note = Délais d’une demande de priorité P2. Une demande P1 est décidée en { $time }. Si nous vous demandons un complément, le délai s’arrête et la page de suivi vous le dit.
public-secrecy = Vous choisissez qui peut savoir que la demande existe : la brigade, ou seulement les personnes nommées.
public-need-sponsor = Le nom et l’adresse de votre commanditaire
public-need-dates = La fin prévue et le coût complet
public-need-irreversible = La prochaine date que vous ne pouvez plus déplacer

# Suivre une demande.
status-request = demande
status-owed = Prochaine étape, avant { $moment } : { $what }
status-owed-paused = Prochaine étape, délai arrêté : { $what }
status-owed-late = En retard depuis { $moment } : { $what }
status-owed-below-late = C’est { $name } qui vous le doit encore. Le retard reste affiché, ici et à la direction.
status-owed-below = C’est { $name } qui vous le doit. Vous n’avez rien à faire d’ici là.
status-owed-below-completing = C’est { $name } qui vous le doit. D’ici là, vous pouvez compléter votre demande.
status-owed-below-paused = C’est { $name } qui vous le doit. Le délai reprendra avec votre réponse.
status-theirs = C’est à { $name } de le faire. Vous n’avez rien à faire d’ici là.
status-suspended = Suspendu par la direction jusqu’à son réexamen, avant { $moment }
status-suspended-late = Suspendu par la direction ; son réexamen était dû avant { $moment }
status-suspended-below = Aucun délai ne court, et rien n’est attendu de vous d’ici là.
status-suspended-below-yours = Aucun délai ne court, et rien n’est attendu de vous d’ici là. À la reprise, vous devrez de nouveau : { $what }.
status-you-owe = À vous de jouer : { $what }, avant { $moment }.
status-you-owe-late = En retard : { $what }, que vous deviez avant { $moment }.
status-you-owe-paused = À vous de jouer : { $what }. Le délai est arrêté.
status-you-owe-below-ours = Tant que vous ne l’avez pas fait, la suite attend.
status-you-owe-below = Notre délai est arrêté jusque-là : il reprend dès que vous avez répondu.
status-nothing-owed = Cette demande est « { $stage } ». Plus rien n’y est dû.
status-nothing-owed-below = Tout reste lisible dans le journal.
status-may-appeal = La brigade ne prend pas cette demande. Vous pouvez faire un recours avant { $moment }.
status-may-appeal-below = Les motifs sont ci-dessous ; un recours est tranché par la direction.
status-steps = Ce qui est fait, ce qui vient
status-coordinator = { $name } suit votre demande.
status-coordinator-ours = { $name } suit cette demande.
status-received = Demande reçue
status-received-below-ours = Le projet lit ici ce qui lui est dû, et quand.
status-received-below = Elle porte ce numéro. Voici ce qui vous est dû, et quand. Pour le garder : imprimez cette page ou enregistrez-la en PDF, depuis le menu de votre navigateur.
status-received-below-over = Elle porte ce numéro. Pour la garder : imprimez cette page ou enregistrez-la en PDF, depuis le menu de votre navigateur.
status-kept = Dû par { $name }, promis avant { $moment }.
status-kept-late = Dû par { $name }, promis avant { $moment } : rendu en retard.
status-by = Dû par { $name }.
status-by-several = Dû par { $names } et { $last }, chacun pour sa part.
status-within = sous { $time }
status-if-accepted = Si la demande est acceptée.
status-why = Pourquoi cette date
status-why-note-restricted = Une date passée reste affichée en retard ici. Le silence ne vaut jamais refus.
status-why-note = Une date passée reste affichée en retard, ici et dans le portefeuille de la direction. Le silence ne vaut jamais refus.
status-kick-off = L’équipe part à la date de lancement que vous donnez.
status-kick-off-link = Donner ou relire la date de lancement
status-aside = Votre demande
status-aside-ours = À propos de la demande
status-your-request = Votre demande
status-request-ours = La demande
status-priority = Priorité
status-priority-about = De P1, la plus pressante, à P4. Elle fixe nos délais à chaque étape.
status-priority-unknown = P1, parce que l’inconnu compte comme un ennui possible : nous vous appelons pour savoir ce qu’il en est.
status-priority-harm = P1, parce que des usagers en souffrent dès maintenant.
status-priority-date = P1, parce que la date que rien ne déplace est proche.
status-priority-score = P1, par le score et par l’impact du projet.
status-asked-ours = La brigade attend la réponse du projet
status-answer-ours = Ce que le projet a répondu, si vous le tenez d’ailleurs
status-answer-from = D’où tenez-vous cette réponse ?
status-answer-from-hint = Par exemple : au téléphone, ce matin, du porteur. Le projet le lira.
status-asked = La brigade vous demande
status-answer = Votre réponse
status-answered = Votre réponse est envoyée. Notre délai a repris.
status-declined = Votre demande est refusée
status-said-by = { $name } : { $words }
status-coordination = La coordination
status-appeal-over = Le délai de recours est passé depuis { $moment }.
status-appeal-until = Vous pouvez faire un recours jusqu’au { $moment }. La direction tranchera.
status-appeal-reason = Pourquoi faut-il revoir cette décision ?
status-appealed = Votre recours est envoyé à la direction.
status-withdraw-note = Le retrait ne laisse aucune trace dans les notations.
status-withdraw-reason = Pourquoi la retirez-vous ?
status-withdrawn = La demande est retirée.
status-restrict-note = Seules les personnes qui y figurent le trouveront encore : le porteur, le commanditaire, l’équipe et qui y doit quelque chose. Son numéro ne change pas.
status-restrict-reason = Pourquoi moins de personnes doivent-elles en avoir connaissance ?
status-restricted = Désormais, seules les personnes du dossier en ont connaissance.
status-unrestrict-note = Les coordinateurs, directeurs et auditeurs de la brigade le retrouveront, avec tout ce qu’il contient.
status-unrestrict-reason = Pourquoi la brigade peut-elle de nouveau en avoir connaissance ?
status-unrestricted = La brigade a de nouveau connaissance de ce dossier.

# Les réponses, lues par la brigade.
answers-referred = Saisine de la brigade : « { $reason } »
answers-sponsor-informed = Le commanditaire est noté comme informé.
answers-sponsor-not-informed = Le commanditaire n’est pas encore noté comme informé.
answers-version = Questions, version { $version }.

# La saisine.
referral-title = Proposer l’aide de la brigade à { $project }
referral-title-new = Proposer l’aide à un projet que le registre n’a pas
referral-project-hint = Son nom. S’il ressemble à celui d’un projet publié, nous vous le demanderons.
referral-here = Proposer l’aide
referral-sponsor = Le commanditaire
referral-sponsor-hint = Si vous le connaissez. Sinon, le porteur de projet le nommera.
referral-lead = Le porteur de projet trouvera la demande à compléter, avec vos raisons, et votre nom sauf saisine protégée. Il peut l’abandonner sans conséquence.
referral-under-way = L’aide est déjà proposée à ce projet, ou demandée par lui
referral-under-way-why = Voyez d’abord ce dossier : une seconde proposition en ouvrirait un autre.
referral-offered = proposée par { $name }{ $lead ->
    [none] { "" }
   *[other] { " " }à { $lead }
}, { $moment } ; le porteur n’a pas encore répondu
referral-offered-mine = Voir votre proposition
referral-reason = Pourquoi ce projet, et pourquoi maintenant ?
referral-lead-of-case = Le destinataire est celui de la dernière demande ou proposition de ce projet. Relisez avant de proposer.
referral-lead-of-organisation = Le destinataire est le seul porteur de projet inscrit pour cette organisation. Vérifiez que ce projet est le sien avant de proposer.
referral-reason-hint = Le porteur et son commanditaire liront ces mots en premier. Ils sont gardés dans le journal : n’écrivez rien qui révèle une personne à protéger.
referral-button = Proposer l’aide
referral-done = La proposition est prête : le porteur de projet la trouvera à sa prochaine connexion. S’il n’est jamais venu, un administrateur lui remet son accès.
referral-once-more = Proposer l’aide une fois de plus
referral-again = Je propose l’aide tout de même, dans un autre dossier
referral-before = De l’aide a déjà été proposée à ce projet
referral-before-why = Lisez ce qui en est advenu : une nouvelle proposition dit ce qui a changé depuis.
problem-referral-again = L’aide est déjà proposée ou demandée : voyez ce dossier, ou cochez cette case.
referral-source = Qui vous l’a signalé ?
referral-source-hint = Gardé à part : le projet ne le lit jamais. Un signalement anonyme n’est pas reçu.
referral-source-who = Le signalement vient
referral-source-none = de personne en particulier
referral-source-author = de moi
referral-source-somebody = d’une personne que je nomme
referral-source-name = Nom de la personne qui signale
referral-source-name-hint = Si le signalement vient d’une personne que vous nommez.
referral-source-reach = Comment joindre la personne qui signale
referral-source-reach-hint = De la même personne : un téléphone ou une adresse.
referral-protect = Protéger cette personne
referral-protect-hint = Le projet lira vos raisons, et que la brigade lui propose son aide ; ni le nom de cette personne ni le vôtre, qui pourrait la trahir. Vous, la direction et l’audit de ce périmètre pourrez encore savoir qui elle est, et le journal gardera qui a regardé.
referral-source-of = Qui a signalé { $project }
referral-source-open = Voir qui l’a signalé
referral-source-journaled = Le journal du dossier gardera que vous avez regardé, sans le nom que vous lirez.
referral-source-is-author = La personne qui a ouvert la saisine l’a constaté elle-même.
referral-opened-by = Saisine ouverte par { $name }.
referral-source-here = Origine du signalement
referral-source-once = Affiché une seule fois : pour le relire, demandez-le de nouveau.
referrals-title = Mes saisines
referrals-lead = L’aide que vous avez proposée, et ce qu’elle est devenue.
referrals-none = Vous n’avez proposé l’aide à aucun projet.
referrals-none-why = Depuis les projets à surveiller, ou depuis la page d’un projet du registre, proposez l’aide à qui ne l’a pas demandée. Ce que le projet en fait se lit ici.
referrals-from-watch = Voir les projets à surveiller
referrals-new = Un projet hors du registre
referrals-to = Proposée à { $name }, { $moment }.
referrals-protected = Saisine protégée.
referrals-sent = Envoyée par le projet. Étape : { $stage }.
referrals-waiting = Le porteur n’a encore rien envoyé.
referrals-expired = Expirée sans réponse le { $day }.
referrals-declined = Déclinée par le projet le { $day }.
referrals-not-sent = Rien n’a été envoyé.
problem-source-anonymous = Dites de qui vient le signalement : anonyme, il n’est pas reçu.
problem-source-unused = Choisissez « d’une personne que je nomme », ou effacez ce champ.

# Le journal.
journal-intake-referred = a proposé l’aide de la brigade : « { $reason } »
journal-protected = La brigade (saisine protégée)
journal-referral-protected = a proposé l’aide de la brigade : « { $reason } »
journal-referral-source_read = a regardé qui a signalé le projet.
journal-intake-expiry_noticed = a prévenu que le brouillon expire dans { $days } jours s’il n’est ni envoyé ni gardé.
journal-intake-draft_kept = a gardé le brouillon plus longtemps.
journal-intake-draft_taken_up = a repris les réponses dans un nouveau brouillon.
journal-intake-submitted_answers = a remis ses réponses.
journal-intake-completed_answers = a complété la demande envoyée en urgence.

# Les pièces.
evidence-answer = La réponse
evidence-files = Pièces
evidence-none = Aucune pièce. Un document daté, relu par la brigade, resserre la fourchette du score.
evidence-none-here = Aucune pièce.
evidence-file = Ajouter une pièce
evidence-hint = PDF, image, document de bureautique, texte ou CSV, { $most } Mo au plus.
evidence-add = Ajouter
evidence-added = Pièce ajoutée.
evidence-removed = Pièce retirée : rien n’en est gardé ici. Si c’était une erreur, joignez-la de nouveau.
evidence-remove = Retirer
evidence-remove-of = Retirer { $file }
evidence-added-by = { $size }, par { $name }, { $moment }
evidence-attach = Enregistrer et joindre une pièce
evidence-attach-one = Joindre une pièce
evidence-count = { $count ->
        [one] 1 pièce
       *[other] { $count } pièces
    }
evidence-onward = Question suivante
evidence-marked = Noté par { $name } { $moment }, sur la foi de ce qui date du { $on } :
evidence-mark = Dire ce qui est prouvé
evidence-mark-why = Une preuve resserre la fourchette du score. Elle vaut pour cette réponse : si la réponse change, elle tombe.
evidence-proof = Jusqu’où la réponse est-elle prouvée ?
evidence-hint-documented = Une pièce datée le dit.
evidence-hint-verified = Vous l’avez vérifié vous-même.
evidence-hint-declared = Retire ce qui a été noté : l’erreur reste au journal, avec sa correction.
evidence-on = De quand date la preuve ?
evidence-on-hint = Au-delà de { $days } jours, elle perd de sa force.
evidence-reason = Ce que vous avez vu
evidence-mark-it = Noter la preuve
evidence-marked-done = Preuve notée. Le score est refait, l’ancien reste au journal.
file-none = Choisissez un fichier.
file-empty = Ce fichier est vide. Vérifiez-le, ou choisissez-en un autre.
file-too-large = Ce fichier dépasse { $most } Mo. Réduisez-le, ou coupez-le en deux.
file-name-long = Donnez à ce fichier un nom plus court : 200 signes au plus.
file-name-path = Renommez ce fichier : son nom commence par un point, ou contient une barre (/ ou \) comme un chemin.
file-name-unseen = Renommez ce fichier : son nom contient un signe qu’on ne voit pas. Retapez le nom en entier.
file-name-reserved = Renommez ce fichier sans deux-points, guillemet droit, chevron ni barre verticale : certains ordinateurs ne sauraient pas l’enregistrer.
file-kind = Ce genre de fichier n’est pas accepté : PDF, image (JPEG, PNG, GIF, WebP), bureautique, texte ou CSV.
file-not-what-it-says = Le contenu de ce fichier n’est pas ce que dit son nom. Enregistrez-le de nouveau dans le bon format.
file-bomb = Ouvert, ce document remplirait un disque. Enregistrez-le de nouveau, sans ce qui l’alourdit.
file-name-unread = Le nom de ce fichier n’a pas pu être lu, et rien n’en est gardé : renommez-le avec des lettres et des chiffres seulement, puis envoyez-le de nouveau.
file-broken = Ce fichier n’est pas arrivé entier, et rien n’en est gardé : envoyez-le de nouveau.
file-no-room = Le fichier n’a pas pu être gardé. Réessayez dans un moment.
file-too-many = Dix pièces au plus pour une réponse. Réunissez-en plusieurs, ou retirez-en une.
unmet-answer_weighs = une question qui compte dans le score
unmet-answer_known = une réponse autre que « je ne sais pas »
unmet-document_attached = une pièce jointe à la réponse
journal-intake-evidence_added = a joint « { $file_name } » à la réponse « { $question } ».
journal-intake-evidence_added-of_another = a envoyé « { $file_name } », pièce jointe par { $attached_by } à la réponse « { $question } ».
journal-intake-proof_marked = 
    a noté comme { $proof ->
        [documented] documentée
       *[verified] vérifiée
    } la réponse « { $question } » : « { $reason } »
journal-intake-proof_taken_back = a retiré la preuve de la réponse « { $question } » : « { $reason } »

# Les échanges.
thread-title = Échanges
thread-none = Aucun échange.
thread-none-yet = Aucun échange pour le moment. Écrivez ici plutôt que par courriel : le dossier garde tout.
thread-message = Votre message
thread-audience = Pour qui ?
thread-audience-hint = À la brigade seule, sauf si vous choisissez autrement : ce que le projet a lu ne se reprend pas.
thread-send = Envoyer
thread-sent = Message envoyé.
thread-you = Vous
thread-asked = { $name }, complément demandé
thread-answered = { $name }, réponse au complément
thread-wrote = { $name }
thread-wrote-brigade = { $name }, pour la brigade seule
thread-wrote-direction = { $name }, pour la direction seule
audience-shared = Le projet et la brigade
audience-hint-shared = Tous ceux qui voient le dossier.
audience-brigade = La brigade seule
audience-hint-brigade = Ni le porteur de projet ni le commanditaire ne le verront.
audience-direction = La direction seule
audience-hint-direction = Les directeurs, l’audit et vous.
problem-audience = Dites pour qui est ce message.

# Confier un brouillon.
handover-offer = Confier ce brouillon à un collègue
handover-offer-why = Un lien, valable une fois et { $days } jours. Qui l’ouvre et l’accepte écrit et envoie la demande à votre place ; vous n’y aurez plus accès.
handover-make = Créer le lien
handover-link-title = Copiez ce lien maintenant : il n’est montré qu’une fois
handover-link-text = Remettez-le vous-même à votre collègue. Il vaut { $days } jours, pour une seule personne.
handover-link = Le lien à remettre
handover-letter-subject = Une demande d’aide à reprendre
handover-letter = Bonjour, je vous confie une demande d’aide que j’ai commencée. Ce lien vaut { $days } jours, pour une seule personne : ne le transmettez pas.
handover-title = « { $title } », une demande à reprendre
handover-lead = { $name } vous confie ce brouillon. Vous l’écrirez et l’enverrez à sa place ; tout ce qui est déjà répondu y est.
handover-take = Reprendre cette demande
handover-taken = La demande est à vous. Elle vous attend aussi dans « Mes demandes ».
handover-not-a-lead = Il faut être porteur de projet pour reprendre une demande. Un administrateur peut vous donner ce rôle.
unmet-not_its_sponsor = une autre personne que le commanditaire
unmet-not_protected = une demande qui ne vient pas d’une saisine protégée

# Pendant qu’on tape, là où un script s’exécute.
autosave-saved = Enregistré à { $time }.
autosave-saving = Enregistrement…
autosave-offline = Pas encore enregistré : vous êtes hors ligne. Vos réponses restent sur cette page et seront enregistrées au retour du réseau.
autosave-unheard = Pas encore enregistré : le serveur ne répond pas. Vos réponses restent sur cette page, nous réessayons.
autosave-signed-out = Pas encore enregistré : votre session a pris fin. Vos réponses restent sur cette page.
autosave-sign-in = Se reconnecter dans un autre onglet, puis revenir ici
autosave-meanwhile = Quelqu’un d’autre, ou vous dans un autre onglet, a répondu entre-temps. « Enregistrer et continuer » vous montrera les deux réponses.
autosave-unfinished = Une réponse n’est pas encore enregistrée : elle est à finir ou à corriger.
autosave-refused = Pas enregistré : cette demande ne peut plus être modifiée d’ici. Ce que vous avez écrit reste sur cette page.
finder-list = Projets du registre
finder-count = { $count ->
        [one] { $count } projet du registre. Flèches pour choisir, Entrée pour valider.
       *[other] { $count } projets du registre. Flèches pour choisir, Entrée pour valider.
    }
finder-none = Aucun projet du registre ne porte ce nom.
finder-start = début : { $date }
finder-end = fin prévue : { $date }
finder-years = durée prévue : { $years } ans
finder-under-way = Une demande est déjà en cours pour ce projet
status-accepted-title = Ce qui est décidé
status-accepted = Votre demande est acceptée, en priorité { $priority }.
status-redirected-title = Qui vous aide maintenant
status-redirected = Votre demande est confiée à : { $service }
status-redirected-next = Ce service a été contacté avant la décision. Ce qu’il en aura fait s’ajoutera ici.

# Une donnée du score, et ce que le projet en dit.
input-answer = La réponse, et ce qu’elle pèse
input-points = { $points } points sur { $most }
input-evidence = Pièces et preuve de cette réponse
contest-title = Contestation
contest-about = Vous contestez une réponse, pas le calcul. Un coordinateur la corrige ou la maintient, et vous en donne la raison ici et dans la conversation.
contest-objection = Ce qui est faux, et ce qui est vrai
contest-objection-hint = { $least } signes au moins. Les faits et leur date. Une pièce peut être jointe à la réponse, par le lien ci-dessus.
contest-raised-by = Contestée par { $name }, { $moment } :
contest-owed = { $name } doit y répondre avant le { $moment }.
contest-paused = { $name } doit y répondre ; son délai est arrêté.
contest-waits = Un coordinateur doit répondre.
contest-corrected-by = Corrigée par { $name }, { $moment } :
contest-maintained-by = Maintenue par { $name }, { $moment } :
contest-correct = Corriger la réponse
contest-correct-about = La réponse change et le score est recalculé. La nouvelle réponse est déclarée ; une pièce peut la prouver ensuite.
contest-maintain = Maintenir la réponse
contest-maintain-about = Rien ne change. Le projet lit votre raison.
contest-reason = Pourquoi, en quelques mots
done-contest = Contestation envoyée. Un coordinateur y répondra.
done-contest-corrected = Réponse corrigée, score recalculé. Le projet en lit la raison.
done-contest-maintained = Réponse maintenue. Le projet en lit la raison.
thread-contested = { $name }, donnée du score contestée
thread-corrected = { $name }, donnée contestée, puis corrigée
thread-maintained = { $name }, donnée contestée, puis maintenue
journal-intake-answer_corrected = a changé la réponse contestée « { $question } ».
