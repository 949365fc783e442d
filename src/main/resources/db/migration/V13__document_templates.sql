-- Word files of the office's own, whose placeholders are filled in when a letter is made into a document.
create table document_template (
    name         text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,49}$'),
    file         bytea not null,
    size         integer not null check (size = length(file) and size between 1 and 2097152),
    placeholders text[] not null check (cardinality(placeholders) > 0),
    actor        text not null,
    version      bigint not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
