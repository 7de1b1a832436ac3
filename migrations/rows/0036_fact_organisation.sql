-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into organisation (id, parent_id, name, folded) values
    (x'01920000000070008000000000000360', null, 'Agence fictive des Embruns', 'agence fictive des embruns');
