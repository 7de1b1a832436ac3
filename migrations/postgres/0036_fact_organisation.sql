-- Whether the register ever named an organisation is asked for each that a form offers.
create index fact_organisation on fact (organisation_id, id);
