-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into assignment (case_id, person_id, role, share, from_on, to_on, confirmed) values
    (x'0192000000007000800000000000000a', x'01920000000070008000000000000004', 'case_lead', 30, '2026-07-01', '9999-12-31', false);
