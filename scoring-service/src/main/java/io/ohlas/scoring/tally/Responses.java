package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.slice.Columns;

/** The last known state of each response. Its row is the lock under which its ratings and their cells change. */
@ApplicationScoped
class Responses {

    /** Where an earlier save of a response was counted; both null when there was none. */
    record Earlier(UUID sliceId, LocalDate submittedOn) {

        boolean exists() {
            return sliceId != null;
        }
    }

    /**
     * Stores each response unless a later save of it is known.
     *
     * @param batch each response once
     * @return those stored, each with what it replaces; an absent one was outdated
     */
    Map<UUID, Earlier> save(Connection connection, UUID tenantId, Collection<ResponseSubmitted> batch, ZoneId zone)
            throws SQLException {
        List<ResponseSubmitted> ordered = batch.stream()
                .sorted(Comparator.comparing(ResponseSubmitted::responseId))
                .toList();
        var saved = new HashMap<UUID, Earlier>();
        try (var statement = connection.prepareStatement(
                """
                insert into response (tenant_id, response_id, sequence, complete, slice_id, persona, employee,
                    contact_id, yearly_value, currency, occurred_at, submitted_at, occurred_on, submitted_on,
                    recovery_of, imported, opens_cases, dissatisfied)
                select ?, saved.*
                from unnest(?::uuid[], ?::bigint[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
                    ?::numeric[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::date[], ?::date[], ?::uuid[],
                    ?::boolean[], ?::boolean[], ?::boolean[]) saved
                on conflict (tenant_id, response_id) do update set
                    sequence = excluded.sequence, complete = excluded.complete, slice_id = excluded.slice_id,
                    persona = excluded.persona, employee = excluded.employee, contact_id = excluded.contact_id,
                    yearly_value = excluded.yearly_value, currency = excluded.currency,
                    occurred_at = excluded.occurred_at, submitted_at = excluded.submitted_at,
                    occurred_on = excluded.occurred_on, submitted_on = excluded.submitted_on,
                    recovery_of = excluded.recovery_of, imported = excluded.imported,
                    opens_cases = excluded.opens_cases, dissatisfied = excluded.dissatisfied
                where response.sequence < excluded.sequence
                returning response_id, old.slice_id, old.submitted_on
                """)) {
            statement.setObject(1, tenantId);
            Columns.of(statement, 2, ordered)
                    .add("uuid", ResponseSubmitted::responseId)
                    .add("int8", ResponseSubmitted::sequence)
                    .add("bool", ResponseSubmitted::complete)
                    .add("uuid", response -> response.slice().id())
                    .add("text", ResponseSubmitted::persona)
                    .add("text", ResponseSubmitted::employee)
                    .add("uuid", ResponseSubmitted::contactId)
                    .add(
                            "numeric",
                            response -> worth(response) ? response.yearlyValue().amount() : null)
                    .add(
                            "text",
                            response -> worth(response) ? response.yearlyValue().currency() : null)
                    .add("timestamptz", ResponseSubmitted::occurredAt)
                    .add("timestamptz", ResponseSubmitted::submittedAt)
                    .add("date", response -> day(response.occurredAt(), zone))
                    .add("date", response -> day(response.submittedAt(), zone))
                    .add("uuid", ResponseSubmitted::recoveryOf)
                    .add("bool", ResponseSubmitted::imported)
                    .add("bool", ResponseSubmitted::opensCases)
                    .add("bool", ResponseSubmitted::dissatisfied);
            var rows = statement.executeQuery();
            while (rows.next()) {
                saved.put(
                        rows.getObject(1, UUID.class),
                        new Earlier(rows.getObject(2, UUID.class), rows.getObject(3, LocalDate.class)));
            }
        }
        return saved;
    }

    private static boolean worth(ResponseSubmitted response) {
        return response.yearlyValue() != null;
    }

    static LocalDate day(Instant at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }
}
