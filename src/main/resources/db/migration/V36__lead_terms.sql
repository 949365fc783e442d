-- When each sign-on led its letter, and in which place. A lead who steps down, leads again or changes places keeps the earlier
-- terms, so that the leads of any past day can be listed in their order. sign_on.role and sign_on.position are the present.
create table lead_term (
    id         uuid primary key,
    sign_on_id uuid not null references sign_on,
    position   integer not null check (position > 0),
    lead_from  date not null,
    -- The first day on which the term no longer counts; null while it lasts.
    lead_until date check (lead_until > lead_from),
    unique (sign_on_id, lead_from) deferrable initially deferred
);

-- The place of a lead who stepped down was not kept until now; such leads are listed after the others.
insert into lead_term (id, sign_on_id, position, lead_from, lead_until)
select gen_random_uuid(), id, coalesce(position, 1000), lead_from, case when role = 'COSIGNER' then lead_until end
from sign_on
where role = 'LEAD' or lead_until > lead_from;

alter table sign_on drop column lead_from, drop column lead_until;

-- A present lead has one open term with the present place, anyone else has none, and terms do not overlap.
create function check_lead_terms(checked uuid) returns void language plpgsql as $$
declare
    place integer;
begin
    select case when role = 'LEAD' then position end into place from sign_on where id = checked;
    if (place is null and exists (select from lead_term where sign_on_id = checked and lead_until is null))
        or (place is not null and not exists
            (select from lead_term where sign_on_id = checked and lead_until is null and position = place)) then
        raise exception 'the lead terms of sign-on % contradict its role', checked using errcode = 'check_violation';
    end if;
    if exists (select from lead_term a join lead_term b on a.sign_on_id = b.sign_on_id and a.id <> b.id
               where a.sign_on_id = checked
               and a.lead_from < coalesce(b.lead_until, 'infinity')
               and b.lead_from < coalesce(a.lead_until, 'infinity')) then
        raise exception 'the lead terms of sign-on % overlap', checked using errcode = 'check_violation';
    end if;
end $$;

create function sign_on_fits_lead_terms() returns trigger language plpgsql as $$
begin
    perform check_lead_terms(new.id);
    return null;
end $$;

create function lead_term_fits_sign_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform check_lead_terms(old.sign_on_id);
    else
        perform check_lead_terms(new.sign_on_id);
    end if;
    return null;
end $$;

create constraint trigger sign_on_lead_inserted after insert on sign_on
    deferrable initially deferred for each row when (new.role = 'LEAD') execute function sign_on_fits_lead_terms();
create constraint trigger sign_on_lead_updated after update on sign_on
    deferrable initially deferred for each row
    when (new.role is distinct from old.role or new.position is distinct from old.position)
    execute function sign_on_fits_lead_terms();
create constraint trigger lead_term_fits after insert or update or delete on lead_term
    deferrable initially deferred for each row execute function lead_term_fits_sign_on();
