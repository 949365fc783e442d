-- Letters to the same addressee are looked for.
create index letter_addressees on letter using gin (addressees jsonb_path_ops);
