# Le journal d’un dossier, tel qu’on le lit.
# Le journal, chapitre par chapitre.
journal-about = Sur
journal-by = Par
journal-all = Tout
journal-chapter-course = la demande et ses étapes
journal-chapter-triage = le tri
journal-chapter-team = l’équipe
journal-chapter-plan = le diagnostic et la feuille de route
journal-chapter-duties = les échéances
journal-chapter-ties = les liens avec d’autres dossiers
journal-none = Rien de tel au journal. Retirez un filtre pour en voir plus.
journal-page = Cinq cents entrées par page
journal-pinned = Épinglé
journal-pin = Épingler
journal-unpin = Ne plus épingler
journal-pin-label = { $word } : entrée { $entry }
journal-link = Lien vers cette entrée, { $moment }
journal-download = Télécharger (CSV)
journal-file-rank = Rang
journal-file-at = Date et heure
journal-file-who = Qui
journal-file-about = Sur
journal-file-what = Quoi
done-entry-pinned = Entrée épinglée en haut du journal.
done-entry-unpinned = Entrée retirée du haut du journal.
