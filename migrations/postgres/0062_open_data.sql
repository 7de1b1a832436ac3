-- Open data: since when they are published, or no more, and whom to credit. And the decisions on requests, read
-- together from the few entries of the journals that tell them.

create table open_data_publication (
    since      bigint  not null primary key,
    is_open    boolean not null,
    producer   text    not null check (producer <> ''),
    changed_by uuid    not null references person (id)
);

create index journal_decided on journal (case_id, seq)
 where subject = 'case'
   and (facts like '{"kind":"accepted"%' or facts like '{"kind":"fast_tracked"%'
        or facts like '{"kind":"redirected"%' or facts like '{"kind":"declined"%');
