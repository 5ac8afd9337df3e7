package io.ohlas.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.TestDatabase;
import io.ohlas.stack.demo.OhlasApi;

/**
 * Open invitations of the demo bank, each good for one answer. One of each branch is made through the API; the others
 * are its copies, each with a contact and a link of its own, because making them one by one would take longer than the
 * measurement.
 */
final class Invitations {

    private static final String COPY =
            """
            with template as (
                select i as invitation, c as contact from invitation i
                join contact c on c.tenant_id = i.tenant_id and c.id = i.contact_id where i.id = ?
            ), fresh as (
                select uuidv7() as contact_id, uuidv7() as invitation_id, uuid_send(gen_random_uuid()) as token
                from generate_series(1, ?)
            ), person as (
                insert into contact
                select copy.* from template, fresh, lateral jsonb_populate_record(template.contact,
                    jsonb_build_object('id', contact_id, 'external_id', contact_id)) copy
            ), invited as (
                insert into invitation
                select copy.* from template, fresh, lateral jsonb_populate_record(template.invitation,
                    jsonb_build_object('id', invitation_id, 'contact_id', contact_id)) copy
                returning tenant_id, id, expires_at
            ), linked as (
                insert into public_link (token_hash, tenant_id, purpose, invitation_id, expires_at)
                select sha256(token), tenant_id, 'ANSWER', id, expires_at
                from invited join fresh on fresh.invitation_id = invited.id
            )
            select rtrim(translate(encode(token, 'base64'), '+/', '-_'), '=') from fresh
            """;

    private static final String BODY =
            """
            {"revision":1,"answers":[{"question":"nps","rating":9},{"question":"why","text":"quick and kind"}],\
            "finished":true}""";

    private record Template(String tenantId, UUID invitationId) {}

    private final OhlasApi partner;
    private final TestDatabase database;
    private final Map<String, Template> templates = new HashMap<>();

    Invitations(OhlasApi partner, TestDatabase database) {
        this.partner = partner;
        this.database = database;
    }

    /** Answers to so many invitations, all of them satisfied: none becomes a case, which would cost far more. */
    Queue<ClosedLoop.Shot> answers(int count) throws SQLException {
        return answersOf("PRG-01", count);
    }

    /** The same for one branch. */
    Queue<ClosedLoop.Shot> answersOf(String branch, int count) throws SQLException {
        Template template = templates.computeIfAbsent(branch, this::invite);
        var shots = new ConcurrentLinkedQueue<ClosedLoop.Shot>();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (var naming = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                naming.setString(1, template.tenantId());
                naming.execute();
            }
            try (var copying = connection.prepareStatement(COPY)) {
                copying.setObject(1, template.invitationId());
                copying.setInt(2, count);
                var tokens = copying.executeQuery();
                while (tokens.next()) {
                    shots.add(new ClosedLoop.Shot(
                            "/api/public/v1/invitations/" + tokens.getString(1) + "/response", BODY));
                }
            }
            connection.commit();
        }
        return shots;
    }

    private Template invite(String branch) {
        String id = UUID.randomUUID().toString();
        JsonNode told = partner.send(
                "POST",
                "/api/v1/interactions",
                Map.of(
                        "externalId",
                        id,
                        "occurredAt",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "touchpoint",
                        "branch-visit",
                        "orgUnit",
                        branch,
                        "channel",
                        "in_person",
                        "contact",
                        Map.of("externalId", id, "language", "en")),
                Map.of());
        var invitationId = UUID.fromString(told.at("/invitation/id").asText());
        // The table of links is the one that knows a tenant without being told it.
        try (Connection connection = connect();
                var query = connection.prepareStatement(
                        "select tenant_id from public_link where invitation_id = ? limit 1")) {
            query.setObject(1, invitationId);
            var tenant = query.executeQuery();
            tenant.next();
            return new Template(tenant.getString(1), invitationId);
        } catch (SQLException e) {
            throw new IllegalStateException("The invitation's tenant cannot be found", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
    }
}
