-- A backup brings a table's rows in one order; an organization can then come before its parent, as long as both are there in
-- the end.
alter table organization alter constraint organization_parent_id_fkey deferrable initially immediate;
alter table organization alter constraint organization_merged_into_fkey deferrable initially immediate;
alter table endorsement alter constraint endorsement_merged_into_fkey deferrable initially immediate;
