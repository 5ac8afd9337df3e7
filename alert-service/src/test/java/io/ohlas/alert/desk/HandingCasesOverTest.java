package io.ohlas.alert.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Broker;
import io.ohlas.alert.testing.Inbox;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class HandingCasesOverTest {

    final UUID tenant = UUID.randomUUID();
    final Inbox eva = Inbox.ofAgent(tenant, "PRG-01");
    final Inbox manager = Inbox.of(tenant, List.of("PRG"), "manager");

    @Test
    void a_manager_hands_a_case_to_an_agent_of_the_branch_and_to_nobody_else() {
        member(eva.person(), "PRG-01");
        member("stranger", "BRN-01");
        String id = newCase("PRG-01");

        manager.step(id, "assign", Map.of("assignee", eva.person())).statusCode(200);
        manager.get(id).body("status", is("assigned")).body("assignee.id", is(eva.person()));
        manager.step(id, "assign", Map.of("assignee", "stranger"))
                .statusCode(422)
                .body("type", is("/problems/assignee-rejected"));
        eva.step(id, "assign", Map.of("assignee", eva.person())).statusCode(403);
        manager.step(id, "claim", Map.of()).statusCode(403);
    }

    @Test
    void who_was_let_go_stays_so_though_an_older_word_of_them_comes_late() {
        String id = newCase("PRG-01");
        member(eva.person(), "PRG-01", 2, false);
        member(eva.person(), "PRG-01", 1, true);

        manager.step(id, "assign", Map.of("assignee", eva.person())).statusCode(422);
        member(eva.person(), "PRG-01", 3, true);
        manager.step(id, "assign", Map.of("assignee", eva.person())).statusCode(200);
    }

    @Test
    void a_manager_is_told_whom_a_case_can_be_handed_to_by_name_once_they_opened_the_inbox() {
        member(eva.person(), "PRG-01");
        member("stranger", "BRN-01");
        String id = newCase("PRG-01");
        String eve = "items.find { it.id == '%s' }".formatted(eva.person());

        manager.request()
                .get("/api/v1/cases/" + id + "/assignees")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(eva.person()))
                .body(eve + ".name", nullValue());
        eva.request().get("/api/v1/cases/counts").then().statusCode(200);

        manager.request()
                .get("/api/v1/cases/" + id + "/assignees")
                .then()
                .body(eve + ".name", notNullValue())
                .body("items.id", not(hasItem("stranger")));
        Inbox.of(tenant, List.of("BRN"), "manager")
                .request()
                .get("/api/v1/cases/" + id + "/assignees")
                .then()
                .statusCode(404);
    }

    private void member(String id, String unit) {
        member(id, unit, 1, true);
    }

    private void member(String id, String unit, int sequence, boolean active) {
        Broker.deliver(
                tenant,
                "gateway.member-changed.v1",
                """
                {"memberId":"%s","sequence":%d,"roles":["agent"],"units":["%s"],"active":%b,
                 "changedAt":"2026-03-02T08:05:00Z"}
                """
                        .formatted(id, sequence, unit, active));
    }

    private String newCase(String branch) {
        var response = io.ohlas.alert.testing.Response.unhappy().at("BANK", "PRG", branch);
        response.sendTo(tenant);
        return manager.caseOf(response.contact());
    }
}
