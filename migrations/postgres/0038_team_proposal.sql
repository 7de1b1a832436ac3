-- The last proposal of teams that each person asked for: kept with its question, so that anybody can tell
-- whether the same would be asked now. The next one takes its place.

create table team_proposal (
    asked_by  uuid   primary key references person (id),
    asked_at  bigint not null,
    -- The number of the one case it is about; of all that waited, if there is none.
    only_case text   check (only_case is null or only_case <> ''),
    question  text   not null check (question <> ''),
    answer    text   not null check (answer <> '')
);
