package io.ohlas.survey.response;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.messaging.LeasedEvent;

/** The statements of {@link ResponseTable}. */
@ApplicationScoped
class ResponseSql {

    private static final String NAME_TENANT = "select set_config('app.tenant_id', ?, true);\n";

    // Planning a statement of this size takes longer than running it: one plan serves all groups, however large.
    private static final String NAME_TENANT_AND_KEEP_PLAN =
            "select set_config('app.tenant_id', ?, true), set_config('plan_cache_mode', 'force_generic_plan', true);\n";

    private static final String READ =
            """
            select i.id, i.survey_id, i.survey_key, i.survey_version, i.program, i.asked_by, i.state, i.expires_at,
                   i.language, i.interaction_id, i.contact_id, i.org_unit, i.org_unit_path, i.touchpoint, i.journey,
                   i.stage, i.process, i.channel, i.employee, i.segment, i.persona, i.yearly_value_amount,
                   i.yearly_value_currency, i.occurred_at, i.recovery_of, i.test,
                   (select array_remove(array[case when c.email is not null then 'email' end,
                                              case when c.phone is not null then 'phone' end], null)
                    from contact c where c.tenant_id = i.tenant_id and c.id = i.contact_id) as contact_channels,
                   case when i.anonymous then coalesce(
                       (select t.time_zone from tenant t where t.tenant_id = i.tenant_id), 'UTC') end as anonymous_in,
                   r.id as response_id, r.revision, r.answers, r.started_at as response_started_at, r.finished_at
            from invitation i left join response r on r.tenant_id = i.tenant_id and r.invitation_id = i.id
            where i.tenant_id = ? and i.id = any (?)
            """;

    private static final String NAMES =
            """
            select t.name, u.name, c.name, c.language
            from invitation i
            left join tenant t on t.tenant_id = i.tenant_id
            left join org_unit u on u.tenant_id = i.tenant_id and u.key = i.org_unit
            left join contact c on c.tenant_id = i.tenant_id and c.id = i.contact_id
            where i.tenant_id = ? and i.id = ?
            """;

    private static final String OPEN =
            """
            with opened as (
                update invitation set state = 'OPENED', sequence = sequence + 1,
                    opened_at = case when not anonymous then cast(? as timestamptz) end
                where tenant_id = ? and id = ? and state in ('SCHEDULED', 'SENT', 'DELIVERED')
                returning id, sequence, anonymous
            ), told as (
                insert into outbox (tenant_id, message_id, type, aggregate, sequence, body)
                select ?, ?, 'survey.invitation-changed.v1', opened.id::text, opened.sequence,
                       '{"sequence":' || opened.sequence || ',' || substr(?, 2)
                from opened where not opened.anonymous
            )
            select id from opened
            """;

    // Rows are stored in the order of their invitations, so that two groups never wait for each other in a ring.
    private static final String WRITE =
            """
            with item as (
                select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::text[], ?::text[], ?::int[], ?::text[],
                                     ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
                                     ?::boolean[], ?::uuid[], ?::text[], ?::text[])
                    as t (invitation_id, response_id, revision, previous_revision, answers, metric, rating, band, comment,
                          language, started_at, submitted_at, finished_at, moves, message_id, body, traceparent)
            ), stored as (
                insert into response as r (
                    tenant_id, id, invitation_id, survey_id, survey_key, survey_version, revision, previous_revision,
                    answers, metric, rating, band, comment, language, program, asked_by, interaction_id, contact_id,
                    org_unit, org_unit_path, touchpoint, journey, stage, process, channel, employee, segment, persona,
                    yearly_value_amount, yearly_value_currency, occurred_at, started_at, submitted_at, finished_at,
                    recovery_of, test, imported, opens_cases, anonymous)
                select i.tenant_id, item.response_id, i.id, i.survey_id, i.survey_key, i.survey_version, item.revision,
                       item.previous_revision, item.answers::jsonb, item.metric, item.rating, item.band, item.comment,
                       case when named.it then item.language end, named.program, i.asked_by, named.interaction_id,
                       named.contact_id, i.org_unit, i.org_unit_path, named.touchpoint, named.journey, named.stage,
                       named.process, named.channel, named.employee, named.segment, named.persona,
                       named.yearly_value_amount, named.yearly_value_currency, named.occurred_at, item.started_at,
                       item.submitted_at, item.finished_at, named.recovery_of, i.test, false, not i.anonymous,
                       i.anonymous
                from item join invitation i on i.tenant_id = ? and i.id = item.invitation_id
                left join lateral (select i.*, true as it) named on not i.anonymous
                order by i.id
                on conflict (tenant_id, invitation_id) do update set
                    revision = excluded.revision, previous_revision = excluded.previous_revision,
                    answers = excluded.answers, metric = excluded.metric, rating = excluded.rating,
                    band = excluded.band, comment = excluded.comment, language = excluded.language,
                    submitted_at = excluded.submitted_at, finished_at = excluded.finished_at
                where r.revision = excluded.previous_revision
                returning r.id, r.invitation_id
            ), moved as (
                update invitation i set
                    state = case when item.finished_at is null then 'STARTED' else 'COMPLETED' end,
                    sequence = i.sequence + 1,
                    opened_at = case when not i.anonymous then coalesce(i.opened_at, item.submitted_at) end,
                    started_at = case when not i.anonymous then coalesce(i.started_at, item.submitted_at) end,
                    completed_at = case when not i.anonymous then item.finished_at end,
                    response_id = case when not i.anonymous then stored.id end
                from stored join item on item.invitation_id = stored.invitation_id and item.moves
                where i.tenant_id = ? and i.id = stored.invitation_id
            ), told as (
                insert into outbox (tenant_id, message_id, type, aggregate, sequence, body, traceparent, leased_until)
                select ?, item.message_id, 'survey.response-submitted.v1', stored.id::text, item.revision, item.body,
                       item.traceparent, %1$s
                from stored join item on item.invitation_id = stored.invitation_id
                returning %2$s
            )
            select %2$s from told
            """
                    .formatted(LeasedEvent.LEASE, LeasedEvent.COLUMNS);

    String read() {
        return NAME_TENANT_AND_KEEP_PLAN + READ;
    }

    String names() {
        return NAME_TENANT + NAMES;
    }

    String open() {
        return NAME_TENANT + OPEN;
    }

    String write() {
        return NAME_TENANT_AND_KEEP_PLAN + WRITE;
    }
}
