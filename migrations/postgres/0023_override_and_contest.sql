-- A band that people set in place of the computed one, for a time; and inputs that a project contests.

-- Every override of a case, by rank: a fold of its journal, but for `priority`. The one that holds is
-- never written as such: whoever reads compares the days with today.
create table band_override (
    case_id     uuid    not null references case_file (id),
    rank        bigint  not null check (rank > 0),
    -- The assessment whose band it sets aside.
    assessment  bigint  not null,
    computed    bigint  not null check (computed between 0 and 3),
    target      bigint  not null check (target between 0 and 3),
    -- What the matrix makes of the target and of the last assessment.
    priority    bigint  not null check (priority between 1 and 4),
    reason      text    not null check (reason <> ''),
    evidence    text    not null check (evidence <> ''),
    proposed_by uuid    not null references person (id),
    proposed_at bigint  not null,
    -- Whoever confirmed or refused it.
    answered_by uuid    references person (id),
    -- The first and the last day it holds; without a first day it changes nothing.
    from_on     text,
    until_on    text    not null,
    ended_at    bigint,
    ending      text check (ending in ('refused', 'ended', 'reached', 'second_needed')),
    primary key (case_id, rank),
    foreign key (case_id, assessment) references assessment (case_id, rank),
    constraint an_override_changes_the_band check (computed <> target),
    constraint nobody_approves_their_own check (answered_by is null or answered_by <> proposed_by),
    constraint an_end_says_why check ((ended_at is null) = (ending is null))
);

create index band_override_at on band_override (proposed_at, case_id, rank);
create index assessment_at on assessment (at, case_id, rank);

-- The rate of overrides is counted over both.
create constraint trigger revision_when_assessment_changes
    after insert or update or delete on assessment
    deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_band_override_changes
    after insert or update or delete on band_override
    deferrable initially deferred for each row execute function revision_moves();

-- Every input that a project contested, by rank: a fold of the journal of its case.
create table input_contest (
    case_id    uuid    not null references case_file (id),
    rank       bigint  not null check (rank > 0),
    factor     text    not null check (factor <> ''),
    objection  text    not null check (objection <> ''),
    raised_by  uuid    not null references person (id),
    raised_at  bigint  not null,
    settlement text check (settlement in ('corrected', 'maintained')),
    reason     text,
    settled_by uuid references person (id),
    settled_at bigint,
    primary key (case_id, rank),
    constraint a_settlement_has_a_reason check ((settlement is null) = (reason is null)),
    constraint nobody_settles_their_own check (settled_by is null or settled_by <> raised_by)
);

create unique index one_contest_open_per_input on input_contest (case_id, factor) where settlement is null;
