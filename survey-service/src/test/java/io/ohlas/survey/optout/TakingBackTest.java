package io.ohlas.survey.optout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.testing.Bank;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

/** An opt-out ends by the customer's own act, or by a person who can prove a later word of the customer. */
@QuarkusTest
class TakingBackTest {

    @Inject
    Clock clock;

    Bank bank;
    final String jana = Bank.address();
    final Map<String, Object> contact = Map.of("externalId", "C-1", "email", jana, "phone", "+420601000001");

    @BeforeEach
    void a_bank_that_asks_by_mail() {
        bank = Bank.asking("email");
    }

    @Test
    void customer_takes_it_back_on_the_page_by_the_button_alone() throws Exception {
        String path = UnsubscribingTest.leave(bank, contact);

        given().get(path)
                .then()
                .statusCode(200)
                .body(containsString("I want to be asked again"))
                .body(containsString("action=\"" + path + "/again\""));
        given().get(path + "/again").then().statusCode(oneOf(404, 405));
        assertHeldBack("ORD-2");

        given().post(path + "/again")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("You will be asked again"));

        bank.deliver("ORD-3", contact).body("decision", is("invited"));
        bank.deliver("ORD-4", Map.of("externalId", "C-4", "email", jana)).body("decision", is("invited"));
        consents(id())
                .body("items.act", is(List.of("taken_back", "opted_out")))
                .body("items.by", is(List.of("customer", "customer")))
                .body("items.source", is(List.of("unsubscribe page", "unsubscribe link")));
    }

    @Test
    void link_that_leads_nowhere_takes_nothing_back() {
        given().post("/u/AAAAAAAAAAAAAAAAAAAAAA/again").then().statusCode(404);
    }

    @Test
    void mailbox_takes_back_its_own_word_alone() throws Exception {
        String janas = UnsubscribingTest.leave(bank, contact);
        given().post(janas + "/again").then().statusCode(200);
        String petr = Bank.address();
        bank.deliver("ORD-2", Map.of("externalId", "C-1", "email", petr));
        given().post(UnsubscribingTest.pathIn(petr)).then().statusCode(200);

        given().post(janas + "/again").then().statusCode(200);

        bank.deliver("ORD-3", Map.of("externalId", "C-3", "email", petr)).body("decision", is("held_back"));
        bank.deliver("ORD-4", Map.of("externalId", "C-1")).body("decision", is("held_back"));
        bank.deliver("ORD-5", Map.of("externalId", "C-5", "email", jana)).body("decision", is("invited"));
    }

    @Test
    void person_takes_it_back_with_a_later_word_of_the_customer() throws Exception {
        UnsubscribingTest.leave(bank, contact);
        String id = id();
        Instant leftAt = Instant.parse(consents(id).extract().path("items[0].at"));

        agree(bank.as("tenant-admin"), id, leftAt)
                .statusCode(422)
                .body("type", is("/problems/consent-rejected"))
                .body("errors.pointer", is(List.of("/at")));
        agree(bank.as("tenant-admin"), id, clock.instant().plus(Duration.ofMinutes(6)))
                .statusCode(422)
                .body("errors[0].detail", is("lies in the future"));
        assertHeldBack("ORD-2");

        agree(bank.limitedTo("PRG-01", "agent"), id, leftAt.plusNanos(1_000))
                .statusCode(201)
                .body("act", is("taken_back"))
                .body("by", is("staff"))
                .body("source", is("call on the hotline"))
                .body("textVersion", is("consent-2026-03"));

        bank.deliver("ORD-3", contact).body("decision", is("invited"));
        agree(bank.as("tenant-admin"), id, clock.instant()).statusCode(409).body("type", is("/problems/not-opted-out"));
    }

    @Test
    void word_that_is_older_than_a_second_no_proves_nothing() throws Exception {
        String path = UnsubscribingTest.leave(bank, contact);
        Instant between = clock.instant();
        given().post(path).then().statusCode(200);

        agree(bank.as("tenant-admin"), id(), between).statusCode(422);

        assertHeldBack("ORD-2");
    }

    @Test
    void no_machine_takes_it_back() throws Exception {
        UnsubscribingTest.leave(bank, contact);
        String id = id();
        for (String role : List.of("tenant-admin", "agent", "manager")) {
            var client =
                    given().auth().oauth2(Tokens.ofClient(bank.tenant(), role)).contentType(ContentType.JSON);
            agree(client, id, clock.instant()).statusCode(403).body("type", is("/problems/person-required"));
        }
        agree(bank.as("partner"), id, clock.instant()).statusCode(403);

        assertHeldBack("ORD-2");
    }

    @Test
    void who_may_not_know_the_contact_takes_nothing_back() throws Exception {
        UnsubscribingTest.leave(bank, contact);

        agree(bank.limitedTo("BRN", "manager"), id(), clock.instant()).statusCode(404);
        agree(Bank.asking("email").as("tenant-admin"), id(), clock.instant()).statusCode(404);

        assertHeldBack("ORD-2");
    }

    @Test
    void page_of_somebody_who_never_said_no_offers_to_say_it() throws Exception {
        String path = UnsubscribingTest.path(bank, contact);

        given().post(path + "/again").then().statusCode(200);

        given().get(path).then().body(containsString("Do not ask me any more")).body(not(containsString("/again")));
        bank.deliver("ORD-2", contact).body("decision", is("invited"));
    }

    private String id() {
        return bank.as("partner").get("/api/v1/invitations").path("items[-1].contactId");
    }

    private ValidatableResponse consents(String id) {
        return bank.as("partner")
                .get("/api/v1/contacts/{id}/consents", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse agree(RequestSpecification caller, String id, Instant at) {
        return caller.body(
                        Map.of("source", "call on the hotline", "textVersion", "consent-2026-03", "at", at.toString()))
                .post("/api/v1/contacts/{id}/consents", id)
                .then()
                .contentType(startsWith("application/"));
    }

    private void assertHeldBack(String order) {
        bank.deliver(order, contact).body("decision", is("held_back")).body("reasons.code", is(List.of("opted_out")));
    }
}
