-- What members say of their time, of where their road starts, of the languages they work in.

alter table member add column home text check (home is null or home <> '');
-- The names of languages, a space between two.
alter table member add column spoken text not null default '';
alter table member add column mentoring text not null default 'none'
    check (mentoring in ('none', 'gives', 'receives'));

-- How much of a week they give from a day on; until the first one, what `member` says.
create table member_capacity (
    person_id blob    not null references person (id),
    from_on   text    not null check (length(from_on) = 10),
    capacity  integer not null check (capacity between 1 and 100),
    primary key (person_id, from_on)
) strict, without rowid;

create index member_capacity_by on member_capacity (from_on, person_id, capacity);

-- Days away, both included: their dates, never why.
create table member_leave (
    person_id blob    not null references person (id),
    from_on   text    not null check (length(from_on) = 10),
    to_on     text    not null check (length(to_on) = 10),
    primary key (person_id, from_on),
    constraint a_leave_ends_after_it_starts check (from_on <= to_on)
) strict, without rowid;

create index member_leave_until on member_leave (to_on, person_id, from_on);
