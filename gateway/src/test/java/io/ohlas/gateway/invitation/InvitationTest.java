package io.ohlas.gateway.invitation;

import java.net.URL;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.mirror.Realm;
import io.ohlas.gateway.testing.Browser;
import io.ohlas.gateway.testing.Mails;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class InvitationTest {

    private static final String OWN = "my own password";

    @TestHTTPResource("")
    URL address;

    @Inject
    Realm realm;

    private String site;
    private Suite suite;
    private final Mails mails = new Mails();
    private final String email = "eva-" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void find() {
        site = "http://localhost:" + address.getPort();
        suite = new Suite(site);
    }

    @Test
    void a_new_person_sets_a_password_by_a_link_that_works_once() {
        suite.invited(suite.tenant(), email, "agent");
        assertThat(mails.to(email)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("Pozvánka do Ohlasu"));
        String link = mails.invitation(email).orElseThrow();
        assertThat(link).startsWith(site + "/auth/realms/ohlas/");

        new Browser(site).setPassword(link, OWN);

        assertThat(signsIn(OWN)).isTrue();
        var again = new Browser(site);
        assertThat(again.follow(again.get(link)).body()).doesNotContain("password-new", "login-actions/required");
    }

    @Test
    void nobody_signs_in_as_somebody_who_has_not_accepted() {
        suite.invited(suite.tenant(), email, "agent");

        for (String guess : new String[] {"", "password", email}) {
            assertThat(signsIn(guess)).isFalse();
        }
    }

    /** Tenant B adds an address of bank A's first, in the hope that bank A adds it later. */
    @Test
    @ActivateRequestContext
    void whoever_adds_an_address_first_gets_no_way_into_the_tenant_that_adds_it_later() {
        TestTenant attacker = suite.tenant();
        TestTenant bank = suite.tenant();
        String token = suite.personToken(attacker);
        JsonObject body = new JsonObject()
                .put("email", email)
                .put("name", "False Name")
                .put("roles", new JsonArray().add("tenant-admin"));

        var refused = suite.post("/api/v1/users", token, body.copy().put("password", "known to the attacker"));
        var taken = suite.post("/api/v1/users", token, body);
        suite.invited(bank, email, "agent");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/password", "people are invited by mail and set their own");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(signsIn("known to the attacker")).isFalse();
        assertThat(credentials()).isZero();
        // The owner of the mailbox got both invitations, and nobody else did.
        assertThat(mails.to(email)).hasSize(2);
        new Browser(site).setPassword(mails.invitation(email).orElseThrow(), OWN);
        var browser = new Browser(site);
        browser.signIn("/login?tenant=" + bank.key(), email, OWN);
        assertThat(new JsonObject(browser.get("/api/v1/me").body()).getString("name"))
                .isEqualTo(Suite.named(email));
    }

    @Test
    void a_member_of_one_more_tenant_keeps_the_password_and_is_told() {
        suite.user(suite.tenant(), email, "agent");
        TestTenant second = suite.tenant();

        suite.invited(second, email, "analyst");

        assertThat(mails.to(email)).hasSize(2).first().satisfies(mail -> assertThat(mail.text())
                .contains("Bank " + second.key(), site)
                .doesNotContain("action-token"));
        var browser = new Browser(site);
        browser.signIn("/login?tenant=" + second.key(), email, Suite.PASSWORD);
        assertThat(browser.cookie(Browser.SESSION)).isNotNull();
    }

    @Test
    void a_change_of_roles_brings_no_mail() {
        TestTenant tenant = suite.tenant();
        JsonObject user = suite.invited(tenant, email, "agent");

        suite.call(
                "PATCH",
                "/api/v1/users/" + user.getString("id"),
                suite.personToken(tenant),
                new JsonObject().put("roles", new JsonArray().add("manager")),
                "If-Match",
                "\"1\"");

        assertThat(mails.to(email)).hasSize(1);
    }

    @Test
    void a_name_that_an_admin_changed_stands_in_the_next_token() {
        TestTenant tenant = suite.tenant();
        JsonObject user = suite.user(tenant, email, "agent");
        var browser = new Browser(site);
        browser.signIn("/login", email, Suite.PASSWORD);

        suite.call(
                "PATCH",
                "/api/v1/users/" + user.getString("id"),
                suite.personToken(tenant),
                new JsonObject().put("name", "Jana Stará"),
                "If-Match",
                "\"1\"");
        browser.signIn("/login", email, Suite.PASSWORD);

        assertThat(new JsonObject(browser.get("/api/v1/me").body()).getString("name"))
                .isEqualTo("Jana Stará");
    }

    private boolean signsIn(String password) {
        var browser = new Browser(site);
        browser.signIn("/login", email, password);
        return browser.cookie(Browser.SESSION) != null;
    }

    private int credentials() {
        var users = realm.api().users();
        return users.get(users.searchByEmail(email, true).getFirst().getId())
                .credentials()
                .size();
    }
}
