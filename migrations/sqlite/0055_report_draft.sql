-- A progress report while it is written, for its author alone.

create table report_draft (
    case_id   blob    not null references case_file (id),
    person_id blob    not null references person (id),
    -- Counts each time that it was kept, and each report that was sent: no page of before undoes either.
    version   integer not null check (version > 0),
    -- Null once it was sent.
    content   text,
    saved_at  integer not null,
    primary key (case_id, person_id)
) strict, without rowid;
