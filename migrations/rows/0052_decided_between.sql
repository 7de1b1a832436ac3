-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into decided_between (case_id, decision, sitting_id) values
    (x'0192000000007000800000000000000a', 1, x'01920000000070008000000000000027'),
    (x'0192000000007000800000000000000a', 2, null);
