-- The key that signs the cursors of lists, one for all instances of this database.
create table cursor_key (
    single boolean primary key default true check (single),
    secret bytea not null check (length(secret) >= 32)
);

insert into cursor_key (secret) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Sort keys are short enough for an index and a cursor, and compared by byte, so that a page's place is the same in every locale.
alter table letter
    add column title_key text collate "C" generated always as (left(lower(title), 200)) stored,
    add column deadline_key timestamptz not null
        generated always as (coalesce(deadline_at, timestamptz '9999-01-01T00:00:00Z')) stored;

create index letter_title on letter (title_key, id);
create index letter_deadline_order on letter (deadline_key, id);

update member set sort_name = left(sort_name, 200) where length(sort_name) > 200;
update organization set sort_name = left(sort_name, 200) where length(sort_name) > 200;
update member_group set sort_name = left(sort_name, 200) where length(sort_name) > 200;
