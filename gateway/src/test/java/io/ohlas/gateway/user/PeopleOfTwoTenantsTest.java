package io.ohlas.gateway.user;

import java.net.URL;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.mirror.Realm;
import io.ohlas.gateway.testing.Browser;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that a tenant is shown of its people tells whether they work for another tenant too, or for which. */
@QuarkusTest
class PeopleOfTwoTenantsTest {

    @TestHTTPResource("")
    URL address;

    @Inject
    Realm realm;

    @Inject
    EntityManager entities;

    private String site;
    private Suite suite;
    private TestTenant shop;
    private TestTenant bank;
    private final String email = "eva-" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void prepare() {
        site = "http://localhost:" + address.getPort();
        suite = new Suite(site);
        shop = suite.tenant();
        bank = suite.tenant();
    }

    @Test
    void an_address_known_elsewhere_is_answered_like_one_that_nobody_knows() {
        suite.user(shop, email, "agent");
        String admin = suite.personToken(bank);

        var known = suite.post("/api/v1/users", admin, body(email));
        var unknown = suite.post("/api/v1/users", admin, body("x" + email));

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(201);
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(withoutIds(known.body()))
                .isEqualTo(withoutIds(unknown.body()).put("email", email).put("name", Suite.named(email)));
        // Ids of version 7 tell when they were made: neither is from before the other joined.
        assertThat(id(known.body())).isLessThan(id(unknown.body()));
        assertThat(suite.call("GET", "/api/v1/users", admin, null).body())
                .containsSubsequence(id(known.body()), id(unknown.body()));
    }

    @Test
    @ActivateRequestContext
    void no_two_tenants_know_a_person_by_the_same_id() {
        String inShop = suite.user(shop, email, "agent").getString("id");
        String inBank = suite.invited(bank, email, "analyst").getString("id");
        var account = realm.api().users().searchByEmail(email, true).getFirst().getId();

        assertThat(List.of(inShop, inBank, account)).doesNotHaveDuplicates();
        assertThat(suite.call("GET", "/api/v1/users", suite.personToken(bank), null)
                        .body())
                .contains(inBank)
                .doesNotContain(inShop, account);
        assertThat(suite.call("GET", "/api/v1/users/" + inShop, suite.personToken(bank), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(toldOf(bank)).contains(inBank).doesNotContain(inShop, account);
        assertThat(toldOf(shop)).contains(inShop).doesNotContain(inBank, account);
    }

    @Test
    void each_tenants_services_meet_the_person_by_the_id_of_the_tenant() {
        String inShop = suite.user(shop, email, "agent").getString("id");
        String inBank = suite.invited(bank, email, "agent").getString("id");

        assertThat(subject(shop)).isEqualTo(inShop);
        assertThat(subject(bank)).isEqualTo(inBank);
        assertThat(Suite.claims(suite.tokenOf(bank.key(), email, Suite.PASSWORD))
                        .getString("member"))
                .isEqualTo(inBank);
    }

    private String subject(TestTenant tenant) {
        var browser = new Browser(site);
        browser.signIn("/login?tenant=" + tenant.key(), email, Suite.PASSWORD);
        JsonObject me = new JsonObject(browser.get("/api/v1/me").body());
        assertThat(me.getJsonArray("memberships")).hasSize(2);
        return me.getString("subject");
    }

    private List<String> toldOf(TestTenant tenant) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select body from outbox where tenant_id = ?1 and type = ?2", String.class)
                .setParameter(1, tenant.id())
                .setParameter(2, "gateway.member-changed.v1")
                .getResultStream()
                .map(body -> new JsonObject(String.valueOf(body)).getString("memberId"))
                .toList());
    }

    private static String id(String body) {
        return new JsonObject(body).getString("id");
    }

    private static JsonObject withoutIds(String body) {
        var user = new JsonObject(body);
        user.remove("id");
        return user;
    }

    private static JsonObject body(String email) {
        return new JsonObject()
                .put("email", email)
                .put("name", Suite.named(email))
                .put("roles", new JsonArray().add("agent"));
    }
}
