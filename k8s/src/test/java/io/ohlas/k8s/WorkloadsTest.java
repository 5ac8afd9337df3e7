package io.ohlas.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each of the four services needs to be rolled, moved and killed without losing a request. */
class WorkloadsTest {

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void the_four_services_are_there_at_the_version_of_the_build(Overlay overlay) {
        assertThat(overlay.services()
                        .map(service -> service.container().path("image").asText()))
                .containsExactlyInAnyOrder(
                        image("gateway"), image("survey-service"), image("scoring-service"), image("alert-service"));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void probes_ask_the_management_port(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> {
            assertProbe(service, "startupProbe", "/q/health/started");
            assertProbe(service, "livenessProbe", "/q/health/live");
            assertProbe(service, "readinessProbe", "/q/health/ready");
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void figures_are_found_on_the_management_port(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> {
            JsonNode hints = service.spec().at("/template/metadata/annotations");
            assertThat(hints.path("prometheus.io/scrape").asText()).isEqualTo("true");
            assertThat(hints.path("prometheus.io/path").asText()).isEqualTo("/q/metrics");
            assertThat(hints.path("prometheus.io/port").asText())
                    .isEqualTo(
                            Settings.of(service).get("QUARKUS_MANAGEMENT_PORT").value());
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void memory_is_bounded_and_a_share_of_the_processor_is_reserved(Overlay overlay) {
        assertThat(overlay.of("Deployment")).allSatisfy(deployment -> {
            JsonNode resources = deployment.container().path("resources");
            assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
            assertThat(resources.at("/requests/memory").asText()).isNotEmpty();
            assertThat(resources.at("/limits/memory").asText()).isNotEmpty();
            assertThat(resources.at("/limits/cpu").isMissingNode())
                    .as("a processor limit only throttles")
                    .isTrue();
        });
    }

    // Out of the endpoints first (preStop), then finish what has begun (shutdown time-out), then be killed.
    @ParameterizedTest
    @EnumSource(Overlay.class)
    void a_leaving_pod_has_time_to_finish_what_it_began(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> {
            int waits =
                    service.container().at("/lifecycle/preStop/sleep/seconds").asInt();
            int finishes = Integer.parseInt(
                    Settings.of(service).get("QUARKUS_SHUTDOWN_TIMEOUT").value().replace("S", ""));
            assertThat(waits).isPositive();
            assertThat(service.pod().path("terminationGracePeriodSeconds").asInt())
                    .isGreaterThan(waits + finishes);
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void a_roll_out_never_takes_a_pod_away_before_the_next_is_ready(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> {
            JsonNode rolling = service.spec().at("/strategy/rollingUpdate");
            assertThat(rolling.path("maxUnavailable").asInt(-1)).isZero();
            assertThat(rolling.path("maxSurge").asInt()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void a_drained_machine_takes_one_pod_of_a_service_at_a_time(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> assertThat(overlay.of("PodDisruptionBudget")
                        .filter(budget -> service.isSelectedBy(budget.spec().at("/selector/matchLabels"))))
                .singleElement()
                .satisfies(budget ->
                        assertThat(budget.spec().path("maxUnavailable").asInt()).isEqualTo(1)));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void replicas_spread_over_zones_and_machines(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> {
            JsonNode spread = service.pod().path("topologySpreadConstraints");
            assertThat(spread.findValuesAsText("topologyKey"))
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(Manifest.each(spread))
                    .allMatch(constraint -> service.isSelectedBy(constraint.at("/labelSelector/matchLabels")));
        });
    }

    @Test
    void in_production_the_autoscaler_alone_decides_on_replicas() {
        assertThat(Overlay.PRODUCTION.services()).allSatisfy(service -> {
            assertThat(service.spec().path("replicas").isMissingNode()).isTrue();
            JsonNode scaling = Overlay.PRODUCTION
                    .one("HorizontalPodAutoscaler", service.name())
                    .spec();
            assertThat(scaling.at("/scaleTargetRef/name").asText()).isEqualTo(service.name());
            assertThat(scaling.path("minReplicas").asInt()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void in_production_state_is_kept_in_three_places() {
        JsonNode postgresql = Overlay.PRODUCTION.one("Cluster", "postgresql").spec();

        assertThat(postgresql.path("instances").asInt()).isEqualTo(3);
        assertThat(postgresql.at("/postgresql/synchronous/number").asInt()).isEqualTo(1);
        assertThat(Overlay.PRODUCTION
                        .one("RabbitmqCluster", "rabbitmq")
                        .spec()
                        .path("replicas")
                        .asInt())
                .isEqualTo(3);
    }

    private static String image(String service) {
        return "ohlas/%s:%s".formatted(service, System.getProperty("project.version"));
    }

    private static void assertProbe(Manifest service, String probe, String path) {
        JsonNode request = service.container().path(probe).path("httpGet");
        assertThat(request.path("path").asText()).isEqualTo(path);
        assertThat(request.path("port").asText()).isEqualTo("management");
    }
}
