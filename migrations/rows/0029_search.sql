-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into case_found_by (case_id, terms) values (x'0192000000007000800000000000000a', ' +aliz =aliz alize ');
insert into case_term (term, case_id) values
    ('+aliz', x'0192000000007000800000000000000a'), ('=aliz', x'0192000000007000800000000000000a'), ('alize', x'0192000000007000800000000000000a');
insert into project_found_by (project_id, terms) values (x'01920000000070008000000000000007', ' +aliz =aliz alize ');
insert into project_term (term, project_id) values
    ('+aliz', x'01920000000070008000000000000007'), ('=aliz', x'01920000000070008000000000000007'), ('alize', x'01920000000070008000000000000007');
