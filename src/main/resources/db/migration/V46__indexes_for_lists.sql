-- Lists that outsiders filter by status, in the order of the last change that they can see.
create index letter_coalition_status on letter (status, coalition_updated_at, id);
create index letter_public_status on letter (status, public_updated_at, id);

-- The position of the events since an instant, and the events of a kind.
create index history_at on history (at);

-- All sign-ons that changed since an instant, for the export.
create index sign_on_changed on sign_on (updated_at);
create index sign_on_public_changed on sign_on (public_updated_at);

create index endorsement_updated on endorsement (letter_id, updated_at);
create index endorsement_public_updated on endorsement (letter_id, public_updated_at);
create index endorsement_request_created on endorsement_request (created_at, id);
create index organization_merged on organization (merged_into) where merged_into is not null;
create index organization_parent on organization (parent_id) where parent_id is not null;

-- What is removed along with a subscription.
create index mailing_subscription on mailing (subscription_id) where subscription_id is not null;
create index mail_link_subscription on mail_link (subscription_id) where subscription_id is not null;
