-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into assessment (case_id, rank, model_id, model_hash, total, low, high, band, coverage, impact, urgency_days,
                        users_harmed_now, priority, at, inputs, result) values
    (x'0192000000007000800000000000000a', 1, 'tocsin-risk-1', '0000000000000000000000000000000000000000000000000000000000000000', 70000, 63000, 76000, 3, 52000, 22000, null, true, 2, 1761640000000, '{}', '{}');
insert into case_score (case_id, rank, total, low, high, band, provisional, impact, priority) values
    (x'0192000000007000800000000000000a', 1, 70000, 63000, 76000, 3, false, 22000, 2);
