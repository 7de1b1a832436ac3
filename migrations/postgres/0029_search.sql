-- What cases and projects are found by, whatever is typed: from each term to its documents, and
-- beside each document all its terms. Both engines read the same tables in the same way.
create table case_term (
    -- Compared byte by byte, so that a beginning is a range.
    term    text collate "C" not null,
    case_id uuid not null references case_file (id),
    primary key (term, case_id)
);

create table case_found_by (
    case_id uuid primary key references case_file (id),
    -- Each term between two blanks.
    terms   text collate "C" not null
);

create table project_term (
    term       text collate "C" not null,
    project_id uuid not null references project (id),
    primary key (term, project_id)
);

create table project_found_by (
    project_id uuid primary key references project (id),
    terms      text collate "C" not null
);

-- Whoever takes a project out of the register asks this.
create index project_term_of on project_term (project_id);
