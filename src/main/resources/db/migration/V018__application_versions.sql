-- What happens to an application after it was sent: admitted, withdrawn; a draft that was thrown away; where a copy came from.
alter table grant_application add column admitted_at timestamp with time zone;
alter table grant_application add column withdrawn_at timestamp with time zone;
alter table grant_application add column withdrawn_by varchar(100);
alter table grant_application add column withdrawal_reason varchar(2000);
alter table grant_application add column copied_from uuid;

alter table grant_application drop constraint grant_application_sent;
alter table grant_application add constraint grant_application_sent check (
    (status in ('DRAFT', 'NOT_SUBMITTED', 'DISCARDED')) = (case_number is null) and (case_number is null) = (submitted_at is null)
    and (case_number is null) = (content_hash is null));
alter table grant_application add constraint grant_application_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null));
create index grant_application_copied_from on grant_application (copied_from);
