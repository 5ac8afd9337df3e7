package io.ohlas.scoring.release;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.TestBroker;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;
import io.ohlas.scoring.release.AnonymousResponse.Rating;
import io.ohlas.scoring.statistics.Band;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role asks every address for every part of the scores of an employee survey, again and again while it runs, and
 * all of them put together what they were told. Each employee gives a rating of their own, so that a histogram names the
 * people that it is about.
 */
@QuarkusTest
class AttackingAnonymityTest {

    static final int FEWEST = 5;
    static final int MOST_UNITS = 9;
    static final YearMonth RUNNING = YearMonth.now(ZoneOffset.UTC);
    static final YearMonth OVER = RUNNING.minusMonths(1);
    static final List<String> PERIODS = List.of(days(RUNNING, RUNNING), days(OVER, OVER), days(OVER, RUNNING));

    // Each stream that is looked at once and left ends a connection, which the next request must not be using.
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/api/v1/scores")
    URI scores;

    @Inject
    AnonymousAnswers anonymousAnswers;

    @Inject
    AgroalDataSource database;

    @Inject
    TenantContext tenants;

    @Inject
    Broker broker;

    final UUID tenant = UUID.randomUUID();
    final CollectedFigures collected = new CollectedFigures();
    int people;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobody_is_found_out_by_all_roles_together(long seed) throws Exception {
        var random = new Random(seed);
        Company company = Company.random(random, MOST_UNITS);
        company.units().forEach(this::setUp);
        for (int look = 0; look < 4; look++) {
            answer(company, random, 4 + random.nextInt(25));
            List.of("analyst", "partner", "tenant-admin").forEach(role -> askAll(Tokens.of(tenant, role), company));
            for (String unit : company.keys()) {
                askAll(Tokens.limitedTo(tenant, List.of(unit), look % 2 == 0 ? "manager" : "agent"), company);
            }
        }

        assertThat(collected.all()).hasSizeGreaterThan(3);
        assertThat(LinearAttack.foundOut(collected.all(), people, FEWEST)).isEmpty();
    }

    private void askAll(String token, Company company) {
        for (String period : PERIODS) {
            ask(token, "scores?" + period);
            ask(token, "scores?groupBy=orgUnit&" + period);
            ask(token, "scores?groupBy=month&" + period);
            watch(token, "groupBy=orgUnit&" + period);
            String before = company.keys().getLast();
            for (String unit : company.keys()) {
                ask(token, "scores?orgUnit=%s&%s".formatted(unit, period));
                ask(token, "scores/compare?a.orgUnit=%s&b.orgUnit=%s&%s".formatted(before, unit, period));
                before = unit;
            }
        }
    }

    // What a manager may not see at all, and sides of a comparison that overlap, tell nothing either.
    private void ask(String token, String query) {
        HttpResponse<String> answer =
                send(token, scores.resolve("%s&metric=enps".formatted(query)), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(200, 404, 422);
        if (answer.statusCode() == 200) {
            collected.collect(new JsonObject(answer.body()));
        } else {
            assertThat(new JsonObject(answer.body()).getString("detail")).doesNotContainPattern("[0-9] answers");
        }
    }

    // The first picture of a stream is what all later ones are like.
    private void watch(String token, String query) {
        URI address = scores.resolve("scores/live?metric=enps&" + query);
        try (var lines = send(token, address, BodyHandlers.ofLines()).body()) {
            collected.collect(lines.filter(line -> line.startsWith("data:"))
                    .map(line -> new JsonObject(line.substring("data:".length())))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static <T> HttpResponse<T> send(String token, URI address, BodyHandler<T> body) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HTTP.send(request, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(Company company, Random random, int times) {
        var batch = new ArrayList<AnonymousResponse>();
        for (int i = 0; i < times; i++) {
            LocalDate day = (random.nextInt(3) == 0 ? OVER : RUNNING).atDay(1);
            var rating = new Rating("enps", people++, Band.values()[random.nextInt(3)]);
            batch.add(new AnonymousResponse(
                    UUID.randomUUID(), 1, true, false, day, company.unitOf(random), List.of(rating)));
        }
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                anonymousAnswers.keep(connection, tenant, batch);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private void setUp(List<String> path) {
        UUID message = UUID.randomUUID();
        broker.send(
                message,
                tenant,
                Given.STRUCTURE_CHANGED,
                Given.event(Given.STRUCTURE_CHANGED)
                        .put("key", path.getLast())
                        .put("name", path.getLast())
                        .put("parent", path.size() == 1 ? null : path.get(path.size() - 2))
                        .put("path", new JsonArray(path))
                        .encode());
        TestBroker.awaitHandled(message);
    }

    private static String days(YearMonth from, YearMonth to) {
        return "from=%s&to=%s".formatted(from.atDay(1), to.atEndOfMonth());
    }
}
