package io.ohlas.survey.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.ohlas.survey.testing.Bank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever else is sent: no body at all, no JSON, another type, a parameter out of its mind. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final byte[] TOO_MUCH = "[".concat("1,".repeat(6_000_000)).getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, byte[]> BODIES = Map.of(
            "nothing", new byte[0],
            "a brace", bytes("{"),
            "a list", bytes("[]"),
            "null", bytes("null"),
            "a text", bytes("\"text\""),
            "a number", bytes("12"),
            "100,000 levels", bytes("{\"a\":".repeat(100_000)),
            "no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'},
            "NULs", new byte[64],
            "UTF-16 cut short", new byte[] {0, '{', 0, '"', 0});

    private static final List<String> PARAMETERS = List.of(
            "",
            "abc",
            "-1",
            "0",
            "99999999999999999999",
            "a\u0000b",
            "2026-02-30",
            "+999999999-12-31",
            "9999-12-31",
            "null",
            "Q2hlZXNl",
            "Mg",
            "MR9h",
            "'; drop table response; --",
            "a".repeat(3_000));

    Bank bank;
    String contact;
    Map<String, Map<String, Map<String, ?>>> paths;

    // Not before all: only then is it known where the service listens.
    @BeforeEach
    void set_up() {
        if (bank != null) {
            return;
        }
        bank = Bank.asking("link");
        bank.deliver("ORD-1", Map.of("externalId", "C-1"));
        contact = bank.as("partner")
                .body(Map.of("externalId", "C-1"))
                .post("/api/v1/contacts")
                .path("id");
        paths = given().accept(ContentType.JSON).get("/q/openapi").jsonPath().getMap("paths");
    }

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void every_operation_with_a_body_has_a_sample() {
        Set<String> described = operations("requestBody");
        Set<String> sampled =
                Sample.all().stream().map(Sample::operation).collect(Collectors.toCollection(TreeSet::new));

        described.removeIf(operation -> operation.contains("/imports/") || operation.matches("POST /[ru]/.*"));
        assertThat(sampled).isEqualTo(described);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void body_that_is_none(Sample sample) {
        BODIES.forEach((what, body) -> {
            Response answer = send(sample, "application/json").body(body).request(sample.method(), path(sample));
            assertRefused(what, answer, 400, 413, 422);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void body_of_another_type(Sample sample) {
        for (String type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense")) {
            Response answer = send(sample, type).body(bytes("{}")).request(sample.method(), path(sample));
            assertRefused(type, answer, 400, 415);
        }
        assertRefused(
                "Accept",
                send(sample, "application/json")
                        .accept("application/xml")
                        .body(bytes("{}"))
                        .request(sample.method(), path(sample)),
                400,
                406,
                422);
    }

    @Test
    void body_of_twelve_megabytes() {
        for (Sample sample : Sample.all()) {
            try {
                Response answer =
                        send(sample, "application/json").body(TOO_MUCH).request(sample.method(), path(sample));
                assertThat(answer.statusCode()).as(sample.operation()).isEqualTo(413);
            } catch (Exception hungUp) {
                // The service may close the connection rather than read on.
                assertThat(hungUp).as(sample.operation()).isInstanceOf(java.io.IOException.class);
            }
        }
    }

    @Test
    void parameters_out_of_their_mind() {
        var wrong = new ArrayList<String>();
        paths.forEach((path, operations) -> {
            if (operations.containsKey("get") && !path.contains("/assets/")) {
                for (Map<String, ?> parameter : parameters(operations.get("get"))) {
                    PARAMETERS.forEach(value -> tryOut(path, parameter, value, wrong));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void headers_out_of_their_mind() {
        var wrong = new ArrayList<String>();
        for (Sample sample : Sample.all()) {
            for (String value : List.of(" ", "a".repeat(4_000), "\"x\"", "W/\"1\"", "99999999999999999999", "*")) {
                Response answer = bank.as(sample.role())
                        .header("Idempotency-Key", value)
                        .header("If-Match", value)
                        .body(sample.body())
                        .request(sample.method(), path(sample));
                complain(sample + " with header " + shortened(value), answer, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void tryOut(String path, Map<String, ?> parameter, String value, List<String> wrong) {
        boolean inPath = parameter.get("in").equals("path");
        String name = (String) parameter.get("name");
        String address = path.replace("{id}", inPath ? "{id}" : contact)
                .replace("{token}", inPath ? "{token}" : "AAAAAAAAAAAAAAAAAAAAAA")
                .replace("{key}", inPath ? "{key}" : "after-delivery");
        var request = bank.as("tenant-admin");
        Response answer = inPath
                ? request.pathParam(name, value.isEmpty() ? "%" : value).get(address)
                : request.queryParam(name, value).get(address);
        complain("GET %s with %s=%s".formatted(path, name, shortened(value)), answer, wrong);
    }

    private static void complain(String what, Response answer, List<String> wrong) {
        boolean page = answer.contentType() != null && answer.contentType().startsWith("text/html");
        if (answer.statusCode() >= 500) {
            wrong.add(what + " broke the service");
        } else if (answer.statusCode() >= 400 && !page && !says(answer)) {
            wrong.add(what + " says nothing: " + answer.statusCode() + " " + answer.asString());
        }
    }

    private static boolean says(Response answer) {
        if (answer.contentType() == null || !answer.contentType().startsWith("application/problem+json")) {
            return false;
        }
        JsonPath problem = answer.jsonPath();
        return problem.getString("type") != null
                && (problem.getString("detail") != null
                        || !problem.getList("errors").isEmpty());
    }

    private static void assertRefused(String what, Response answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(what).isIn((Object[]) statuses);
        assertThat(says(answer)).as(what + ": " + answer.asString()).isTrue();
    }

    private RequestSpecification send(Sample sample, String type) {
        var literal = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(type, ContentType.TEXT);
        return bank.as(sample.role())
                .config(RestAssuredConfig.config().encoderConfig(literal))
                .contentType(type)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static String path(Sample sample) {
        return sample.path().replace("{token}", "AAAAAAAAAAAAAAAAAAAAAA");
    }

    private Set<String> operations(String with) {
        var found = new TreeSet<String>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> described && described.containsKey(with)) {
                found.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
            }
        }));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> parameters(Map<String, ?> operation) {
        Object parameters = operation.get("parameters");
        return parameters == null ? List.of() : (List<Map<String, ?>>) parameters;
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
