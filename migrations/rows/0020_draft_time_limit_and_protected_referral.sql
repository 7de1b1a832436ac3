-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
update draft_time_limit set first_on = '2025-12-27', next_on = '2026-01-19';
update case_file set is_protected = true where stage = 'draft';
insert into referral_source (case_id, name, reach, salt)
select c.id, 'Personne Fictive', '01 99 00 12 34', 'sel'
  from case_file c
 where c.stage = 'draft';
