-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into effort (case_id, person_id, week_on, quarters) values (x'0192000000007000800000000000000a', x'01920000000070008000000000000005', '2026-01-12', 6);
