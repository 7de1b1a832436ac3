-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into skill (code, name_fr, name_en, covers_fr, covers_en, place, changed_by, changed_at, retired_at) values
    ('make-believe', 'compétence fictive', 'make-believe skill', 'Ne couvre rien.', 'Covers nothing.', 110, x'01920000000070008000000000000005', 1767600000000, 1767700000000);
