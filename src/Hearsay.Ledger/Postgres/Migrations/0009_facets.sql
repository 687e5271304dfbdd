-- What facets count of a party's claims, beside its name in the index; who takes one stance, without walking over all that a
-- common party ever said; and names in the order in which they are told.
UPDATE meta SET value = '9' WHERE name = 'schema';
DROP INDEX claims_by_principal;
CREATE INDEX claims_by_principal ON claims (lower(principal), claim_no) INCLUDE (principal, outlet, position, event_type, place, country) WHERE principal IS NOT NULL;
CREATE INDEX claims_by_stance ON claims (lower(principal), position, claim_no) WHERE principal IS NOT NULL;
DROP INDEX entity_names_by_last;
CREATE INDEX entity_names_by_last ON entity_names (last, name, report_no, entity);
