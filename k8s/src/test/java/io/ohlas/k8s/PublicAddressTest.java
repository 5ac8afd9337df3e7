package io.ohlas.k8s;

import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The public address is set once in an overlay and stands the same everywhere. */
class PublicAddressTest {

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void issuer_sign_in_and_ingress_follow_the_public_address(Overlay overlay) {
        JsonNode addresses = overlay.of("ConfigMap")
                .filter(map -> map.name().startsWith("addresses-"))
                .findFirst()
                .orElseThrow()
                .tree()
                .path("data");
        String address = addresses.path("OHLAS_PUBLIC_URL").asText();
        JsonNode console = Manifest.each(
                        overlay.one("KeycloakRealmImport", "ohlas").spec().at("/realm/clients"))
                .filter(client -> client.path("clientId").asText().equals("ohlas-console"))
                .findFirst()
                .orElseThrow();

        assertThat(addresses.path("OHLAS_ISSUER").asText()).isEqualTo(address + "/auth/realms/ohlas");
        assertThat(overlay.one("Keycloak", "keycloak")
                        .spec()
                        .at("/hostname/hostname")
                        .asText())
                .isEqualTo(address + "/auth");
        assertThat(overlay.one("Keycloak", "keycloak")
                        .spec()
                        .at("/hostname/backchannelDynamic")
                        .asBoolean(true))
                .as("addresses of the back channel are published")
                .isFalse();
        assertThat(console.path("baseUrl").asText()).isEqualTo(address + "/");
        assertThat(console.at("/redirectUris/0").asText()).isEqualTo(address + "/login/callback");
        assertThat(console.path("attributes").path("post.logout.redirect.uris").asText())
                .isEqualTo(address + "/*");
        assertThat(overlay.one("Ingress", "ohlas").spec().at("/rules/0/host").asText())
                .isEqualTo(URI.create(address).getHost());
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void no_place_holder_is_left(Overlay overlay) {
        assertThat(overlay.manifests()).allSatisfy(manifest -> assertThat(
                        manifest.tree().toString())
                .doesNotContain("PUBLIC_HOST", "${OHLAS_PUBLIC_URL}", "${OHLAS_SMTP", "${OHLAS_MAIL", "\"PUBLIC_URL"));
    }

    @Test
    void production_speaks_https() {
        JsonNode ingress = Overlay.PRODUCTION.one("Ingress", "ohlas").spec();

        assertThat(ingress.at("/tls/0/hosts/0").asText())
                .isEqualTo(ingress.at("/rules/0/host").asText());
        assertThat(Overlay.PRODUCTION
                        .one("Keycloak", "keycloak")
                        .spec()
                        .at("/hostname/hostname")
                        .asText())
                .startsWith("https://");
    }
}
