-- Who stands for the project of a case, each time that somebody was named; and what those who leave a team
-- tell those who follow. The journal keeps that it was said and what it hashes to, never a telephone number.
create table project_contact (
    id        uuid primary key,
    case_id   uuid not null references case_file (id),
    role      text not null check (role in ('sponsor', 'referent', 'administrative')),
    -- A sponsor has an account, which has their name and address; the others need none.
    person_id uuid references person (id),
    name      text,
    function  text,
    email     text,
    phone     text,
    -- What the one before told this one.
    note      text check (note <> ''),
    named_by  uuid not null references person (id),
    at        bigint not null,
    constraint names_one_person check ((person_id is null) <> (name is null)),
    constraint a_sponsor_has_an_account check ((role = 'sponsor') = (person_id is not null))
);

create index project_contact_of on project_contact (case_id, id);

create table handover_note (
    id        uuid primary key,
    case_id   uuid not null references case_file (id),
    -- Who leaves, and what they did; whom it is for, if that is known.
    person_id uuid not null references person (id),
    role      text not null check (role in ('case_lead', 'expert', 'scribe')),
    to_id     uuid references person (id),
    note      text not null check (note <> ''),
    author    uuid not null references person (id),
    at        bigint not null
);

create index handover_note_of on handover_note (case_id, id);
