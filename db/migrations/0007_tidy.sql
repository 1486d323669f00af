-- The nightly job deletes counters that ran out.
grant select, delete on rate_limits to portal_worker;
