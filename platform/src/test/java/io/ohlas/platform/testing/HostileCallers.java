package io.ohlas.platform.testing;

import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What callers send who mean no good, or no sense. Each service's test implements it and says what is its own. */
public interface HostileCallers {

    /** The service's name in the role table. */
    String service();

    /** Where it listens. */
    URL address();

    /** A good request of an operation with a body, on data of its own; null where the description alone must do. */
    default Sample sample(String operation) {
        return null;
    }

    /** Bearer token of somebody who may call an operation, by its name, e.g. {@code GET /api/v1/me}. */
    default String token(String operation) {
        List<String> roles = RoleTable.written(service()).get(operation);
        return Tokens.of(UUID.randomUUID(), roles.size() > 1 ? "tenant-admin" : roles.getFirst());
    }

    /** The service's own description. */
    default String document() {
        return RestAssured.given().accept("application/json").get("/q/openapi").asString();
    }

    /** The gateway lets none of these through; the service does not count on it. */
    @TestFactory
    default Stream<DynamicTest> no_spelling_of_a_guarded_address_opens_it_to_one_who_is_not_signed_in() {
        return PathTricks.ofGuarded(service())
                .map(target -> dynamicTest(target, () -> assertThat(
                                RawHttp.send(address().getPort(), "GET " + target + " HTTP/1.1", "Host: localhost"))
                        .matches("(?s)HTTP/1.1 4\\d\\d .*")));
    }

    @TestFactory
    default Stream<DynamicTest> whatever_is_sent_breaks_nothing_and_is_told_what_is_wrong() {
        String site = "http://localhost:" + address().getPort();
        var operations = new Operations(document()).all();
        assertThat(operations).isNotEmpty();
        return operations.stream()
                .map(operation -> dynamicTest(operation.name(), () -> {
                    Sample sample = operation.takesBody() ? sample(operation.name()) : null;
                    String token = sample == null ? token(operation.name()) : sample.token();
                    assertThat(new HostileInput(site, operation, sample, token).complaints())
                            .isEmpty();
                }));
    }
}
