package io.ohlas.alert.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Broker;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.platform.tenancy.TenantContext;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class SeeingCasesTest {

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();
    final Inbox prague = Inbox.ofAgent(tenant, "PRG-01");
    final Inbox bohemia = Inbox.of(tenant, List.of("PRG"), "manager");
    final Inbox brno = Inbox.ofAgent(tenant, "BRN-01");
    final Inbox nowhere = Inbox.ofAgent(tenant);
    final Inbox admin = Inbox.of(tenant, List.of(), "tenant-admin");

    @Test
    void a_case_is_seen_in_its_org_unit_and_above_and_nowhere_else() {
        String id = newCase("BANK", "PRG", "PRG-01");

        for (Inbox sees : List.of(prague, bohemia, admin)) {
            sees.get(id).statusCode(200);
            assertThat(sees.list("").getList("items.id", String.class)).contains(id);
        }
        for (Inbox blind : List.of(brno, nowhere)) {
            blind.get(id).statusCode(404).body("type", is("/problems/case-not-found"));
            blind.step(id, "claim", Map.of(), "*").statusCode(404);
            assertThat(blind.list("").getList("items")).isEmpty();
            assertThat(blind.request().get("/api/v1/cases/counts").jsonPath().getInt("open"))
                    .isZero();
            assertThat(blind.request().post("/api/v1/cases/next").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        String id = newCase("BANK", "PRG", "PRG-01");
        UUID foreign = UUID.randomUUID();
        for (String role : List.of("tenant-admin", "agent", "manager", "analyst", "partner")) {
            var stranger = Inbox.of(foreign, List.of("BANK", "PRG-01"), role);
            stranger.get(id).statusCode(404);
            assertThat(stranger.list("").getList("items")).isEmpty();
        }
        var stranger = Inbox.of(foreign, List.of(), "tenant-admin");
        for (String step : List.of("claim", "resume", "notes", "contact-attempts", "resolve", "reopen", "close")) {
            var body = Map.of(
                    "notes", Map.of("text", "x"),
                    "contact-attempts", Map.of("channel", "phone", "outcome", "reached"),
                    "resolve", Map.of("rootCause", "delivery.late", "action", "apology"),
                    "reopen", Map.of("note", "x"),
                    "close", Map.of("note", "x"));
            stranger.step(id, step, body.getOrDefault(step, Map.of()), "*").statusCode(404);
        }
        prague.get(id).body("status", is("new")).body("timeline.size()", is(1));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < 7; i++) {
            newCase("BANK", "PRG", "PRG-01");
        }
        for (String sort : List.of("urgency", "openedAt")) {
            List<String> all = prague.list("sort=" + sort).getList("items.id");
            var paged = new ArrayList<String>();
            String cursor = null;
            do {
                var request = prague.request().queryParam("limit", 3).queryParam("sort", sort);
                var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                        .get("/api/v1/cases")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                paged.addAll(page.getList("items.id"));
                cursor = page.getString("next");
            } while (cursor != null);
            assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void filters_and_counts_agree() {
        String mine = newCase("BANK", "PRG", "PRG-01");
        String free = newCase("BANK", "PRG", "PRG-01");
        String done = newCase("BANK", "PRG", "PRG-01");
        prague.step(mine, "claim", Map.of()).statusCode(200);
        prague.resolve(done);

        assertThat(ids("assignee=me&status=open")).containsExactly(mine);
        assertThat(ids("assignee=none")).containsExactly(free);
        assertThat(ids("status=open")).containsExactlyInAnyOrder(mine, free);
        assertThat(ids("status=resolved")).containsExactly(done);
        assertThat(ids("orgUnit=PRG-01&status=new")).containsExactly(free);
        assertThat(bohemia.list("orgUnit=PRG&status=new").getList("items.id")).containsExactly(free);
        assertThat(bohemia.list("queue=PRG").getList("items")).isEmpty();
        for (String foreign : List.of("orgUnit=NOWHERE", "queue=NOWHERE", "orgUnit=PRG", "queue=PRG")) {
            prague.request()
                    .get("/api/v1/cases?" + foreign)
                    .then()
                    .statusCode(404)
                    .body("type", is("/problems/org-unit-unknown"));
        }
        prague.request()
                .get("/api/v1/cases/counts")
                .then()
                .body("open", is(2))
                .body("unassigned", is(1))
                .body("mine", is(1))
                .body("unconfirmed", is(0));
        prague.request().get("/api/v1/cases?status=angry").then().statusCode(422);
        prague.request().get("/api/v1/cases?limit=501").then().statusCode(422);
        prague.request()
                .get("/api/v1/cases?orgunit=BRN")
                .then()
                .statusCode(400)
                .body("type", is("/problems/parameter-unknown"))
                .body("errors[0].pointer", is("orgunit"));
    }

    @Test
    void overdue_is_what_is_open_and_past_its_promise() {
        String late = newCase("BANK", "PRG", "PRG-01");
        String inTime = newCase("BANK", "PRG", "PRG-01");
        String done = newCase("BANK", "PRG", "PRG-01");
        prague.resolve(done);
        due(late, "- interval '1 millisecond'");
        due(inTime, "+ interval '1 minute'");
        due(done, "- interval '1 minute'");

        assertThat(ids("status=overdue")).containsExactly(late);
        prague.request().get("/api/v1/cases/counts").then().body("overdue", is(1));
        due(inTime, "");
        assertThat(ids("status=overdue")).containsExactly(late, inTime);
        prague.request().get("/api/v1/cases/counts").then().body("overdue", is(2));
    }

    private void due(String id, String fromNow) {
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update customer_case set sla_next_due_at = now() %s where id = :id".formatted(fromNow))
                .setParameter("id", UUID.fromString(id))
                .executeUpdate()));
    }

    @Test
    void org_units_are_shown_by_the_name_that_was_told_last() {
        String id = newCase("BANK", "PRG", "PRG-01");
        prague.get(id).body("orgUnitName", is("PRG-01"));

        name("PRG-01", "Praha 1 – Anděl", 2);
        await().atMost(30, SECONDS).untilAsserted(() -> prague.get(id).body("orgUnitName", is("Praha 1 – Anděl")));
        name("PRG-01", "Praha 1", 1);
        name("OTHER", "Other", 1);
        String other = newCase("BANK", "OTHER");
        await().atMost(30, SECONDS).untilAsserted(() -> admin.get(other).body("orgUnitName", is("Other")));

        prague.get(id).body("orgUnitName", is("Praha 1 – Anděl"));
    }

    private void name(String unit, String name, int sequence) {
        Broker.send(
                tenant,
                "survey.structure-changed.v1",
                UUID.randomUUID(),
                """
                {"kind":"org_unit","key":"%s","sequence":%d,"name":"%s","parent":null,"path":[],"position":0,
                 "removed":false,"validFrom":"2026-03-02T08:00:00Z"}
                """
                        .formatted(unit, sequence, name));
    }

    private List<String> ids(String query) {
        return prague.list(query).getList("items.id");
    }

    private String newCase(String... path) {
        var response = Response.unhappy().at(path);
        response.sendTo(tenant);
        return admin.caseOf(response.contact());
    }
}
