-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into case_look (id, case_id, person_id, place, at, looked_as)
select x'01920000000070008000000000000058', c.id, c.opened_by, 'dossier', 1761640000000, 'requester'
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
