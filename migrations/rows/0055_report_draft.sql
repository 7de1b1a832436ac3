-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into report_draft (case_id, person_id, version, content, saved_at) values
    (x'0192000000007000800000000000000a', x'01920000000070008000000000000003', 2, '{"weather":"Cloud","text":"Une phrase fictive"}', 1761650000000);
