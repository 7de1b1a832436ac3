-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into open_data_publication (since, is_open, producer, changed_by) values
    (1767600000000, true, 'Brigade fictive du Levant', x'01920000000070008000000000000005'),
    (1767700000000, false, 'Brigade fictive du Levant', x'01920000000070008000000000000005');
