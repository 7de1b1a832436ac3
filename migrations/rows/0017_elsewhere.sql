-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into service (id, name, takes_on, contact, address, changed_by, changed_at)
select x'01920000000070008000000000000017', 'Incubateur', 'Des débuts', null, 'https://exemple.gouv.fr', c.opened_by, 1761640000000
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
insert into redirection (case_id, service, became, note, noted_by, noted_at)
select c.id, 'Incubateur', 'taken', null, c.opened_by, 1761640000000
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
