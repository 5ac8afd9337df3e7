package io.ohlas.survey.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.ohlas.survey.testing.Bank;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands in a body: it is taken, or refused with the place and with what helps; the service never breaks. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodiesTest {

    @Inject
    ObjectMapper json;

    Bank bank;
    String token;

    // Not before all: only then is it known where the service listens.
    @BeforeEach
    void set_up() {
        if (bank != null) {
            return;
        }
        bank = Bank.asking("link");
        String link =
                bank.deliver("ORD-1", Map.of("externalId", "C-1")).extract().path("invitation.link");
        token = link.substring(link.lastIndexOf('/') + 1);
    }

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void one_value_at_a_time(Sample sample) {
        var wrong = new ArrayList<String>();
        for (Mutation mutation : Mutation.of(json.valueToTree(sample.body()))) {
            Response answer = send(sample, mutation.body());
            String flaw = flaw(mutation, answer);
            if (flaw != null) {
                wrong.add(mutation + ": " + flaw + " " + shown(answer));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void good_bodies_are_taken(Sample sample) throws Exception {
        bank = null;
        set_up();

        assertThat(send(sample, json.writeValueAsString(sample.body())).statusCode())
                .isBetween(200, 299);
    }

    private Response send(Sample sample, String body) {
        var request = bank.as(sample.role())
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body);
        return request.request(sample.method(), sample.path().replace("{token}", token));
    }

    private static String flaw(Mutation mutation, Response answer) {
        int status = answer.statusCode();
        if (status < 300) {
            return mutation.isUnstorable() ? "was taken" : null;
        }
        if (status >= 500) {
            return "broke the service";
        }
        if (!answer.contentType().startsWith("application/problem+json")) {
            return "is no problem+json";
        }
        JsonPath problem = answer.jsonPath();
        if (problem.getString("detail") == null || problem.getString("type") == null) {
            return "says nothing";
        }
        if (status != 400 && status != 422) {
            return null;
        }
        // A number of 2,000 digits is no JSON to the reader, which then knows no fields.
        if (problem.getString("detail").startsWith("The body nests too deeply, or a value in it is too long")) {
            return null;
        }
        List<String> pointers = problem.getList("errors.pointer");
        return pointers != null && pointers.stream().anyMatch(pointer -> related(pointer, mutation.pointer()))
                ? null
                : "names another place";
    }

    private static boolean related(String one, String other) {
        return first(one).equals(first(other));
    }

    // A wrong key, say, may be told where it is referred to.
    private static String first(String pointer) {
        return pointer.isEmpty() ? "" : pointer.split("/")[1];
    }

    private static String shown(Response answer) {
        String text = answer.statusCode() + " " + answer.asString();
        return text.substring(0, Math.min(400, text.length()));
    }
}
