-- Sittings of the triage committee: who presides, who is present, and which cases were heard in one.
create table sitting_number (
    only_row bigint primary key check (only_row = 1),
    last     bigint not null
);

create table sitting (
    id           uuid primary key,
    number       bigint not null unique,
    held_on      text not null check (length(held_on) = 10),
    presided_by  uuid not null references person (id),
    -- Those without an account, in words.
    guests       text,
    version      bigint not null default 1,
    -- How often a case was heard: whoever hears one and whoever closes wait for each other here.
    hearings     bigint not null default 0,
    opened_by    uuid not null references person (id),
    opened_at    bigint not null,
    changed_by   uuid not null references person (id),
    changed_at   bigint not null,
    closed_at    bigint
);

create table sitting_person (
    sitting_id uuid not null references sitting (id),
    person_id  uuid not null references person (id),
    primary key (sitting_id, person_id)
);

-- Each row is a fold of what the journal of its case says of the sitting.
create table sitting_case (
    sitting_id uuid not null references sitting (id),
    case_id    uuid not null references case_file (id),
    outcome    text not null check (outcome in ('discussed', 'decided', 'put_off')),
    primary key (sitting_id, case_id)
);

create index sitting_case_of on sitting_case (case_id, sitting_id);
