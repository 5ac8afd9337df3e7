package io.ohlas.gateway.proxy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me;x",
                "/api/v1/me;jsessionid=1",
                "/api/v1;a/me",
                "/api/v1/me%3B",
                "/api/v1/me%3bx=y",
                "/api%2Fv1/me",
                "/api%2fv1/me",
                "/api/v1/%2e%2e/tenants",
                "/api/v1/%2E./tenants",
                "/api/v1/.%2e/tenants",
                "/api/v1/../tenants",
                "/api/v1/./me",
                "/..",
                "/.",
                "/api/v1/me/..",
                "//api/v1/me",
                "/api//v1/me",
                "/api/v1/me//",
                "/api/v1\\me",
                "/api/v1/%5Cme",
                "/api/v1/me%00",
                "/api/v1/me%0d%0aX:1",
                "/api/v1/me%7F",
                "/api/v1/%252e%252e/me",
                "/api/v1/me%23",
                "/api/v1/me%3Fx",
                "/api/v1/%zz",
                "/api/v1/me%",
                "/api/v1/me%2",
                "http://elsewhere/api/v1/me",
                "*",
                "",
                "/api/v1/\"me\"",
                "/api/v1/<me>",
                "/api/v1/mé"
            })
    void refuses_an_address_that_could_mean_two_things(String target) {
        assertThat(PathGuard.objection(target)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/me",
                "/api/v1/surveys/a.b_c~d-e",
                "/api/v1/cases?sort=../..;x%2F",
                "/r/AbC-_123?rating=3",
                "/assets/index-4f2a.js",
                "/api/v1/org-units/Praha%201",
                "/api/v1/org-units/%C5%BDi%C5%BEkov",
                "/auth/realms/ohlas/protocol/openid-connect/auth?scope=openid%20tenant:a",
                "/.well-known/security.txt"
            })
    void lets_plain_addresses_through(String target) {
        assertThat(PathGuard.objection(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 4097})
    void takes_addresses_of_up_to_4096_characters(int length) {
        String target = "/" + "a".repeat(length - 1);

        assertThat(PathGuard.objection(target).isEmpty()).isEqualTo(length == 4096);
    }
}
