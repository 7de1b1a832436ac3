-- Days that milestones slipped, by cause: a fold of the facts of the journal, to be summed over all plans.

create table slip_cause (
    case_id uuid   not null references case_file (id),
    rank    bigint not null check (rank > 0),
    -- Where it stands among the slips of its milestone.
    place   bigint not null check (place >= 0),
    title   text   not null check (title <> ''),
    cause   text   not null check (cause in (
                'decision', 'supplier', 'staffing', 'requirements', 'acceptance', 'data',
                'technical', 'security', 'budget', 'external', 'other', 'untold')),
    from_on text   not null check (length(from_on) = 10),
    to_on   text   not null check (length(to_on) = 10),
    -- Of the calendar, and still lost: a day that was regained counts for nothing.
    days    bigint not null check (days > 0),
    primary key (case_id, rank, place)
);

-- What a cause is made of, the longest first; and the sums of all causes.
create index slip_cause_by on slip_cause (cause, days desc, case_id, rank, place);

-- Until now a milestone had one cause, which stands for all that it has slipped.
insert into slip_cause (case_id, rank, place, title, cause, from_on, to_on, days)
select s.case_id, s.rank, 0, s.title, s.cause, s.origin, s.reached,
       s.reached::date - s.origin::date
  from (select r.case_id, b.rank, m.value ->> 'title' as title,
               case m.value ->> 'cause'
                    when 'scope' then 'requirements'
                    when 'people' then 'staffing'
                    when 'funding' then 'budget'
                    else coalesce(m.value ->> 'cause', 'untold')
               end as cause,
               b.planned_on as origin,
               coalesce(m.value ->> 'done_on',
                        m.value ->> 'forecast_on',
                        (select l.planned_on from baseline l
                          where l.case_id = b.case_id and l.rank = b.rank
                          order by l.version desc limit 1)) as reached
          from remediation r
         cross join lateral jsonb_array_elements(r.state::jsonb -> 'milestones') m
          join baseline b on b.case_id = r.case_id and b.rank = (m.value ->> 'rank')::bigint
         where not exists (select 1 from baseline f
                            where f.case_id = b.case_id and f.rank = b.rank and f.version < b.version)) s
 where s.reached > s.origin;
