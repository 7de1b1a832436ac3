-- What is pinned in the journal of a case, for all who read it: a mark to read by, which the journal itself
-- tells nothing of.
create table journal_pin (
    case_id   blob not null,
    seq       integer not null,
    pinned_by blob not null references person (id),
    at        integer not null,
    primary key (case_id, seq),
    foreign key (case_id, seq) references journal (case_id, seq)
) strict, without rowid;
