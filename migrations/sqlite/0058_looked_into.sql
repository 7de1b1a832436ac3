-- Which finding of a diagnosis looks into which point that the explanation of the score offered: a fold of the facts
-- of the journal, for the page of the score to say so.

create table looked_into (
    case_id blob    not null references case_file (id),
    factor  text    not null check (factor <> ''),
    kind    text    not null check (kind in ('answer', 'improve', 'verify')),
    finding integer not null check (finding > 0),
    primary key (case_id, factor, kind)
) strict, without rowid;
