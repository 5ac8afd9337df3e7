package io.ohlas.survey.optout;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Mailbox;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class UnsubscribingTest {

    Bank bank;
    final String jana = Bank.address();
    final Map<String, Object> contact = Map.of("externalId", "C-1", "email", jana, "language", "cs");

    @BeforeEach
    void a_bank_that_asks_by_mail() {
        bank = Bank.asking("email");
    }

    @Test
    void looking_at_the_page_changes_nothing() throws Exception {
        String path = unsubscribePath();

        for (int i = 0; i < 3; i++) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Referrer-Policy", "no-referrer")
                    .body(containsString("Už se mě neptejte"))
                    .body(containsString("method=\"post\""));
            given().head(path).then().statusCode(200);
        }

        bank.deliver("ORD-2", contact).body("decision", is("invited"));
    }

    @Test
    void one_click_of_the_mail_program_ends_all_asking() throws Exception {
        String path = unsubscribePath();

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200)
                .body(containsString("Hotovo"))
                .body(not(containsString("Už se mě neptejte")))
                .body(containsString("action=\"" + path + "/again\""));

        bank.deliver("ORD-2", contact).body("decision", is("held_back")).body("reasons.code", is(List.of("opted_out")));
        bank.as("partner").get("/api/v1/invitations").then().body("items.state", is(List.of("opted_out")));
    }

    @Test
    void pressing_twice_is_as_good_as_once() throws Exception {
        String path = unsubscribePath();

        given().post(path).then().statusCode(200);
        given().post(path).then().statusCode(200);
    }

    @Test
    void mail_that_is_waiting_for_its_time_is_not_sent_any_more() throws Exception {
        bank.plan("delivery-nps", Map.of("channels", List.of("email"), "delay", "PT3S"));
        String path = unsubscribePath();
        bank.deliver("ORD-2", contact).body("decision", is("scheduled"));

        given().post(path).then().statusCode(200);

        await().during(5, SECONDS)
                .untilAsserted(() -> assertThat(Mailbox.mails(jana)).hasSize(1));
    }

    @Test
    void link_that_leads_nowhere_is_not_found() {
        for (String token : List.of("AAAAAAAAAAAAAAAAAAAAAA", "x", "..%2f..", "AAAAAAAAAAAAAAAAAAAAAA=")) {
            given().urlEncodingEnabled(false).get("/u/" + token).then().statusCode(404);
            given().urlEncodingEnabled(false).post("/u/" + token).then().statusCode(404);
        }
    }

    @Test
    void link_for_answering_does_not_unsubscribe() {
        Bank byLink = Bank.asking("link");
        String link = byLink.deliver("ORD-1", contact).extract().path("invitation.link");

        given().post(link.replaceFirst(".*/r/", "/u/")).then().statusCode(404);

        byLink.deliver("ORD-2", contact).body("decision", is("invited"));
    }

    private String unsubscribePath() throws Exception {
        return path(bank, contact);
    }

    /** Has the contact asked by mail; the address of the page that the mail names. */
    static String path(Bank bank, Map<String, ?> contact) throws Exception {
        bank.deliver("ORD-1", contact).statusCode(201);
        return pathIn((String) contact.get("email"));
    }

    static String pathIn(String mailbox) throws Exception {
        String header = Mailbox.mails(mailbox, 1).getFirst().getHeader("List-Unsubscribe")[0];
        return header.replaceFirst(".*(/u/[^>]*)>", "$1");
    }

    /** Has the contact asked by mail and say no. */
    static String leave(Bank bank, Map<String, ?> contact) throws Exception {
        String path = path(bank, contact);
        given().post(path).then().statusCode(200);
        return path;
    }
}
