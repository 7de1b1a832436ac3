# Une prévision qui n’est pas encore tirée.
forecast-coming = La prévision est en cours de calcul. Ce plan compte beaucoup de tâches : il y faut quelques secondes, et le reste de la page est à jour.
forecast-read-anew = Relire la page
ends-coming = Si chaque tâche dure ce qui est écrit, les tâches finissent le { $tasks }. De combien elles peuvent déborder est en cours de calcul.
