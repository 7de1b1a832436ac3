-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
update duty set first_due_at = 1761640000000, listed_at = 1761640000000 where kind = 'progress_report';
insert into duty_notice (case_id, rank, level, person_id, at, not_before, in_digest, case_version, written_at)
select d.case_id, d.rank, 1, d.owed_by, 1761640000000, 1761640000000, true, 2, 1761640000000
  from duty d
 where d.kind = 'progress_report';
