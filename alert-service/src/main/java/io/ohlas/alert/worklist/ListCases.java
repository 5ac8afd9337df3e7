package io.ohlas.alert.worklist;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.routing.OrgUnits;
import io.ohlas.platform.web.identity.Caller;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;

/** Finds the cases that a person wants to see among those they may. */
@ApplicationScoped
class ListCases {

    private static final String NEVER_DUE = "infinity";

    private final EntityManager entities;
    private final Caller caller;
    private final OrgUnits orgUnits;
    private final CaseViews views;

    ListCases(EntityManager entities, Caller caller, OrgUnits orgUnits, CaseViews views) {
        this.entities = entities;
        this.caller = caller;
        this.orgUnits = orgUnits;
        this.views = views;
    }

    /**
     * @throws io.ohlas.alert.routing.OrgUnitUnknown for a unit or queue that is none of the caller's
     * @throws io.ohlas.platform.web.problem.Refusal for a cursor of another list
     */
    @Transactional
    Page<CaseView> list(CaseFilter filter) {
        Stream.of(filter.orgUnit, filter.queue)
                .filter(Objects::nonNull)
                .forEach(unit -> orgUnits.requireSeen(unit, caller.unitLimit()));
        boolean urgent = filter.sort.equals("urgency");
        var query = CaseQuery.seenBy(caller).matching(filter, caller);
        Cursor after = Cursor.decode(filter.cursor, urgent ? 3 : 2);
        if (after != null) {
            beyond(query, urgent, after);
        }
        String order = urgent
                ? "order by coalesce(c.sla_next_due_at, 'infinity'), c.severity_weight desc, c.id"
                : "order by c.opened_at desc, c.id desc";
        List<?> rows = query.build(entities, "select c.*", order, CustomerCase.class)
                .setMaxResults(filter.limit + 1)
                .getResultList();
        List<CaseFacts> cases =
                rows.stream().map(row -> ((CustomerCase) row).facts()).toList();
        Page<CaseFacts> page = Page.of(cases, filter.limit, urgent ? ListCases::urgency : ListCases::opening);
        return new Page<>(views.of(page.items()), page.next());
    }

    /** How much there is to do, for the badges of an inbox. */
    @Transactional
    CaseCounts count() {
        var row = (Tuple) CaseQuery.seenBy(caller)
                .with("me", caller.subject())
                .build(
                        entities,
                        """
                        select count(*) filter (where status in ('new', 'assigned', 'contacted', 'waiting')) as open,
                               count(*) filter (where status = 'new') as unassigned,
                               count(*) filter (where status in ('assigned', 'contacted', 'waiting')
                                                  and assignee_id = :me) as mine,
                               count(*) filter (where status in ('new', 'assigned', 'contacted', 'waiting')
                                                  and sla_next_due_at <= now()) as overdue,
                               count(*) filter (where status = 'resolved'
                                                  and resolved_at <= now() - interval '14 days') as unconfirmed
                        """,
                        "",
                        Tuple.class)
                .getSingleResult();
        return new CaseCounts(
                row.get("open", Long.class),
                row.get("unassigned", Long.class),
                row.get("mine", Long.class),
                row.get("overdue", Long.class),
                row.get("unconfirmed", Long.class));
    }

    private static void beyond(CaseQuery query, boolean urgent, Cursor after) {
        String at = after.values().getFirst();
        query.with("at", urgent && at.equals(NEVER_DUE) ? at : after.instant(0).toString())
                .with("id", after.uuid(after.values().size() - 1));
        if (urgent) {
            query.and(
                    """
                    (coalesce(c.sla_next_due_at, 'infinity'), -c.severity_weight, c.id)
                      > (cast(:at as timestamptz), -:weight, :id)
                    """,
                    "weight",
                    after.integer(1));
        } else {
            query.and("(c.opened_at, c.id) < (cast(:at as timestamptz), :id)");
        }
    }

    private static Cursor urgency(CaseFacts last) {
        Object due = Objects.requireNonNullElse(last.sla().nextDueAt(), NEVER_DUE);
        return Cursor.of(due, last.severity().weight(), last.id());
    }

    private static Cursor opening(CaseFacts last) {
        return Cursor.of(last.openedAt(), last.id());
    }
}
