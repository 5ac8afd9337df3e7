-- Storing a response moves its invitation on. With no index on a column that this changes, and with room on the page,
-- the new version of the row stays on its page and no index of the table is written (a heap-only tuple).
drop index invitation_of_response;
alter table invitation set (fillfactor = 80);

-- The one statement that stores responses selects from the invitations that it stores them for, so the key checks
-- nothing that is not so already; and each check would look up and lock the invitation's row once more.
alter table response drop constraint response_answers_an_invitation;
