-- Notifies every instance when a key or a session ends or changes, so that cached keys are dropped and open streams end.
-- The payload is empty: identical notifications of one transaction are merged, and a listener checks all that it holds.
create function notify_credentials_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('signatory_credentials', '');
    return null;
end $$;

create trigger api_key_changed after update on api_key
    for each row when (old.hash is distinct from new.hash or old.role is distinct from new.role
        or old.organization_id is distinct from new.organization_id or old.revoked_at is distinct from new.revoked_at
        or old.expires_at is distinct from new.expires_at)
    execute function notify_credentials_changed();

create trigger api_key_removed after delete on api_key
    for each statement execute function notify_credentials_changed();

create trigger session_ended after delete on session
    for each statement execute function notify_credentials_changed();
