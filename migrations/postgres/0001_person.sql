-- Organisations, people, what they are here to do, and the sessions of those who signed in.

create table organisation (
    id        uuid primary key,
    parent_id uuid references organisation (id),
    name      text not null check (name <> ''),
    -- The name without case, accents or punctuation: what an import looks it up by.
    folded    text not null unique check (folded <> ''),
    siret     text unique check (siret is null or length(siret) = 14)
);

-- Each organisation with itself and everything above it, so that a perimeter is one lookup.
create table organisation_above (
    organisation_id uuid not null references organisation (id),
    above_id        uuid not null references organisation (id),
    primary key (organisation_id, above_id)
);

create index organisation_above_below on organisation_above (above_id, organisation_id);

create table person (
    id            uuid    primary key,
    email         text    not null unique check (email like '%_@_%'),
    name          text    not null check (name <> ''),
    -- Name and address without case, accents or punctuation: what a search looks in.
    folded        text    not null,
    -- Nobody signs in with a password that is not there: demo people have none.
    password_hash text,
    -- The language chosen by the person; else the browser's holds.
    lang          text    check (lang in ('fr', 'en')),
    is_demo       boolean not null,
    created_at    bigint  not null,
    -- Since when the person may no longer come in. Nobody is ever deleted: the journal names them.
    left_at       bigint
);

create index person_folded on person (folded, id);
create index person_demo on person (id) where is_demo;

create table person_role (
    person_id       uuid not null references person (id),
    role            text not null check (role in ('project_lead', 'sponsor', 'coordinator', 'responder',
                                                  'director', 'administrator', 'auditor')),
    -- Null: the whole State.
    organisation_id uuid references organisation (id)
);

create unique index person_role_once on person_role (person_id, role, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid));
create index person_role_by_role on person_role (role, person_id);

-- The organisations whose unrestricted cases a person may read by role within a perimeter.
create view person_reach as
    select r.person_id, a.organisation_id
      from person_role r
      join organisation_above a on a.above_id = r.organisation_id
     where r.role in ('coordinator', 'director', 'auditor');

-- Keyed by the SHA-256 of what the cookie holds: reading this table opens no session.
create table session (
    key          text    primary key,
    data         text    not null,
    expires_at   bigint  not null,
    created_at   bigint  not null,
    last_seen_at bigint  not null,
    -- Null until someone signs in.
    person_id    uuid references person (id),
    -- What the browser says it is, so that people recognise their own.
    agent        text    not null default ''
);

create index session_expires_at on session (expires_at);
create index session_person on session (person_id, last_seen_at, key);

-- One-time links with which a person chooses a password. Keyed by the SHA-256 of what the link
-- holds; the row goes when the link is used.
create table invitation (
    key        text    primary key,
    person_id  uuid    not null references person (id),
    -- Null: made at the command line.
    made_by    uuid    references person (id),
    made_at    bigint  not null,
    expires_at bigint  not null
);

create index invitation_person on invitation (person_id);
create index invitation_expires_at on invitation (expires_at);
