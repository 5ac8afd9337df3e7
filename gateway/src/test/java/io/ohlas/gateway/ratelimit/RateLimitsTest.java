package io.ohlas.gateway.ratelimit;

import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Suite;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class RateLimitsTest {

    @TestHTTPResource("")
    URL address;

    @Inject
    SharedBudgets budgets;

    @Test
    void an_answer_tells_the_limits_that_count_it() {
        var suite = new Suite("http://localhost:" + address.getPort());
        var tenant = suite.tenant();

        var page = suite.call("GET", "/r/x", null, null);
        assertThat(header(page, "RateLimit-Policy")).isEqualTo("\"address\";q=12000;w=60");
        assertThat(header(page, "RateLimit")).matches("\"address\";r=\\d+;t=\\d+");
        var call = suite.call("GET", "/api/v1/me", suite.adminToken(tenant), null);
        assertThat(call.statusCode()).isEqualTo(200);
        assertThat(header(call, "RateLimit-Policy")).isEqualTo("\"client\";q=120000;w=60, \"tenant\";q=300000;w=60");
        assertThat(header(call, "RateLimit")).matches("\"client\";r=\\d+;t=\\d+, \"tenant\";r=\\d+;t=\\d+");
    }

    @Test
    void pages_that_explain_something_take_nothing_from_the_quota_of_sign_ins() {
        var suite = new Suite("http://localhost:" + address.getPort());

        for (String path : List.of("/problems/case-not-found", "/problems", "/.well-known/security.txt")) {
            assertThat(header(suite.call("GET", path, null, null), "RateLimit-Policy"))
                    .isEqualTo("\"address\";q=12000;w=60");
        }
        assertThat(header(suite.call("GET", "/login", null, null), "RateLimit-Policy"))
                .contains("sign-in");
    }

    /** Else anybody could use up another tenant's budget by writing its name. */
    @Test
    void a_token_that_was_not_verified_counts_for_nobody_but_its_sender() {
        var suite = new Suite("http://localhost:" + address.getPort());
        String token = suite.adminToken(suite.tenant());
        String forged = token.substring(0, token.lastIndexOf('.')) + ".AAAA";

        var answer = suite.call("GET", "/api/v1/me", forged, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "RateLimit-Policy")).startsWith("\"address\"");
    }

    /** Each lease comes from another replica's point of view: none of them knows of the others but by the database. */
    @Test
    void replicas_together_take_no_more_than_the_quota() throws Exception {
        var policy = Policy.of("client", 500, Duration.ofHours(10));
        String key = UUID.randomUUID().toString();
        Callable<Long> lease = () -> budgets.lease(key, policy, policy.lease()).granted();

        long taken = 0;
        try (var replicas = Executors.newFixedThreadPool(8)) {
            for (var granted : replicas.invokeAll(
                    IntStream.range(0, 100).mapToObj(i -> lease).toList())) {
                taken += granted.get();
            }
        }

        assertThat(taken).isEqualTo(500);
        assertThat(budgets.lease(key, policy, 1).granted()).isZero();
        assertThat(budgets.lease(UUID.randomUUID().toString(), policy, 1).granted())
                .isEqualTo(1);
    }

    @Test
    void a_limit_that_an_operator_changes_holds_at_once() {
        String key = UUID.randomUUID().toString();
        budgets.lease(key, Policy.of("client", 500, Duration.ofHours(10)), 1);

        assertThat(budgets.lease(key, Policy.of("client", 10, Duration.ofHours(10)), 100)
                        .granted())
                .isEqualTo(10);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
