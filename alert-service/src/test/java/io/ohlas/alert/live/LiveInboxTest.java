package io.ohlas.alert.live;

import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

@QuarkusTest
class LiveInboxTest {

    @TestHTTPResource("/api/v1/cases/live")
    String url;

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");

    @Test
    void a_new_case_and_each_step_appear_at_once() throws Exception {
        try (var screen = Screen.open(url, agent.token(), null)) {
            String id = newCase("PRG-01");
            await().atMost(30, SECONDS).until(() -> screen.statusesOf(id).equals(List.of("new")));

            agent.step(id, "claim", Map.of()).statusCode(200);

            await().atMost(30, SECONDS).until(() -> screen.statusesOf(id).equals(List.of("new", "assigned")));
            var shown = screen.events().getLast();
            assertThat(shown.body().get("allowed").toString()).contains("contact-attempts");
            assertThat(shown.body().get("version")).isNotNull();
        }
    }

    @Test
    void an_inbox_shows_only_what_its_person_may_see() throws Exception {
        var brno = Inbox.ofAgent(tenant, "BRN-01");
        var stranger = Inbox.of(UUID.randomUUID(), List.of(), "tenant-admin");
        try (var own = Screen.open(url, agent.token(), null);
                var other = Screen.open(url, brno.token(), null);
                var foreign = Screen.open(url, stranger.token(), null)) {
            String id = newCase("PRG-01");
            String theirs = newCase("BRN-01");
            await().atMost(30, SECONDS).until(() -> !own.statusesOf(id).isEmpty());
            await().atMost(30, SECONDS).until(() -> !other.statusesOf(theirs).isEmpty());

            assertThat(other.statusesOf(id)).isEmpty();
            assertThat(own.statusesOf(theirs)).isEmpty();
            assertThat(foreign.events()).isEmpty();
        }
    }

    @Test
    void inboxes_of_two_regions_show_one_customers_case_each_with_its_own_words() throws Exception {
        var brno = Inbox.ofAgent(tenant, "BRN-01");
        try (var own = Screen.open(url, agent.token(), null);
                var other = Screen.open(url, brno.token(), null)) {
            var first = Response.unhappy().at("BANK", "PRG-01").saying("said in Prague");
            first.sendTo(tenant);
            String id = Inbox.of(tenant, List.of(), "tenant-admin").caseOf(first.contact());
            await().atMost(30, SECONDS).until(() -> !own.statusesOf(id).isEmpty());
            assertThat(other.statusesOf(id)).isEmpty();

            Response.unhappy()
                    .by(first.contact())
                    .at("BANK", "BRN-01")
                    .saying("said in Brno")
                    .sendTo(tenant);
            await().atMost(30, SECONDS).until(() -> !other.statusesOf(id).isEmpty());
            await().atMost(30, SECONDS).until(() -> own.events().size() == 2);
        }
        try (var own = Screen.open(url, agent.token(), "0");
                var other = Screen.open(url, brno.token(), "0")) {
            await().atMost(30, SECONDS)
                    .until(() -> !own.events().isEmpty() && !other.events().isEmpty());
            assertThat(own.events()).allSatisfy(each -> assertThat(each.body().toString())
                    .contains("said in Prague", "\"hiddenResponses\":1")
                    .doesNotContain("Brno", "BRN"));
            assertThat(other.events()).allSatisfy(each -> assertThat(each.body().toString())
                    .contains("said in Brno", "\"hiddenResponses\":1")
                    .doesNotContain("Prague", "PRG"));
        }
    }

    @Test
    void an_inbox_of_one_unit_shows_no_other_and_one_of_a_foreign_unit_is_not_found() throws Exception {
        var everywhere = Inbox.of(tenant, List.of(), "tenant-admin");
        String theirs = newCase("BRN-01");
        newCase("PRG-01");
        try (var prague = Screen.open(url + "?orgUnit=PRG-01", everywhere.token(), null);
                var all = Screen.open(url, everywhere.token(), null)) {
            String id = newCase("PRG-01");
            String other = newCase("BRN-01");
            await().atMost(30, SECONDS).until(() -> !prague.statusesOf(id).isEmpty());
            await().atMost(30, SECONDS).until(() -> !all.statusesOf(other).isEmpty());

            assertThat(prague.statusesOf(other)).isEmpty();
            assertThat(prague.statusesOf(theirs)).isEmpty();
        }
        for (String unit : List.of("BRN-01", "NOWHERE")) {
            given().auth()
                    .oauth2(agent.token())
                    .get(url + "?orgUnit=" + unit)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/problems/org-unit-unknown"));
        }
    }

    @Test
    void an_inbox_goes_on_where_it_broke_off() throws Exception {
        String seen;
        String id = newCase("PRG-01");
        try (var screen = Screen.open(url, agent.token(), null)) {
            agent.step(id, "claim", Map.of()).statusCode(200);
            await().atMost(30, SECONDS).until(() -> screen.statusesOf(id).contains("assigned"));
            seen = screen.lastId();
        }
        String missed = newCase("PRG-01");
        agent.step(id, "contact-attempts", Map.of("channel", "phone", "outcome", "reached"))
                .statusCode(201);

        try (var again = Screen.open(url, agent.token(), seen)) {
            await().atMost(30, SECONDS).until(() -> again.statusesOf(missed).contains("new"));
            await().atMost(30, SECONDS).until(() -> again.statusesOf(id).contains("contacted"));
        }
    }

    @Test
    void an_inbox_that_saw_nothing_yet_can_go_on_too() throws Exception {
        String seen;
        try (var screen = Screen.open(url, agent.token(), null)) {
            await().atMost(30, SECONDS).until(() -> screen.lastId() != null);
            seen = screen.lastId();
        }
        String missed = newCase("PRG-01");
        try (var again = Screen.open(url, agent.token(), seen)) {
            await().atMost(30, SECONDS).until(() -> again.statusesOf(missed).contains("new"));
        }
    }

    @Test
    void an_inbox_ends_with_its_token() throws Exception {
        try (var screen = Screen.open(url, endingIn(Duration.ofSeconds(3)), null);
                var longer = Screen.open(url, endingIn(Duration.ofMinutes(1)), null)) {
            assertThat(screen.ended()).isFalse();
            await().atMost(30, SECONDS).until(screen::ended);
            assertThat(longer.ended()).isFalse();
        }
    }

    @Test
    void who_may_not_see_cases_gets_no_stream() {
        agent.request().auth().none().get("/api/v1/cases/live").then().statusCode(401);
        Inbox.of(tenant, List.of(), "platform-admin")
                .request()
                .get("/api/v1/cases/live")
                .then()
                .statusCode(403);
    }

    // Keycloak's tokens live 60 s; waiting that long would prove no more.
    private String endingIn(Duration life) throws Exception {
        byte[] key = Base64.getDecoder().decode(System.getProperty("ohlas.test.private-key"));
        return Jwt.issuer("https://ohlas.test/auth/realms/ohlas")
                .audience("ohlas")
                .subject("eva")
                .claim("roles", List.of("agent"))
                .claim("units", List.of("PRG-01"))
                .claim("tenant", tenant.toString())
                .expiresIn(life)
                .sign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
    }

    private String newCase(String branch) {
        var response = Response.unhappy().at("BANK", branch);
        response.sendTo(tenant);
        return Inbox.of(tenant, List.of(), "tenant-admin").caseOf(response.contact());
    }
}
