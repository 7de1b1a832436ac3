-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into assignment_stretch (case_id, person_id, rank, share, from_on, to_on) values
    (x'0192000000007000800000000000000a', x'01920000000070008000000000000005', 2, 20, '2026-09-01', '2026-09-30');
