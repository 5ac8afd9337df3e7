create index anonymous_response_with_invitation on response (tenant_id, survey_id)
    where anonymous and invitation_id is not null;
