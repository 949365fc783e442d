-- The import that put a Member into the queue, so that undoing the import takes the Member out again.
alter table waiting_sign_on add column import_id uuid;

-- What an import changed about a sign-on that was already recorded: a list of field, before and after.
alter table signer_import_record add column changes jsonb;
