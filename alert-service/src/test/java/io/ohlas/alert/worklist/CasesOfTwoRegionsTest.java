package io.ohlas.alert.worklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Broker;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** One customer complained in two regions: one case, which both see, and neither reads what was said in the other. */
@QuarkusTest
class CasesOfTwoRegionsTest {

    private static final String IN_PRAGUE = "the clerk was rude";
    private static final String IN_BRNO = "my card never came";

    final UUID tenant = UUID.randomUUID();
    final Inbox prague = Inbox.ofAgent(tenant, "PRG");
    final Inbox brno = Inbox.ofAgent(tenant, "BRN");
    final Inbox brnosManager = Inbox.of(tenant, List.of("BRN-01"), "manager");
    final Inbox ostrava = Inbox.ofAgent(tenant, "OST");
    final Inbox admin = Inbox.of(tenant, List.of(), "tenant-admin");

    @Test
    void each_region_reads_its_own_answers_and_that_there_is_another() {
        String id = caseOfBoth();

        for (String body : List.of(detail(prague, id), list(prague))) {
            assertThat(body).contains(IN_PRAGUE, "PRG-01").doesNotContain(IN_BRNO, "BRN", "e-brno", "42000");
        }
        prague.get(id)
                .body("responses.comment", contains(IN_PRAGUE))
                .body("hiddenResponses", is(1))
                .body("rating", is(5))
                .body("severity", is("normal"))
                .body("timeline.type", contains("opened"));
        for (Inbox theirs : List.of(brno, brnosManager)) {
            for (String body : List.of(detail(theirs, id), list(theirs))) {
                assertThat(body).contains(IN_BRNO, "BRN-01").doesNotContain(IN_PRAGUE, "PRG", "e-prague", "31000");
            }
            theirs.get(id)
                    .body("responses.orgUnit", contains("BRN-01"))
                    .body("hiddenResponses", is(1))
                    .body("orgUnit", is("BRN-01"))
                    .body("orgUnitPath", contains("BANK", "BRN", "BRN-01"))
                    .body("queue", is("BRN-01"))
                    .body("rating", is(0))
                    .body("comment", is(IN_BRNO))
                    .body("severity", is("high"))
                    .body("employee", is("e-brno"))
                    .body("yearlyValue.amount", is("42000.00"))
                    .body("timeline.text", hasItem(IN_BRNO));
        }
        admin.get(id)
                .body("responses.comment", containsInAnyOrder(IN_PRAGUE, IN_BRNO))
                .body("responses.orgUnit", containsInAnyOrder("PRG-01", "BRN-01"))
                .body("hiddenResponses", is(0))
                .body("orgUnit", is("PRG-01"))
                .body("rating", is(0))
                .body("severity", is("high"));
        ostrava.get(id).statusCode(404);
    }

    @Test
    void lists_filters_and_counts_hold_the_case_for_both_and_for_nobody_else() {
        String id = caseOfBoth();

        for (Inbox sees : List.of(prague, brno, brnosManager, admin)) {
            assertThat(sees.list("status=open").getList("items.id", String.class))
                    .containsExactly(id);
            assertThat(counted(sees, "open")).isEqualTo(1);
        }
        assertThat(ostrava.list("").getList("items")).isEmpty();
        assertThat(counted(ostrava, "open")).isZero();
        assertThat(brno.list("orgUnit=BRN").getList("items.id", String.class)).containsExactly(id);
        assertThat(brno.list("queue=BRN-01").getList("items.id", String.class)).containsExactly(id);
        assertThat(admin.list("queue=BRN-01").getList("items.id", String.class)).containsExactly(id);
        assertThat(admin.list("queue=BRN").getList("items")).isEmpty();
        for (String foreign : List.of("orgUnit=PRG-01", "queue=PRG-01", "orgUnit=BANK")) {
            brno.request().get("/api/v1/cases?" + foreign).then().statusCode(404);
        }
    }

    @Test
    void one_of_both_works_on_it_and_the_other_sees_that() {
        String id = caseOfBoth();
        assertThat(ostrava.request().post("/api/v1/cases/next").statusCode()).isEqualTo(204);

        brno.request().post("/api/v1/cases/next").then().statusCode(200).body("id", is(id));

        prague.get(id).body("status", is("assigned")).body("assignee.id", is(brno.person()));
        assertThat(prague.request().post("/api/v1/cases/next").statusCode()).isEqualTo(204);
        assertThat(counted(brno, "mine")).isEqualTo(1);
        ostrava.step(id, "notes", Map.of("text", "x"), null).statusCode(404);
        brno.step(id, "contact-attempts", Map.of("channel", "phone", "outcome", "reached"))
                .statusCode(201)
                .body("responses.comment", contains(IN_BRNO));
        prague.get(id).body("timeline.type", contains("opened", "claimed", "contact_attempt"));
    }

