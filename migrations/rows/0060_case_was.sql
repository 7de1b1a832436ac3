-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into case_was (case_id, seq, since, until, stage, priority, is_merged, next_duty, next_due_at, next_owed_by,
                      model_id, score, low, high, band, override_band, override_until, weather) values
    (x'0192000000007000800000000000000a', 3, 1761640000000, 1761650000000, 'submitted', 3, false, 'acknowledge',
     1761660000000, x'01920000000070008000000000000003', 'tocsin-1', 412, 300, 520, 'moderate', null, null, null),
    (x'0192000000007000800000000000000a', 4, 1761650000000, 9007199254740991, 'qualifying', 3, false, 'decide',
     1761690000000, x'01920000000070008000000000000003', 'tocsin-1', 412, 300, 520, 'moderate', 'high', '2026-01-20',
     'storm');
insert into duty_was (case_id, rank, seq, since, until, kind, owed_by, due_at, first_due_at) values
    (x'0192000000007000800000000000000a', 0, 3, 1761640000000, 1761650000000, 'acknowledge',
     x'01920000000070008000000000000003', 1761660000000, 1761660000000),
    (x'0192000000007000800000000000000a', 2, 3, 1761640000000, 9007199254740991, 'decide',
     x'01920000000070008000000000000003', null, null);
