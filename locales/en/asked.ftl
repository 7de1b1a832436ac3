# Who was asked already: to keep them, to say so, and to name what else was promised.
proposal-term-withdrawal = Asks withdrawn
proposal-term-withdrawal-about = Somebody was asked, has not answered, and would be asked no more: from { $least } points taken away for a P4 to { $most } for a P1.
change-withdrawal-worse = more asks withdrawn before an answer
change-withdrawal-better = fewer asks withdrawn before an answer
proposal-reason-asked = was asked for this case, and has not answered yet
proposal-no-longer-asked = no longer asked
proposal-no-longer-note = These people have not answered yet. What they were asked would be withdrawn: a word from you tells them better.
overload-reason-for = Asked for more than they give: { $names }.
proposal-all-asked = This choice is asked already: nobody has anything more to answer.
proposal-awaited = Who has not answered, and since when
problem-asked-no-more = { $names } would be asked no more: “For the people”, below, lists what they were asked for. Nothing has been sent; to go on, send again.
problem-overload-beside = This person would be at { $load }%, for a capacity of { $capacity }%, in the week of { $date }; weeks with too much: { $weeks }, between { $from } and { $to }. { $other ->
    [unseen] Another case
   *[seen] Case { $other }
} takes { $share }% of it{ $ends ->
    [open] , without an end
   *[dated] , until { $until }
}. Lower the share, change the period, or say why.
problem-overload-open-beside = This person would be at { $load }%, for a capacity of { $capacity }%, in the week of { $date }; weeks with too much from { $from } on, as long as the intervention lasts. { $other ->
    [unseen] Another case
   *[seen] Case { $other }
} takes { $share }% of it{ $ends ->
    [open] , without an end
   *[dated] , until { $until }
}. Lower the share, change the period, or say why.
problem-overload-chosen-beside = { $load }% would be promised, for a capacity of { $capacity }%, in the week of { $date }; weeks with too much: { $weeks }, between { $from } and { $to }. { $other ->
    [unseen] Another case
   *[seen] Case { $other }
} takes { $share }% of it{ $ends ->
    [open] , without an end
   *[dated] , until { $until }
}. Choose somebody else, or say why below the needs.
problem-overload-chosen-open-beside = { $load }% would be promised, for a capacity of { $capacity }%, in the week of { $date }; weeks with too much from { $from } on, as long as the intervention lasts. { $other ->
    [unseen] Another case
   *[seen] Case { $other }
} takes { $share }% of it{ $ends ->
    [open] , without an end
   *[dated] , until { $until }
}. Choose somebody else, or say why below the needs.
proposal-waits-beside = ; owes { $cases } an answer
proposal-waits = { $name } still owes case { $case } an answer, for { $share } of their time: no figure here counts it.