    @Test
    void a_manager_hands_it_to_people_of_the_units_whose_answers_they_read() {
        String pragues = member("PRG-01");
        String brnos = member("BRN");
        String id = caseOfBoth();
        await().atMost(30, SECONDS).untilAsserted(() -> admin.request()
                .get("/api/v1/cases/" + id + "/assignees")
                .then()
                .body("items.id", hasItem(pragues))
                .body("items.id", hasItem(brnos)));

        brnosManager
                .request()
                .get("/api/v1/cases/" + id + "/assignees")
                .then()
                .body("items.id", hasItem(brnos))
                .body("items.id", not(hasItem(pragues)));
        brnosManager.step(id, "assign", Map.of("assignee", pragues)).statusCode(422);
        brnosManager.step(id, "assign", Map.of("assignee", brnos)).statusCode(200);
    }

    @Test
    void a_no_that_ends_in_another_regions_open_case_is_seen_there_by_its_own_region_alone() {
        var first = complaint("PRG", IN_PRAGUE);
        first.sendTo(tenant);
        String pragues = prague.caseOf(first.contact());
        prague.resolve(pragues);
        complaint("BRN", IN_BRNO).by(first.contact()).sendTo(tenant);
        String open = brno.caseOf(first.contact());
        prague.step(pragues, "reopen", Map.of("note", "she called"))
                .statusCode(409)
                .body("detail", not(org.hamcrest.Matchers.containsString("C-")));

        complaint("PRG", "still rude")
                .by(first.contact())
                .with("recoveryOf", pragues)
                .sendTo(tenant);

        await().atMost(30, SECONDS)
                .untilAsserted(
                        () -> prague.get(pragues).body("status", is("merged")).body("mergedInto", is(open)));
        prague.get(open)
                .statusCode(200)
                .body("responses.comment", contains("still rude"))
                .body("timeline.findAll { it.type == 'merged_response' }.text", contains("still rude"));
        assertThat(counted(prague, "open")).isEqualTo(1);
        assertThat(detail(prague, open)).doesNotContain(IN_BRNO);
        assertThat(detail(brno, open)).doesNotContain("rude");
        brno.get(open).body("hiddenResponses", is(1));
    }

    @Test
    void how_the_customer_rates_the_end_is_told_to_the_region_that_was_asked_about() {
        String id = caseOfBoth();
        brno.resolve(id);
        complaint("PRG", "still rude").by(contactOf(id)).with("recoveryOf", id).sendTo(tenant);

        await().atMost(30, SECONDS).untilAsserted(() -> prague.get(id)
                .body("openings", is(2))
                .body("recovery.rating", notNullValue())
                .body("comment", is("still rude")));
        brno.get(id)
                .body("recovery.outcome", is("not_recovered"))
                .body("recovery.rating", nullValue())
                .body("hiddenResponses", is(2))
                .body("comment", is(IN_BRNO));
    }

    private String caseOfBoth() {
        var first = complaint("PRG", IN_PRAGUE).rated(5, "unfavourable").with("employee", "e-prague");
        first.with("yearlyValue", Map.of("amount", "31000.00", "currency", "CZK"))
                .sendTo(tenant);
        String id = prague.caseOf(first.contact());
        complaint("BRN", IN_BRNO)
                .by(first.contact())
                .rated(0, "unfavourable")
                .with("employee", "e-brno")
                .with("yearlyValue", Map.of("amount", "42000.00", "currency", "CZK"))
                .sendTo(tenant);
        await().atMost(30, SECONDS).untilAsserted(() -> admin.get(id).body("responses.size()", is(2)));
        return id;
    }

    private static Response complaint(String region, String words) {
        return Response.unhappy().at("BANK", region, region + "-01").saying(words);
    }

    private UUID contactOf(String id) {
        return UUID.fromString(admin.get(id).extract().path("contactId"));
    }

    private String member(String unit) {
        String id = UUID.randomUUID().toString();
        Broker.send(
                tenant,
                "gateway.member-changed.v1",
                UUID.randomUUID(),
                """
                {"memberId":"%s","sequence":1,"roles":["agent"],"units":["%s"],"active":true}
                """
                        .formatted(id, unit));
        return id;
    }

    private static String detail(Inbox reader, String id) {
        return reader.get(id).statusCode(200).extract().asString();
    }

    private static String list(Inbox reader) {
        return reader.request().get("/api/v1/cases").asString();
    }

    private static int counted(Inbox reader, String what) {
        return reader.request().get("/api/v1/cases/counts").jsonPath().getInt(what);
    }
}
