-- Somebody's last day in the brigade is said beforehand; and whose answer is waited for, and who was told that it is.

create table member_last_day (
    person_id blob not null primary key references person (id),
    -- Null once it was taken back: by whom and when is kept all the same.
    last_day  text check (length(last_day) = 10),
    said_by   blob not null references person (id),
    said_at   integer not null
) strict, without rowid;

create index member_last_day_on on member_last_day (last_day, person_id);

-- Who was asked for a team and has not answered.
create table answer_wait (
    case_id   blob not null references case_file (id),
    person_id blob not null references person (id),
    -- When the program is to look at it next.
    look_at   integer not null,
    primary key (case_id, person_id)
) strict, without rowid;

create index answer_wait_next on answer_wait (look_at, case_id, person_id);

-- Who was told that an answer is waited for, each level once: rows that wait to be sent.
create table answer_notice (
    case_id    blob not null references case_file (id),
    -- Who was asked, and when.
    person_id  blob not null references person (id),
    asked_at   integer not null,
    -- 1: half of the time has gone, told to who was asked. 2: all of it has, told to the coordinator.
    level      integer not null check (level in (1, 2)),
    told_to    blob not null references person (id),
    -- When the time had gone that far, and before when nothing is sent of it.
    at         integer not null check (at >= asked_at),
    not_before integer not null check (not_before >= at),
    written_at integer not null check (written_at >= at),
    primary key (case_id, person_id, asked_at, level)
) strict, without rowid;

insert into answer_wait (case_id, person_id, look_at)
select case_id, person_id, 0 from assignment where not confirmed;
