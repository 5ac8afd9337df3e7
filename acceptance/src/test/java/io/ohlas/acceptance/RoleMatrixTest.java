package io.ohlas.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends every role to every operation of the table of roles: who may not is told so, and nothing ever breaks. */
@Order(4)
class RoleMatrixTest {

    static final Map<String, Map<String, String>> CALLERS = new LinkedHashMap<>();
    static final HttpClient HTTP = HttpClient.newHttpClient();

    static String url;

    @BeforeAll
    static void sign_everybody_in() {
        var running = TheSuite.get();
        url = running.access().url();
        CALLERS.put("nobody", Map.of());
        for (var person : Map.of("agent", "agent", "manager", "manager", "analyst", "analyst", "tenant-admin", "admin")
                .entrySet()) {
            String email = DemoTenants.email(person.getValue(), DemoTenants.BANK);
            CALLERS.put(
                    person.getKey(),
                    SignIn.headers(
                            url, DemoTenants.BANK, email, running.access().password()));
        }
    }

    static Stream<Arguments> operations() throws IOException {
        try (var file = RoleMatrixTest.class.getResourceAsStream("/roles.yaml")) {
            Map<String, Map<String, List<String>>> table =
                    new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
            return table.values().stream()
                    .flatMap(operations -> operations.entrySet().stream())
                    // It would end the session that the next operation needs.
                    .filter(operation -> !operation.getKey().equals("POST /logout"))
                    .map(operation -> Arguments.of(operation.getKey(), operation.getValue()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void operation(String operation, List<String> roles) throws Exception {
        String method = operation.split(" ")[0];
        // An id that nobody has: whoever may call is told that there is no such thing, or that the body is wrong.
        String path = operation.split(" ")[1].replaceAll(
                "\\{[^}]+}", UUID.randomUUID().toString());
        for (var caller : CALLERS.entrySet()) {
            int status = send(method, path, caller.getValue());
            if (roles.contains("public")) {
                // Open to all, yet not to a page of another site: a guard of its own may still say 403.
                assertThat(status)
                        .as("%s as %s", operation, caller.getKey())
                        .isNotEqualTo(401)
                        .isLessThan(500);
                continue;
            }
            boolean allowed = roles.contains(caller.getKey());
            if (caller.getKey().equals("nobody") && !allowed) {
                assertThat(status).as("%s as nobody", operation).isEqualTo(401);
            } else if (!allowed) {
                assertThat(status).as("%s as %s", operation, caller.getKey()).isEqualTo(403);
            } else {
                assertThat(status)
                        .as("%s as %s", operation, caller.getKey())
                        .isNotIn(401, 403)
                        .isLessThan(500);
            }
        }
    }

    private static int send(String method, String path, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", path.contains("/imports/") ? "text/csv" : "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        headers.forEach(request::header);
        // The status is enough, and a stream would never end.
        var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
