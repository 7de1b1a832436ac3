-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into member (person_id, capacity) values (x'01920000000070008000000000000005', 80);
insert into member_skill (person_id, skill, level) values (x'01920000000070008000000000000005', 'data', 4);
insert into member_link (person_id, organisation_id, left_on) values (x'01920000000070008000000000000005', x'01920000000070008000000000000002', '2025-01-31');
insert into case_team (case_id, state) values (x'0192000000007000800000000000000a', '{}');
insert into assignment (case_id, person_id, role, share, from_on, to_on, confirmed) values
    (x'0192000000007000800000000000000a', x'01920000000070008000000000000005', 'case_lead', 50, '2026-01-05', '2026-06-30', true);
