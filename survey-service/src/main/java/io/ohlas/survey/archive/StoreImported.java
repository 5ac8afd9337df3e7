package io.ohlas.survey.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.messaging.EventJson;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;
import io.ohlas.platform.trace.Trace;
import io.ohlas.survey.answer.Headline;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.tenant.Tenants;

/** Stores responses of the past by the hundred, with their events, in one statement. */
@ApplicationScoped
public class StoreImported {

    // The rows travel as one JSON document, so that the statement is the same for every number of them.
    private static final String STORE =
            """
            with item as (
                select * from jsonb_to_recordset(?::jsonb) as t (
                    id uuid, answers text, metric text, rating int, band text, comment text, language text,
                    contact_id uuid, org_unit text, org_unit_path text[], touchpoint text, journey text, stage text,
                    channel text, segment text, persona text, attributes jsonb, submitted_at timestamptz, external_id text, message_id uuid, body text)
            ), stored as (
                insert into response (
                    tenant_id, id, survey_id, survey_key, survey_version, revision, previous_revision, answers, metric,
                    rating, band, comment, language, asked_by, contact_id, org_unit, org_unit_path, touchpoint, journey,
                    stage, channel, segment, persona, attributes, started_at, submitted_at, finished_at, test, imported,
                    opens_cases, anonymous, external_id)
                select ?, id, ?, ?, ?, 1, 0, answers::jsonb, metric, rating, band, comment, language, 'IMPORT',
                       contact_id, org_unit, org_unit_path, touchpoint, journey, stage, channel, segment, persona,
                       attributes, submitted_at, submitted_at, submitted_at, false, true, ?, ?, external_id
                from item
                on conflict do nothing
                returning id
            ), told as (
                insert into outbox (tenant_id, message_id, type, aggregate, sequence, body, traceparent)
                select ?, item.message_id, 'survey.response-submitted.v1', item.id::text, 1, item.body, ?
                from stored join item on item.id = stored.id
            )
            select id from stored
            """;

    private final AgroalDataSource database;
    private final TenantContext tenants;
    private final ObjectMapper json;
    private final EventJson events;
    private final Tenants zones;

    StoreImported(
            AgroalDataSource database, TenantContext tenants, ObjectMapper json, EventJson events, Tenants zones) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
        this.events = events;
        this.zones = zones;
    }

    /** A row of the statement; its names are the statement's. */
    private record Item(
            UUID id,
            String answers,
            String metric,
            Integer rating,
            String band,
            String comment,
            String language,
            UUID contact_id,
            String org_unit,
            List<String> org_unit_path,
            String touchpoint,
            String journey,
            String stage,
            String channel,
            String segment,
            String persona,
            Map<String, String> attributes,
            String submitted_at,
            String external_id,
            UUID message_id,
            String body) {}

    /**
     * Stores what is new, in the caller's transaction; the caller nudges the relay after it.
     *
     * @param opensCases whether dissatisfied customers among them become cases; never those of an anonymous survey
     * @return ids of those stored; the others were brought in before, by their external id
     */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> store(SurveyVersion survey, List<ImportedResponse> responses, boolean opensCases) {
        UUID tenantId = tenants.required();
        boolean anonymous = survey.questionnaire().anonymous();
        ZoneId zone = zones.current().zone();
        List<Item> items = responses.stream()
                .map(response -> anonymous ? response.withoutTraces(zone) : response)
                .map(response -> item(survey, response, opensCases))
                .toList();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(STORE)) {
            statement.setString(1, write(items));
            statement.setObject(2, tenantId);
            statement.setObject(3, survey.surveyId());
            statement.setString(4, survey.surveyKey());
            statement.setInt(5, survey.number());
            statement.setBoolean(6, opensCases && !anonymous);
            statement.setBoolean(7, anonymous);
            statement.setObject(8, tenantId);
            statement.setString(9, Trace.current());
            var stored = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
            }
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException("Imported responses could not be stored", e);
        }
    }

    /** Which of the external ids are of responses that the survey has already. */
    @Transactional(TxType.MANDATORY)
    public Set<String> known(SurveyVersion survey, Collection<String> externalIds) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        """
                        select external_id from response
                        where tenant_id = ? and survey_key = ? and external_id = any(?)
                        """)) {
            statement.setObject(1, tenants.required());
            statement.setString(2, survey.surveyKey());
            statement.setArray(3, connection.createArrayOf("text", externalIds.toArray()));
            var known = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("Imported responses could not be looked up", e);
        }
    }

    private Item item(SurveyVersion survey, ImportedResponse response, boolean opensCases) {
        var headline = Headline.of(survey.questionnaire(), response.answers());
        return new Item(
                response.id(),
                write(response.answers()),
                headline.metric(),
                headline.rating(),
                headline.bandName(),
                headline.comment(),
                response.language(),
                response.contactId(),
                response.orgUnit(),
                response.orgUnitPath(),
                response.touchpoint(),
                response.journey(),
                response.stage(),
                response.channel(),
                response.segment(),
                response.persona(),
                response.attributes().isEmpty() ? null : response.attributes(),
                response.submittedAt().toString(),
                response.externalId(),
                UuidV7.next(),
                events.write(response.toEvent(survey, opensCases)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Imported responses cannot be written as JSON", e);
        }
    }
}
