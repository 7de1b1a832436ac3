-- Companies that members say they are linked to, so that they do not judge their own.

create table member_supplier (
    person_id blob not null references person (id),
    -- The name as it is compared, then as it was written.
    folded    text not null check (folded <> ''),
    name      text not null check (name <> ''),
    -- The link goes on where nothing is said.
    ended_on  text check (ended_on is null or length(ended_on) = 10),
    primary key (person_id, folded)
) strict, without rowid;
