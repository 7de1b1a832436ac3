-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into looked_into (case_id, factor, kind, finding) values
    (x'0192000000007000800000000000000a', 'governance', 'improve', 1),
    (x'0192000000007000800000000000000a', 'supplier', 'verify', 2);
