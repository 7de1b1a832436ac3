-- What is pinned in the journal of a case, for all who read it: a mark to read by, which the journal itself
-- tells nothing of.
create table journal_pin (
    case_id   uuid not null,
    seq       bigint not null,
    pinned_by uuid not null references person (id),
    at        bigint not null,
    primary key (case_id, seq),
    foreign key (case_id, seq) references journal (case_id, seq)
);
