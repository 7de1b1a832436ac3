-- What cases and projects are found by, whatever is typed: from each term to its documents, and
-- beside each document all its terms. Both engines read the same tables in the same way.
create table case_term (
    term    text not null,
    case_id blob not null references case_file (id),
    primary key (term, case_id)
) strict, without rowid;

create table case_found_by (
    case_id blob primary key references case_file (id),
    -- Each term between two blanks.
    terms   text not null
) strict, without rowid;

create table project_term (
    term       text not null,
    project_id blob not null references project (id),
    primary key (term, project_id)
) strict, without rowid;

create table project_found_by (
    project_id blob primary key references project (id),
    terms      text not null
) strict, without rowid;

-- Whoever takes a project out of the register asks this.
create index project_term_of on project_term (project_id);
