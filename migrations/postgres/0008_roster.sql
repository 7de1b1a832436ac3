-- What the members of the brigade can do and for how long, and the team of each case.

create table member (
    person_id uuid    primary key references person (id),
    -- How much of a week they give to cases, in percent.
    capacity  bigint  not null check (capacity between 1 and 100)
);

create table member_skill (
    person_id uuid    not null references person (id),
    skill     text    not null,
    level     bigint  not null check (level between 1 and 4),
    primary key (person_id, skill)
);

-- Whom they worked for, and until when.
create table member_link (
    person_id       uuid not null references person (id),
    organisation_id uuid not null references organisation (id),
    left_on         text not null check (length(left_on) = 10),
    primary key (person_id, organisation_id)
);

-- The team of a case as its events leave it, for the rules.
create table case_team (
    case_id uuid primary key references case_file (id),
    state   text not null
);

-- Whose time is promised to which case, as the same events leave it.
create table assignment (
    case_id   uuid    not null references case_file (id),
    person_id uuid    not null references person (id),
    role      text    not null check (role in ('case_lead', 'expert', 'scribe')),
    share     bigint  not null check (share between 1 and 100),
    from_on   text    not null check (length(from_on) = 10),
    to_on     text    not null check (length(to_on) = 10),
    confirmed boolean not null,
    primary key (case_id, person_id),
    constraint a_period_ends_after_it_starts check (from_on <= to_on)
);

create index assignment_of on assignment (person_id, to_on, case_id);
create index assignment_until on assignment (to_on, person_id, case_id);
create unique index a_team_has_one_case_lead on assignment (case_id) where role = 'case_lead';
