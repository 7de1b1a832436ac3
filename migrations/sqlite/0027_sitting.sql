-- Sittings of the triage committee: who presides, who is present, and which cases were heard in one.
create table sitting_number (
    only_row integer primary key check (only_row = 1),
    last     integer not null
) strict;

create table sitting (
    id           blob primary key,
    number       integer not null unique,
    held_on      text not null check (length(held_on) = 10),
    presided_by  blob not null references person (id),
    -- Those without an account, in words.
    guests       text,
    version      integer not null default 1,
    -- How often a case was heard: whoever hears one and whoever closes wait for each other here.
    hearings     integer not null default 0,
    opened_by    blob not null references person (id),
    opened_at    integer not null,
    changed_by   blob not null references person (id),
    changed_at   integer not null,
    closed_at    integer
) strict;

create table sitting_person (
    sitting_id blob not null references sitting (id),
    person_id  blob not null references person (id),
    primary key (sitting_id, person_id)
) strict, without rowid;

-- Each row is a fold of what the journal of its case says of the sitting.
create table sitting_case (
    sitting_id blob not null references sitting (id),
    case_id    blob not null references case_file (id),
    outcome    text not null check (outcome in ('discussed', 'decided', 'put_off')),
    primary key (sitting_id, case_id)
) strict, without rowid;

create index sitting_case_of on sitting_case (case_id, sitting_id);
