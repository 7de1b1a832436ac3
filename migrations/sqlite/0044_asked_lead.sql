-- Whoever leads goes on until another says yes: beside them, one person may be asked to.

drop index a_team_has_one_case_lead;
create unique index a_team_has_one_case_lead on assignment (case_id, confirmed) where role = 'case_lead';
