-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into remediation (case_id, state, original_end, plan_end, forecast_end) values
    (x'0192000000007000800000000000000a', '{}', '2026-06-30', '2026-06-30', null);
insert into baseline (case_id, version, rank, title, planned_on, frozen_on) values
    (x'0192000000007000800000000000000a', 1, 1, 'Pilote', '2026-06-30', '2026-01-30');
