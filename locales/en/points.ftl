# Points to look into, offered by the explanation of the score to whoever writes the diagnosis.
points-title = Points to look into
points-hint = The explanation of the score offers them to be looked at. They are no cure: what takes points off the score puts no project right. The figure of each is what the score would lose. Each may become a finding, which is still to be written, or be set aside with a word.
points-none = The explanation of the score offers no point.
points-more = { $count ->
    [one] { $count } more point
   *[other] { $count } more points
}
point = Point
point-move-answer = Answer “{ $factor }”, at best and verified
point-move-improve = Gain one level on “{ $factor }”, with the same proof
point-move-verify = Have the answer to “{ $factor }” verified
point-off = { $count ->
    [one] −{ $points } point
   *[other] −{ $points } points
}
point-take = Make it a finding
point-take-named = Make it a finding: { $factor }
point-is-finding = finding { $finding }
point-is-aside = Set aside by { $name } on { $date }: { $word }
point-aside-title = Set a point aside
point-aside-button = Set aside
point-aside-word = Why, in a word
point-aside-hint = The brigade reads it, the project does not.
point-source = Point looked into, offered by the explanation of the score: { $point }.
point-named = { $factor } ({ $move })
point-first-title = { $factor }: to be looked into
point-looked-into = Looked into in the diagnosis: see [finding { $finding }].
unmet-point_offered = The explanation of the score no longer offers this point.
unmet-point_open = This point is a finding already, or set aside already.
done-point-aside = Point set aside.
journal-remediation-point_set_aside = set a point to look into aside.
