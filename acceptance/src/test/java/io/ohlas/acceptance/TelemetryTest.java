package io.ohlas.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.suite.ServiceProcess;
import io.ohlas.stack.suite.Suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Metrics, logs and traces tell what is slow and what fails, and nothing of whom: they outlive an erasure. */
@Order(95)
class TelemetryTest {

    static final TheSuite.Running RUNNING = TheSuite.get();
    static final TraceCollector TRACES = new TraceCollector();

    static List<ServiceProcess> traced;
    static CanaryWalk walk;

    @BeforeAll
    static void walk() throws Exception {
        var survey = RUNNING.suite().startReplica("survey-service", TRACES.settings());
        var scoring = RUNNING.suite().startReplica("scoring-service", TRACES.settings());
        var alert = RUNNING.suite().startReplica("alert-service", TRACES.settings());
        var settings = new HashMap<>(TRACES.settings());
        settings.putAll(Map.of(
                "OHLAS_SURVEY_URL", survey.url(), "OHLAS_SCORING_URL", scoring.url(), "OHLAS_ALERT_URL", alert.url()));
        var gateway = RUNNING.suite().startReplica("gateway", settings);
        traced = List.of(survey, scoring, alert, gateway);
        walk = new CanaryWalk(RUNNING, gateway.url());
        walk.walk();
    }

    @AfterAll
    static void stop() {
        traced.forEach(replica -> RUNNING.suite().stop(replica.name()));
        TRACES.close();
    }

    @Test
    void metrics_hold_templates_and_no_canary() throws Exception {
        for (ServiceProcess service : Stream.concat(
                        traced.stream(), Suite.SERVICES.stream().map(RUNNING.suite()::service))
                .toList()) {
            String metrics = metrics(service);
            assertThat(metrics).as(service.name()).contains("http_server_requests_seconds_count");
            assertHeldBack(service.name(), metrics, true);
        }
        assertThat(metrics(traced.getLast()))
                .contains(
                        "uri=\"/r/{token}\"",
                        "uri=\"/api/public/v1/invitations/{token}/response\"",
                        "uri=\"/api/v1/cases/{id}/notes\"",
                        "uri=\"/UNKNOWN\"");
    }

    @Test
    void traces_hold_routes_and_no_canary() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TRACES.text())
                .contains("gateway", "survey", "alert", "http.route", "/api/public/v1/invitations/{token}/response"));

        assertHeldBack("traces", TRACES.text(), true);
    }

    /** Those of the database, the broker and Keycloak too, and of all stories that ran before. */
    @Test
    void logs_hold_no_canary() throws IOException {
        try (Stream<Path> logs = Files.list(RUNNING.suite().logs())) {
            List<Path> all = logs.filter(Files::isRegularFile).toList();
            assertThat(all)
                    .extracting(log -> log.getFileName().toString())
                    .contains("gateway.log", "survey-service.log", "keycloak.log", "postgresql.log", "rabbitmq.log");
            for (Path log : all) {
                assertHeldBack(
                        log.getFileName().toString(),
                        new String(Files.readAllBytes(log), StandardCharsets.UTF_8),
                        false);
            }
        }
    }

    private static void assertHeldBack(String where, String text, boolean idsToo) {
        for (String secret : walk.secrets()) {
            assertThat(linesWith(text, secret)).as("%s tells %s", where, secret).isEmpty();
        }
        if (idsToo) {
            for (String id : walk.ids()) {
                assertThat(linesWith(text, id)).as("%s tells %s", where, id).isEmpty();
            }
        }
    }

    private static List<String> linesWith(String text, String secret) {
        return text.lines().filter(line -> line.contains(secret)).limit(3).toList();
    }

    private static String metrics(ServiceProcess service) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.managementUrl() + "/q/metrics"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
