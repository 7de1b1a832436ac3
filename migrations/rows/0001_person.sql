-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into organisation (id, parent_id, name, folded, siret) values
    (x'01920000000070008000000000000001', null, 'État fictif', 'etat fictif', null),
    (x'01920000000070008000000000000002', x'01920000000070008000000000000001', 'Ministère fictif du Levant', 'ministere fictif du levant', '12345678900011');
insert into organisation_above (organisation_id, above_id) values
    (x'01920000000070008000000000000001', x'01920000000070008000000000000001'), (x'01920000000070008000000000000002', x'01920000000070008000000000000002'), (x'01920000000070008000000000000002', x'01920000000070008000000000000001');
insert into person (id, email, name, folded, password_hash, lang, is_demo, created_at, left_at) values
    (x'01920000000070008000000000000003', 'camille@levant.invalid', 'Camille Fictive', 'camille fictive', '$argon2id$v=19', 'fr', false, 1761640000000, null),
    (x'01920000000070008000000000000004', 'eleonore@levant.invalid', 'Éléonore Fictive', 'eleonore fictive', null, null, false, 1761640000000, null),
    (x'01920000000070008000000000000005', 'ines@levant.invalid', 'Inès Fictive', 'ines fictive', '$argon2id$v=19', 'en', true, 1761640000000, 1761640000000);
insert into person_role (person_id, role, organisation_id) values
    (x'01920000000070008000000000000003', 'project_lead', null), (x'01920000000070008000000000000004', 'sponsor', null), (x'01920000000070008000000000000005', 'coordinator', x'01920000000070008000000000000002');
insert into session (key, data, expires_at, created_at, last_seen_at, person_id, agent) values
    ('a-session', '{}', 1761640000000, 1761640000000, 1761640000000, x'01920000000070008000000000000003', 'Gecko');
insert into invitation (key, person_id, made_by, made_at, expires_at) values
    ('an-invitation', x'01920000000070008000000000000004', x'01920000000070008000000000000005', 1761640000000, 1761640000000);
