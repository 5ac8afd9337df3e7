package io.ohlas.survey.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Invitee;
import io.ohlas.survey.response.Questionnaires;
import io.ohlas.survey.testing.Bank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/** What was sent out under the key before this one. */
@QuarkusTest
class LinkRotationTest {

    @Inject
    Invitees invitees;

    @Inject
    PublicLinks links;

    @Inject
    DataSource database;

    @Inject
    LinkLookup lookup;

    @Inject
    Clock clock;

    @Test
    void link_of_an_earlier_key_works_until_it_expires() {
        String token = sentUnderTheOldKey(clock.instant().plus(Duration.ofDays(1)));

        given().get("/api/public/v1/invitations/" + token)
                .then()
                .statusCode(200)
                .body("state", is("open"));
        given().contentType("application/json")
                .body("{\"revision\":1,\"finished\":true,\"answers\":[{\"question\":\"nps\",\"rating\":9}]}")
                .put("/api/public/v1/invitations/" + token + "/response")
                .then()
                .statusCode(200);
    }

    @Test
    void link_of_an_earlier_key_expires_as_any_other() {
        String token = sentUnderTheOldKey(clock.instant().minus(Duration.ofSeconds(1)));

        given().get("/api/public/v1/invitations/" + token)
                .then()
                .statusCode(200)
                .body("state", is("expired"));
    }

    @Test
    void link_that_is_shown_again_works_under_the_new_key() {
        Bank bank = Bank.asking("link");
        var body = Bank.delivery("ORD-1", Map.of("externalId", "C-1"));
        JsonPath told =
                bank.as("partner").body(body).post("/api/v1/interactions").jsonPath();
        UUID invitation = told.getUUID("invitation.id");
        for (boolean listed : new boolean[] {true, false}) {
            asIfSentUnderTheOldKey(bank.tenant(), invitation, clock.instant().plus(Duration.ofDays(1)));

            String link = listed
                    ? bank.as("partner").get("/api/v1/invitations").path("items[0].link")
                    : bank.as("partner").body(body).post("/api/v1/interactions").path("invitation.link");

            given().get(link.replaceFirst(".*/r/", "/api/public/v1/invitations/"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void showing_a_withdrawn_link_does_not_bring_it_back() {
        Bank bank = Bank.asking("link");
        UUID invitation = UUID.fromString(
                bank.deliver("ORD-1", Map.of("externalId", "C-1")).extract().path("invitation.id"));
        invitees.as(bank.tenant(), () -> links.withdraw(bank.tenant(), invitation));

        String link = bank.as("partner").get("/api/v1/invitations").path("items[0].link");

        given().get(link.replaceFirst(".*/r/", "/api/public/v1/invitations/"))
                .then()
                .statusCode(404);
    }

    private String sentUnderTheOldKey(Instant expiresAt) {
        Invitee invitee = invitees.invite(invitees.asker(Questionnaires.afterDelivery()), "Jana", expiresAt);
        String token = asIfSentUnderTheOldKey(invitee.tenantId(), invitee.invitationId(), expiresAt);
        assertThat(token).isNotEqualTo(invitee.token());
        return token;
    }

    private String asIfSentUnderTheOldKey(UUID tenant, UUID invitation, Instant expiresAt) {
        var old = new PublicLinks(database, lookup, new LinkTokens(new OldKey()), new OldKey());
        String[] address = new String[1];
        invitees.as(tenant, () -> {
            links.withdraw(tenant, invitation);
            address[0] = old.open(LinkPurpose.ANSWER, tenant, invitation, 1, expiresAt);
        });
        return address[0].substring(address[0].lastIndexOf('/') + 1);
    }

    private record OldKey() implements LinkSettings {

        @Override
        public String key() {
            return Base64.getEncoder().encodeToString(new byte[32]);
        }

        @Override
        public String publicUrl() {
            return "http://localhost:8080";
        }
    }
}
