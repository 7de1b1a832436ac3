# Quand quelque chose ne va pas : ce qui est arrivé, la règle, que faire maintenant.
error-signed-out = Connectez-vous pour voir cette page.
errors-signed-out = Vous avez été déconnecté. Rien n’est perdu de ce que vous avez écrit : une fois connecté, enregistrez de nouveau.
error-not-found = Cette page n’existe pas, ou vous n’y avez pas accès.
error-stale = { $name } a modifié ce qui est affiché ici { $time }. Relisez-le, puis recommencez s’il y a lieu.
error-too-many-tries = Trop d’essais. Attendez { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }, puis réessayez.
error-internal = Une erreur de notre côté. Rien n’a été enregistré. Référence à citer : { $reference }.
error-too-large = Ce que vous envoyez dépasse { $most } Mo. Raccourcissez-le : rien n’en est gardé.
error-transport = La demande n’a pas été comprise. Revenez à la page précédente et recommencez.
refusal-role = Votre rôle ne le permet pas. Il faut être { $roles }.
refusal-role-or = { " " }ou{ " " }
refusal-own-act = Personne n’approuve son propre acte : il faut une seconde personne.
refusal-over = Ce dossier en est à l’étape « { $stage } » : ce que vous vouliez faire est déjà fait, ou n’y est plus possible.
refusal-not-now = Ce dossier en est à l’étape « { $stage } ». Vous pouvez maintenant : { $allowed }.
refusal-not-yours = Cet acte revient à une autre personne de ce dossier.
refusal-unmet = Pas encore. Il manque : { $unmet }.
refusal-invalid = Des réponses sont à revoir.

# Ce qui ne va pas dans un champ.
problem-empty = Ce champ est vide : remplissez-le.
problem-reason = Dites pourquoi en une phrase : { $limit } lettres au moins.
problem-choice = Choisissez une des réponses proposées.
problem-control = Retirez les caractères invisibles de ce texte.
problem-too-long = Raccourcissez ce texte : { $limit } caractères au plus.
problem-not-contacted = Cochez « Ce service a été contacté et attend la demande » une fois que c’est fait : une demande ne part que vers un service qui l’attend.
problem-evidence = Nommez ce qu’une autre personne peut vérifier : un document et sa date, une pièce de la demande, ou un lien ({ $least } signes au moins, sauf pour un lien).
problem-too-short = Dites-en plus : { $least } signes au moins.
problem-too-late = Donnez une date plus proche : { $most } jours au plus.
problem-same-band = C’est le niveau calculé : choisissez-en un autre.
problem-same-answer = C’est la réponse qui est là : donnez-en une autre, ou maintenez-la.
problem-date = Donnez une date, par exemple 2027-01-31.
problem-date-without-day = Donnez aussi le jour.
problem-date-without-month = Donnez aussi le mois.
problem-date-without-year = Donnez aussi l’année.
problem-date-figures = Écrivez le jour, le mois et l’année en chiffres, par exemple 31 1 2028.
problem-year-short = Écrivez l’année avec ses quatre chiffres, par exemple 2028.
problem-month = Donnez le mois en chiffres, de 1 à 12.
problem-day = Donnez le jour du mois, de 1 à 31.
problem-day-of-month = Le { $day } { $month ->
        [february] février
        [april] avril
        [june] juin
        [september] septembre
       *[november] novembre
    } { $year } n’existe pas : ce mois a { $days } jours.
problem-year = Donnez une date entre { $first } et { $last }.
problem-number-order = Il ne peut pas rester plus à engager que le coût complet : revoyez l’un des deux montants.
problem-date-order = La fin ne vient pas avant le commencement : revoyez l’une des deux dates.
problem-date-past = Donnez une date à venir.
problem-project-near = Des projets ou des demandes portent presque ce nom : dites si c’est l’un d’eux, vous n’aurez pas à tout redire.
errors-one-more = Une question de plus
problem-answered-meanwhile = Une autre réponse a été enregistrée depuis l’ouverture de cette page. Gardez-la, ou enregistrez la vôtre.
problem-number = Écrivez un nombre, par exemple 12,5.
problem-no-amount = Un coût est plus grand que zéro. Si personne ne le connaît, cochez « Je ne sais pas ».
problem-email = Donnez une adresse électronique, par exemple prenom.nom@ministere.gouv.fr.
problem-credentials = L’adresse ou le mot de passe n’est pas le bon.
problem-name = Donnez un nom.
problem-password = Choisissez au moins 12 caractères ; une petite phrase convient bien.
