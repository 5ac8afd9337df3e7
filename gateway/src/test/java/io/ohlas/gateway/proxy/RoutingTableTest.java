package io.ohlas.gateway.proxy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTableTest {

    private final RoutingTable table = new RoutingTable();

    @ParameterizedTest
    @CsvSource({
        "/api/v1/interactions, SURVEY",
        "/api/v1/journeys/onboarding, SURVEY",
        "/api/v1/journeys/onboarding/scores, SCORING",
        "/api/v1/journeys/scores, SURVEY",
        "/api/v1/journeys/a/b/scores, SURVEY",
        "/api/public/v1/invitations/abc/response, SURVEY",
        "/r/abc, SURVEY",
        "/s/branch-1, SURVEY",
        "/u/abc, SURVEY",
        "/c/abc, SURVEY",
        "/assets/survey/page.css, SURVEY",
        "/api/v1/scores/live, SCORING",
        "/api/v1/closed-loop, SCORING",
        "/api/v1/cases/live, ALERT",
        "/api/v1/root-causes/late, ALERT",
        "/auth/realms/ohlas/protocol/openid-connect/token, KEYCLOAK",
        "/auth/resources/x/login/style.css, KEYCLOAK",
        "/api/v1/tenants, OWN",
        "/api/v1/me, OWN",
        "/login/callback, OWN",
        "/, CONSOLE",
        "/cases/42, CONSOLE",
        "/assets/index-4f2a.js, CONSOLE",
    })
    void each_path_has_one_service(String path, Destination destination) {
        assertThat(table.destination(path)).isEqualTo(destination);
    }

    @ParameterizedTest
    @CsvSource({
        "/q/health",
        "/q/metrics",
        "/q/openapi",
        "/api",
        "/api/v1",
        "/api/v1/casesx",
        "/api/v2/cases",
        "/api/internal",
        "/auth",
        "/auth/admin/master/console",
        "/auth/realms/master",
        "/auth/realms/ohlasx",
        "/auth/metrics",
    })
    void what_is_not_listed_is_answered_by_nobody(String path) {
        assertThat(table.destination(path)).isEqualTo(Destination.NOBODY);
    }
}
