package io.ohlas.alert.worklist;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.platform.web.identity.Caller;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;

/** Finds the cases that a person wants to see among those they may. */
@ApplicationScoped
class ListCases {

    private final EntityManager entities;
    private final Caller caller;
    private final CaseViews views;

    ListCases(EntityManager entities, Caller caller, CaseViews views) {
        this.entities = entities;
        this.caller = caller;
        this.views = views;
    }

    /** @throws io.ohlas.platform.web.problem.Refusal for a cursor of another list */
    @Transactional
    Page<CaseView> list(CaseFilter filter) {
        boolean urgent = filter.sort.equals("urgency");
        var query = CaseQuery.seenBy(caller).matching(filter, caller);
        Cursor after = Cursor.decode(filter.cursor, 2);
        if (after != null) {
            String beyond = urgent
                    ? "(coalesce(c.sla_next_due_at, 'infinity'), c.id) > (cast(:at as timestamptz), cast(:id as uuid))"
                    : "(c.opened_at, c.id) < (cast(:at as timestamptz), cast(:id as uuid))";
            query.and(beyond, "at", after.values().get(0))
                    .with("id", after.values().get(1));
        }
        String order = urgent
                ? "order by coalesce(c.sla_next_due_at, 'infinity'), c.id"
                : "order by c.opened_at desc, c.id desc";
        List<?> rows = query.build(entities, "select c.*", order, CustomerCase.class)
                .setMaxResults(filter.limit + 1)
                .getResultList();
        List<CaseFacts> cases =
                rows.stream().map(row -> ((CustomerCase) row).facts()).toList();
        Page<CaseFacts> page =
                Page.of(cases, filter.limit, last -> Cursor.of(urgent ? due(last) : last.openedAt(), last.id()));
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

    private static String due(CaseFacts facts) {
        return Objects.toString(facts.sla().nextDueAt(), "infinity");
    }
}
