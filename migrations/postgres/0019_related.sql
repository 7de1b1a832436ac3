-- Cases that belong together: which was merged into which, what one is to another, and the words by
-- which one called much the same is found.
alter table case_file add column merged_into uuid references case_file (id);

create index case_file_merged_into on case_file (merged_into, id) where merged_into is not null;

-- Each row is a fold of the journal of its case; a link has one on either side.
create table case_tie (
    case_id  uuid not null references case_file (id),
    other_id uuid not null references case_file (id),
    -- `apart`: they look alike, and are two different things.
    tie      text not null check (tie in ('related', 'depends_on', 'needed_by', 'apart')),
    reason   text,
    primary key (case_id, other_id),
    constraint a_link_has_a_reason check (reason is not null or tie = 'apart')
);

create index case_tie_of on case_tie (other_id, case_id);

-- What the title of a case that was sent can be looked up by.
create table case_word (
    word    text not null,
    case_id uuid not null references case_file (id),
    primary key (word, case_id)
);

create index case_word_of on case_word (case_id, word);
