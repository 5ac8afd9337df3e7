package io.ohlas.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One database server has room for every pool at its fullest, also in the middle of a roll-out at full scale. */
class ConnectionsTest {

    /** What PostgreSQL keeps back for superusers and its operator takes for itself. */
    static final int OTHERS = 20;

    static final Pattern POOL = Pattern.compile("(?m)^quarkus\\.datasource\\.jdbc\\.max-size=(\\d+)$");
    static final Path COMMON = Path.of("../platform/src/main/resources/META-INF/microprofile-config.properties");

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void the_server_takes_all_connections_that_the_pools_may_open(Overlay overlay) throws IOException {
        int pods = overlay.services()
                .mapToInt(service -> mostPods(overlay, service))
                .sum();
        var keycloak = overlay.one("Keycloak", "keycloak").spec();
        int needed = pods * pool()
                + keycloak.path("instances").asInt()
                        * keycloak.at("/db/poolMaxSize").asInt(100)
                + OTHERS;

        assertThat(overlay.one("Cluster", "postgresql")
                        .spec()
                        .at("/postgresql/parameters/max_connections")
                        .asInt())
                .isGreaterThanOrEqualTo(needed);
    }

    private static int mostPods(Overlay overlay, Manifest service) {
        int replicas = overlay.of("HorizontalPodAutoscaler")
                .filter(scaler ->
                        scaler.spec().at("/scaleTargetRef/name").asText().equals(service.name()))
                .mapToInt(scaler -> scaler.spec().path("maxReplicas").asInt())
                .findFirst()
                .orElseGet(() -> service.spec().path("replicas").asInt());
        return replicas + service.spec().at("/strategy/rollingUpdate/maxSurge").asInt();
    }

    private static int pool() throws IOException {
        return POOL.matcher(Files.readString(COMMON))
                .results()
                .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
