package io.ohlas.alert.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import io.ohlas.platform.web.identity.Caller;

/** A list of conditions that a case meets, as SQL with named parameters. Made for one request. */
final class CaseQuery {

    private static final String OPEN = "c.status in ('new', 'assigned', 'contacted', 'waiting')";

    private final List<String> conditions = new ArrayList<>();
    // All of one and the same answer: who looks for a unit finds no case by an answer that they may not read.
    private final List<String> ofAnAnswer = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private CaseQuery() {}

    /** All that the caller may see. */
    static CaseQuery seenBy(Caller caller) {
        var query = new CaseQuery().and("c.tenant_id = :tenant", "tenant", caller.tenantId());
        List<String> limit = caller.unitLimit();
        if (limit != null) {
            query.answered(CaseAccess.WITHIN_UNITS, "units", limit.toArray(String[]::new));
        }
        return query;
    }

    CaseQuery matching(CaseFilter filter, Caller caller) {
        if (filter.status != null) {
            status(filter.status);
        }
        if (filter.queue != null) {
            answered("(%1$s)[cardinality(%1$s)] = :queue", "queue", filter.queue);
        }
        if (filter.orgUnit != null) {
            answered("cast(:unit as text) = any(%1$s)", "unit", filter.orgUnit);
        }
        if (filter.contact != null) {
            and("c.complaint_contact_id = :contact", "contact", filter.contact);
        }
        if ("none".equals(filter.assignee)) {
            conditions.add("c.assignee_id is null");
        } else if (filter.assignee != null) {
            String person = filter.assignee.equals("me") ? caller.subject() : filter.assignee;
            and("c.assignee_id = :assignee", "assignee", person);
        }
        return this;
    }

    private void answered(String condition, String name, Object value) {
        ofAnAnswer.add(condition);
        with(name, value);
    }

    CaseQuery and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    CaseQuery and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** One more value for what is written already. */
    CaseQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** @param select with {@code customer_case c} as its only table */
    Query build(EntityManager entities, String select, String order, Class<?> row) {
        if (!ofAnAnswer.isEmpty()) {
            conditions.add(CaseAccess.sql(ofAnAnswer));
        }
        var query = entities.createNativeQuery(
                "%s from customer_case c where %s %s".formatted(select, String.join(" and ", conditions), order), row);
        values.forEach(query::setParameter);
        return query;
    }

    private void status(String status) {
        switch (status) {
            case "open" -> conditions.add(OPEN);
            case "overdue" -> conditions.add(OPEN + " and c.sla_next_due_at <= now()");
            case "unconfirmed" ->
                conditions.add("c.status = 'resolved' and c.resolved_at <= now() - interval '14 days'");
            default -> and("c.status = :status", "status", status);
        }
    }
}
