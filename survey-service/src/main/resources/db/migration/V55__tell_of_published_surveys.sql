-- What was published before anybody listened is told now, each version once, as publishing tells it.
alter table survey_version no force row level security;

insert into outbox (message_id, tenant_id, type, aggregate, sequence, body)
select gen_random_uuid(), tenant_id, 'survey.survey-published.v1', survey_id, number,
    jsonb_build_object(
        'surveyId', survey_id,
        'survey', survey_key,
        'version', number,
        'anonymous', coalesce((questionnaire ->> 'anonymous')::boolean,
            questionnaire @> '{"questions": [{"metric": "enps"}]}'),
        'metrics', coalesce(asked.metrics, '[]'),
        'publishedAt', to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
from survey_version,
    lateral (
        select jsonb_agg(distinct jsonb_build_object(
            'metric', question -> 'metric', 'scale', question -> 'scale', 'bands', question -> 'bands')) as metrics
        from jsonb_array_elements(questionnaire -> 'questions') question
        where question ->> 'metric' is not null and question ->> 'scale' is not null
            and question ->> 'bands' is not null) asked;

alter table survey_version force row level security;
