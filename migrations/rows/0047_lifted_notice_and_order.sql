-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into duty_notice_lifted (case_id, rank, level, person_id, at, not_before, in_digest, case_version, written_at, lifted_version)
select d.case_id, d.rank, 2, d.owed_by, 1761640000000, 1761640000000, false, 2, 1761640000000, 3
  from duty d
 where d.kind = 'progress_report';
