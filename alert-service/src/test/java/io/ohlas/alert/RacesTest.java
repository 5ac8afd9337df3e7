package io.ohlas.alert;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.platform.testing.AtOnce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

/** Several who set the same thing up at once, over and over: none breaks on another, and it is there once. */
@QuarkusTest
class RacesTest {

    static final int ROUNDS = 10;

    static Stream<Arguments> things() {
        var hours = Map.of("monday", List.of(Map.of("from", "08:00", "to", "12:00")));
        return Stream.of(
                Arguments.of("root-causes", "delivery.dog", Map.of("name", Map.of("en", "A dog in the way"))),
                Arguments.of("calendars", "siesta", Map.of("timeZone", "Europe/Prague", "hours", hours)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void equal_requests_make_one_thing(String kind, String key, Map<String, ?> body) {
        for (int round = 0; round < ROUNDS; round++) {
            Inbox admin = admin();
            String path = "/api/v1/" + kind + "/" + key;

            var statuses = AtOnce.statuses(() -> put(admin, path, body));

            assertThat(statuses).isSubsetOf(200, 201, 409, 412).containsAnyOf(200, 201);
            assertThat(admin.request().get("/api/v1/" + kind).jsonPath().getList("items.key"))
                    .containsOnlyOnce(key);
        }
    }

    @Test
    void equal_policies_are_set_once() {
        for (int round = 0; round < ROUNDS; round++) {
            Inbox admin = admin();

            var statuses = AtOnce.statuses(
                    () -> put(admin, "/api/v1/unreached-policy", Map.of("attempts", 5, "days", 1, "channels", 1)));

            assertThat(statuses).isSubsetOf(200, 412).contains(200);
            admin.request().get("/api/v1/unreached-policy").then().body("attempts", is(5));
        }
    }

    @Test
    void a_tenant_is_set_up_beside_what_its_admin_made_before() {
        Inbox admin = admin();
        var hours = Map.of("monday", List.of(Map.of("from", "08:00", "to", "12:00")));
        put(admin, "/api/v1/calendars/standard", Map.of("timeZone", "Asia/Tokyo", "hours", hours));
        put(admin, "/api/v1/root-causes/delivery", Map.of("name", Map.of("en", "Our own word for it")));

        var response = Response.unhappy();
        response.sendTo(admin.tenant());

        admin.caseOf(response.contact());
        admin.request().get("/api/v1/calendars/standard").then().body("timeZone", is("Asia/Tokyo"));
        admin.request().get("/api/v1/root-causes").then().body("items.name.en", hasItem("Our own word for it"));
    }

    private static int put(Inbox admin, String path, Map<String, ?> body) {
        return admin.request().header("If-Match", "*").body(body).put(path).statusCode();
    }

    private static Inbox admin() {
        return Inbox.of(UUID.randomUUID(), List.of(), "tenant-admin");
    }
}
