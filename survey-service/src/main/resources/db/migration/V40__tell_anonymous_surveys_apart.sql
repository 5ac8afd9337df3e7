-- What is answered to an anonymous survey keeps its org unit and its day, and nothing else that leads to a person.
alter table invitation add column anonymous boolean not null default false;
alter table response add column anonymous boolean not null default false;

-- The owner sees no tenant's rows while the policies hold for it, too.
alter table survey_version no force row level security;
alter table invitation no force row level security;
alter table response no force row level security;

update invitation set anonymous = true
from survey_version version
where version.tenant_id = invitation.tenant_id and version.survey_id = invitation.survey_id
  and version.number = invitation.survey_version and version.questionnaire @> '{"questions": [{"metric": "enps"}]}';

update invitation set opened_at = null, started_at = null, completed_at = null, response_id = null where anonymous;

update response set anonymous = true, language = null, program = null, interaction_id = null, contact_id = null,
    touchpoint = null, journey = null, stage = null, process = null, channel = null, employee = null, segment = null,
    persona = null, yearly_value_amount = null, yearly_value_currency = null, occurred_at = null, recovery_of = null,
    opens_cases = false, started_at = date_trunc('day', started_at, 'UTC') + interval '12 hours',
    submitted_at = date_trunc('day', submitted_at, 'UTC') + interval '12 hours',
    finished_at = date_trunc('day', finished_at, 'UTC') + interval '12 hours'
from survey_version version
where version.tenant_id = response.tenant_id and version.survey_id = response.survey_id
  and version.number = response.survey_version and version.questionnaire @> '{"questions": [{"metric": "enps"}]}';

alter table survey_version force row level security;
alter table invitation force row level security;
alter table response force row level security;

alter table response add constraint anonymous_response_leads_to_nobody check (not anonymous or (contact_id is null
    and interaction_id is null and employee is null and recovery_of is null and not opens_cases));
