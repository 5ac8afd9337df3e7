package io.ohlas.survey.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.PublicLinks;
import io.ohlas.survey.questionnaire.Questionnaire;

/** Makes tenants, surveys and people who were asked, straight in the database. */
@ApplicationScoped
public class Invitees {

    private final EntityManager entities;
    private final TenantContext tenants;
    private final PublicLinks links;
    private final ObjectMapper json;

    Invitees(EntityManager entities, TenantContext tenants, PublicLinks links, ObjectMapper json) {
        this.entities = entities;
        this.tenants = tenants;
        this.links = links;
        this.json = json;
    }

    /** A published survey of a tenant of its own, with branch PRG-01 of region PRG. */
    public record Asker(UUID tenantId, UUID surveyId, String surveyKey) {}

    /** @param token what stands behind {@code /r/} in the link */
    public record Invitee(UUID tenantId, UUID invitationId, UUID contactId, String token) {}

    public Asker asker(Questionnaire questionnaire) {
        return asker("Banka Příklad", questionnaire);
    }

    public Asker asker(String tenantName, Questionnaire questionnaire) {
        var asker = new Asker(UUID.randomUUID(), UuidV7.next(), "after-delivery");
        as(asker.tenantId, () -> {
            sql(
                    "insert into tenant (tenant_id, sequence, key, name, time_zone, languages, default_language, country)"
                            + " values (?, 1, ?, ?, 'Europe/Prague', '[\"cs\",\"en\"]'::jsonb, 'cs', 'CZ')",
                    asker.tenantId,
                    "t-" + asker.tenantId,
                    tenantName);
            unit(asker.tenantId, "PRG", null, "{PRG}");
            unit(asker.tenantId, "PRG-01", "PRG", "{PRG,PRG-01}");
            String questions = write(questionnaire);
            sql(
                    "insert into survey (tenant_id, id, key, name, purpose, questionnaire, latest_version, revision)"
                            + " values (?, ?, ?, 'After delivery', 'FEEDBACK', ?::jsonb, 1, 0)",
                    asker.tenantId,
                    asker.surveyId,
                    asker.surveyKey,
                    questions);
            sql(
                    "insert into survey_version (tenant_id, id, survey_id, number, survey_key, name, purpose,"
                            + " questionnaire, published_at)"
                            + " values (?, ?, ?, 1, ?, 'After delivery', 'FEEDBACK', ?::jsonb, now())",
                    asker.tenantId,
                    UuidV7.next(),
                    asker.surveyId,
                    asker.surveyKey,
                    questions);
        });
        return asker;
    }

    public Invitee invite(Asker asker) {
        return invite(asker, "Jana Nováková", Instant.now().plus(Duration.ofDays(14)));
    }

    public Invitee invite(Asker asker, String name, Instant expiresAt) {
        UUID invitation = UuidV7.next();
        UUID contact = UuidV7.next();
        String[] token = new String[1];
        as(asker.tenantId, () -> {
            sql(
                    "insert into contact (tenant_id, id, name, attributes, consent, seen_at, updated_at, revision)"
                            + " values (?, ?, ?, '{}'::jsonb, '{}'::jsonb, '{}', now(), 0)",
                    asker.tenantId,
                    contact,
                    name);
            sql(
                    """
                    insert into invitation (tenant_id, id, survey_key, survey_id, survey_version, program, asked_by,
                        state, sequence, generation, language, contact_id, org_unit, org_unit_path, touchpoint,
                        stage, process, channel, segment, yearly_value_amount, yearly_value_currency, occurred_at,
                        test, created_at, send_at, sent_at, expires_at)
                    values (?, ?, ?, ?, 1, 'delivery-nps', 'EMAIL', 'SENT', 2, 1, 'en', ?, 'PRG-01', '{PRG,PRG-01}',
                        'delivery', 'after-sales', 'home-delivery', 'web', 'gold', 12000, 'CZK',
                        now() - interval '1 day', false, now(), now(), now(), ?)
                    """,
                    asker.tenantId,
                    invitation,
                    asker.surveyKey,
                    asker.surveyId,
                    contact,
                    expiresAt);
            String address = links.open(LinkPurpose.ANSWER, asker.tenantId, invitation, 1, expiresAt);
            token[0] = address.substring(address.lastIndexOf('/') + 1);
        });
        return new Invitee(asker.tenantId, invitation, contact, token[0]);
    }

    public void withdraw(Invitee invitee) {
        as(invitee.tenantId, () -> links.withdraw(invitee.tenantId, invitee.invitationId));
    }

    public void change(UUID tenantId, String statement, Object... parameters) {
        as(tenantId, () -> sql(statement, parameters));
    }

    /** One row of the tenant, each column as text. */
    public List<?> row(UUID tenantId, String query, Object... parameters) {
        return tenants.with(tenantId, () -> QuarkusTransaction.requiringNew()
                .call(() -> Arrays.asList((Object[]) select(query, parameters).getSingleResult())));
    }

    /** Bodies of the events that were put into the outbox for a thing; the relay keeps them until a queue is bound. */
    public List<String> events(String type, UUID aggregate) {
        return QuarkusTransaction.requiringNew().call(() -> select(
                        "select body from outbox where type = ? and aggregate = ? order by sequence",
                        type,
                        aggregate.toString())
                .getResultList()
                .stream()
                .map(String::valueOf)
                .toList());
    }

    public void as(UUID tenantId, Runnable work) {
        tenants.with(tenantId, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private void unit(UUID tenantId, String key, String parent, String path) {
        sql(
                "insert into org_unit (tenant_id, id, key, name, kind, parent, path, position, sequence)"
                        + " values (?, ?, ?, ?, 'branch', ?, ?::text[], 1, 1)",
                tenantId,
                UuidV7.next(),
                key,
                "Pobočka " + key,
                parent,
                path);
    }

    private void sql(String statement, Object... parameters) {
        select(statement, parameters).executeUpdate();
    }

    private Query select(String statement, Object... parameters) {
        var query = entities.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private String write(Questionnaire questionnaire) {
        try {
            return json.writeValueAsString(questionnaire);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
