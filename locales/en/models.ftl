# Versions of the risk model: import, replay, adoption, and the breaks that they draw.

models-title = Versions of the risk model
models-lead = A model is a document that never changes. Another opinion is another version: it is imported, replayed over the open cases, then adopted by a second person.
models-model = Model
models-standing = Standing
models-origin = Origin
models-adoptions = Adoptions
models-none-adopted = No other model was adopted: the one that comes with the program is in force.
model-shipped = comes with the program
model-imported-by = imported by { $name }, { $moment }
model-adopted-by = { $model } put in force by { $name }, { $moment }
model-in-force = in force
model-not-in-force = not in force
model-awaiting = Models that wait for a decision
model-adoption = The adoption of { $model }
model-awaits-you = Imported by { $name }, { $moment }. You can adopt it: read its replay first.
model-awaits-director = Imported by { $name }, { $moment }. A director other than whoever imported it adopts it, or leaves it.
model-awaiting-why = No clock runs: until it is adopted, nothing changes. Any adoption ends the wait of those imported before it.
model-facts = This model
model-dated = Dated
model-hash = Hash of the document (SHA-256)
model-read-document = Read the document
model-note = What changes, and why
model-first = nothing: it is the first
model-note-hint = For whoever will decide: what the version before measured badly, and what the new one rests on.
model-import = Import a model
model-import-lead = The document is read whole, then kept as it is. It changes no score until a director has adopted it.
model-import-do = Read and keep
model-document = Document of the model
model-document-hint = JSON, in the shape of the model in force: start from its document, give it another name.
model-file = Or a file
model-file-hint = A .json file. If there is one, it replaces what is pasted above.
model-document-none = Paste a document, or choose a file.
model-id-known = A model is called “{ $id }” already: give this version another name (field id).
model-hash-known = This document is kept already, under the name “{ $id }”.
model-whole = the document
model-adopt = Adopt this model
model-adopt-about = From its adoption on, each new score is made with this model. Scores already given stay as they are, read with their own, and a break is drawn in every series of scores.
model-adopt-do = Put in force
model-adopt-reason = Why adopt it
model-adopt-reason-hint = At least { $least } characters. Kept with the version, for whoever reads it.
model-changes = What the document changes against { $model }: { $count ->
    [one] { $count } place
   *[other] { $count } places
}
model-changes-caption = Places of the document, before and after
model-changes-cut = Only the first { $most } places are shown: read the document.
model-place = Place
model-before = Before
model-after = After
model-nothing = nothing
model-none-older = All your open cases have a score of this model.
model-older = { $count ->
    [one] { $count } open case keeps a score of an earlier model
   *[other] { $count } open cases keep a score of an earlier model
}
model-older-why = An earlier score stays as it was computed. To go before the committee or take an override, a case must be scored anew by the model in force, from the same answers; the old score stays in its history.
model-rescore-all = { $count ->
    [one] Score this case anew
   *[other] Score all { $count } anew
}
model-rescore-next = { $count ->
    [one] Score this case anew
   *[other] Score the first { $count } anew
}
done-import-model = Model kept. It does not count yet: read what it would change.
done-adopt-model = Model in force. New scores are made with it.
done-rescore = Case scored anew by the model in force.
done-rescore-some = Cases scored anew by the model in force.
done-rescore-none = No case for you to score anew.
unmet-model-not-in-force = a model that is not in force already
unmet-older-score = a score of an earlier model, or one of which something else would be said now that its proof has aged
score-older = earlier model
score-rescore = Score anew by the model in force
score-rescore-today = Score anew as of today
score-fact = { $factor }: { $level }
compare-models = These scores come from different models ({ $models }): their points do not compare.
history-title = Scores over time
history-table = Each score of this case, the last one first
history-at = Computed
history-model = Model
history-score = Score
history-band = Band
history-break = Break: { $model } in force since { $moment }
history-break-why = Scores from before and after come from different models: they do not compare.
replay-title = Replay over your open cases, against their present scores ({ $model } in force)
replay-how = Each case is scored anew by { $model } from the same answers, as of the day of its present score: what moves is owed to the model alone. Only cases that you may see are counted. Bands are the computed ones, without overrides.
replay-adopted-title = Replay over your open cases, from { $base } to { $model }
replay-adopted-how = Each case is scored by both models with the answers of its last score, as of the same day: what moves is owed to the model alone. These are your cases of today, not those of the day of the adoption. Only cases that you may see are counted. Bands are those computed, without overrides.
replay-none = No open case to replay among those that you may see.
replay-moved = Cases that change band
replay-of-open = of { $cases } open
replay-which-way = Which way
replay-rise-fall = { $rise } higher, { $fall } lower
replay-which-way-source = of band
replay-priority = Another proposed priority
replay-before = Bands before
replay-after = Bands replayed
replay-matrix = From the band before to the band replayed, in cases
replay-matrix-corner = Band before
replay-from = from { $band }
replay-to = to { $band }
replay-bands = Band
replay-same-points = unchanged
replay-points = Points
replay-nobody = No case changes band.
replay-stayed = { $count ->
    [one] The case that keeps its band
   *[other] The { $count } cases that keep their band
}
replay-stayed-caption = Cases that keep their band, the greatest change of points first
replay-more = And { $count ->
    [one] { $count } more
   *[other] { $count } more
}, not shown here.
backtest-title = What both models would have said
backtest-panel = Each model is tried, without fitting anything, on { $pairs } yearly looks at { $projects } British projects; the next look ({ $first } to { $last }) says what became of them. In brackets, where 95% of { $draws } draws lie, project by project.
backtest-panel-table = Both models against the British projects, trouble by trouble
backtest-now = { $model }, in force
backtest-measure = Measure
backtest-bad = A bad rating a year later: { $met } of { $n }
backtest-slip = End moved by more than 6 months: { $met } of { $n }
backtest-cost = Cost up by more than 10%: { $met } of { $n }
backtest-any = Any of the three: { $met } of { $n }
backtest-auc = The score tells them apart (AUC)
backtest-auc-status = The declared status alone (AUC)
backtest-brier = Distance of the frequency (Brier)
backtest-calibration = Distance by band (calibration)
backtest-top = Trouble in the highest fifth
backtest-bands = Looks by band
backtest-how = AUC: 0.5 is a coin, and greater is better. Both distances: smaller is better. Two intervals that overlap do not say which model is better, and a model learnt on these very projects looks better on them than it is. Source: Infrastructure and Projects Authority, Open Government Licence v3.0.
backtest-own = And on your { $cases } closed cases, of which { $badly } ended badly, each scored again from its first answers.
backtest-own-table = Both models against the closed cases of the brigade
backtest-own-too-few = Your closed cases ({ $closed }) are too few to tell two models apart: it takes at least { $fewest }.
backtest-own-alike = Your { $closed } closed cases (it took { $fewest }) all ended alike: nothing in them tells two models apart.
model-rule-shape = { $place }: this does not have the shape of a model. The reader says: { $found }
model-rule-id = { $place }: a name of 3 to 40 small letters without accents, digits and hyphens; found: “{ $found }”
model-rule-factor-twice = { $place }: “{ $found }” stands twice; each factor has a name of its own
model-rule-two-levels = { $place }: there must be at least two levels of answer
model-rule-points-levels = { $place }: there must be as many numbers of points as levels; found: { $found }
model-rule-points-rise = { $place }: points rise from 0, from the best answer to the worst
model-rule-unknown = { $place }: what nobody knows counts between 0 and the most points of the factor; found: { $found }
model-rule-cuts = { $place }: cuts must rise
model-rule-bins = { $place }: there must be a level for each bin, one more than cuts; found: { $found }
model-rule-beyond = { $place }: there is no level { $found }; the first is 0
model-rule-scale = { $place }: no question and no register is read on this scale
model-rule-english = { $place }: these levels are not those of the model that comes with the program; give their words in English too, one a level
model-rule-observed = { $place }: there must be a count for each bin, then one for what is unknown; found: { $found }
model-rule-events = { $place }: there cannot have been more troubles than projects
model-rule-sum = { $place }: the most points of all factors must add up to 100; here { $found }
model-rule-ageing = { $place }: ages are days, and must rise
model-rule-weight = { $place }: weights rise from 0 (unknown) to 1 (verified)
model-rule-half-width = { $place }: the better an answer is proven, the narrower its interval, never below 0
model-rule-bands-four = { $place }: there must be the four bands, low, moderate, high, critical, in this order
model-rule-bands-rise = { $place }: each band must begin above the one before
model-rule-bands-span = { $place }: the first band begins at 0 or below, the last at 100 at most
model-rule-gate = { $place }: “{ $found }” stands twice, or lifts no band
model-rule-coverage = { $place }: this rule needs a limit, coverage_below
model-rule-fast-track = { $place }: the fast track is rule G3
model-rule-four = { $place }: the rules look at levels 2 and 3 of this factor, which must have four; found: { $found }
model-rule-impact-sum = { $place }: the weights must add up to 100, none below 0; here { $found }
model-rule-share = { $place }: a share, between 0 and 1
model-rule-matrix-bands = { $place }: a higher band must never come after a lower one
model-rule-matrix-impact = { $place }: more at stake must never make a case come later
model-rule-currency = { $place }: the euro and the pound must be there, and each currency be worth something
model-rule-card-factor = { $place }: no factor is called that
model-rule-card-bins = { $place }: there must be a term for each bin of the factor; found: { $found }
model-rule-forecast-class = { $place }: this names none of the reference classes
model-rule-forecast-bins = { $place }: each bin goes from one year to another, with at least two points whose shares rise
model-rule-forecast-ratios = { $place }: shares rise from 0 to 1, and ratios never fall, from 0.5 at least to the cap at most
model-rule-forecast-count = { $place }: a whole number, from 1 to 100,000
model-rule-forecast-half = { $place }: this is missing; how plans of tasks are foreseen is said whole, or not at all
model-rule-unfed = { $place }: no question feeds “{ $found }”; take this factor out, or publish the question first
model-rule-missing = { $place }: a question feeds “{ $found }”, which is not here
model-rule-unit = { $place }: the question “{ $found }” is not answered in this unit
model-rule-wording = { $place }: the levels must be those of the question “{ $found }”, in the same words and order
model-rule-words = { $place }: these possible answers have no level: { $found }
