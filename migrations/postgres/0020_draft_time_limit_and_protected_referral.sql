-- What the program does by itself it signs: one row of `person` is nobody. It can never come in,
-- and its address has capitals, which no address that is looked up has.
alter table person add column is_program boolean not null default false
    constraint the_program_never_comes_in check (not is_program or (password_hash is null and left_at is not null));

insert into person (id, email, name, folded, is_demo, created_at, left_at, is_program)
values ('70c51000-0000-7000-8000-000000000000', 'THE-PROGRAM@TOCSIN', 'Tocsin', 'tocsin', false, 0, 0, true);

-- When a draft is next to be looked at, and what was done about it. A draft that was sent or given
-- up has no row; one that expired keeps it until its answers are taken up again.
create table draft_time_limit (
    case_id    uuid primary key references case_file (id),
    -- Its ninety days count from here instead of from its opening.
    kept_on    text check (length(kept_on) = 10),
    first_on   text check (length(first_on) = 10),
    second_on  text check (length(second_on) = 10),
    expired_on text check (length(expired_on) = 10),
    -- The day on which the next step may be due; null once there is none.
    next_on    text check (length(next_on) = 10),
    constraint a_draft_expires_after_two_notices
        check (expired_on is null or (first_on is not null and second_on is not null and next_on is null))
);

create index draft_time_limit_next on draft_time_limit (next_on, case_id) where next_on is not null;

-- The drafts there are: the program looks at each once, and finds their day.
insert into draft_time_limit (case_id, next_on)
select c.id, '1970-01-01'
  from case_file c
  join request r on r.case_id = c.id
 where c.stage = 'draft';

-- Protected referral: who opened the case is for nobody to read.
alter table case_file add column is_protected boolean not null default false;

-- Who signalled what a referral tells, apart from everything else.
create table referral_source (
    case_id uuid primary key references case_file (id),
    -- Null: whoever opened the referral saw it themselves.
    name    text check (name <> ''),
    reach   text check (reach <> ''),
    -- What the journal keeps is a hash of this and of the words above.
    salt    text not null check (salt <> ''),
    constraint nobody_signals_without_a_name check ((name is null) = (reach is null))
);
