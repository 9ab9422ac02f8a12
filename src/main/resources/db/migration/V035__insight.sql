-- What the dashboard asks on every page: whether anything of a call has changed since its sums were made. Both questions are answered from the index alone.
create index grant_application_changes on grant_application (county, call_id, case_number, version);
create index work_item_done on work_item (county, state, call_id, closed_at desc);
