-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into evidence (id, case_id, question, file_name, mime, size, hash, added_by, added_at)
select x'01920000000070008000000000000015', c.id, 'full_cost', 'budget.pdf', 'application/pdf', 1024,
       'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', c.opened_by, 1761640000000
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
insert into proof_mark (case_id, question, proof, proven_on, reason, answer, marked_by, marked_at)
select c.id, 'full_cost', 'documented', '2025-10-28', 'Le budget est joint', '{"number":12.0}', c.opened_by, 1761640000000
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
