-- A promise is not always the same on all its days: how much of somebody's time, from when to when. The row of
-- the assignment keeps the first day, the last one, and the most that is promised at once.

create table assignment_stretch (
    case_id   blob    not null,
    person_id blob    not null,
    -- Where it stands among the stretches of the assignment.
    rank      integer not null check (rank > 0),
    share     integer not null check (share between 1 and 100),
    from_on   text    not null check (length(from_on) = 10),
    to_on     text    not null check (length(to_on) = 10),
    constraint a_stretch_ends_after_it_starts check (from_on <= to_on),
    foreign key (case_id, person_id) references assignment (case_id, person_id),
    primary key (case_id, person_id, rank)
) strict, without rowid;

create index assignment_stretch_of on assignment_stretch (person_id, to_on, case_id);

insert into assignment_stretch (case_id, person_id, rank, share, from_on, to_on)
select case_id, person_id, 1, share, from_on, to_on from assignment;
