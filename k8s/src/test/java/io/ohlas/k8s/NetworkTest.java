package io.ohlas.k8s;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One door, and walls between all that stands behind it. */
class NetworkTest {

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void nothing_is_allowed_by_default(Overlay overlay) {
        JsonNode policy = overlay.one("NetworkPolicy", "deny-by-default").spec();

        assertThat(policy.path("podSelector").toString()).isEqualTo("{}");
        assertThat(policy.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(policy.has("ingress") || policy.has("egress")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_deployment_has_a_policy_of_its_own_in_both_directions(Overlay overlay) {
        assertThat(overlay.of("Deployment")).allSatisfy(deployment -> assertThat(ownPolicies(overlay, deployment))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]")));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void a_service_hears_the_gateway_on_its_own_port_and_scrapes_on_the_management_port(Overlay overlay) {
        assertThat(overlay.services().filter(service -> !service.name().equals("gateway")))
                .hasSize(3)
                .allSatisfy(service -> {
                    JsonNode ingress = ownPolicies(overlay, service)
                            .findFirst()
                            .orElseThrow()
                            .path("ingress");
                    assertThat(ingress).hasSize(2);
                    assertThat(ingress.at("/0/from").toString())
                            .isEqualTo(
                                    "[{\"podSelector\":{\"matchLabels\":{\"app.kubernetes.io/name\":\"gateway\"}}}]");
                    assertThat(ingress.at("/0/ports/0/port").asInt()).isEqualTo(port(service, "http"));
                    assertThat(ingress.at("/1/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                    .asText())
                            .isEqualTo("monitoring");
                    assertThat(ingress.at("/1/ports/0/port").asInt()).isEqualTo(port(service, "management"));
                });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void the_ingress_leads_to_the_gateway_alone(Overlay overlay) {
        assertThat(overlay.of("Ingress")).singleElement().satisfies(ingress -> assertThat(
                        ingress.spec().findValues("service"))
                .extracting(service -> service.path("name").asText())
                .containsExactly("gateway"));
        assertThat(overlay.one("Keycloak", "keycloak")
                        .spec()
                        .at("/ingress/enabled")
                        .asBoolean(true))
                .as("Keycloak's own ingress")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void no_kubernetes_service_exposes_a_management_port(Overlay overlay) {
        assertThat(overlay.of("Service")).allSatisfy(service -> {
            assertThat(service.spec().path("type").asText("ClusterIP")).isEqualTo("ClusterIP");
            assertThat(service.spec().findValuesAsText("targetPort")).doesNotContain("management");
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_address_that_a_service_is_given_is_one_that_its_policy_lets_it_reach(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> {
            String egress = ownPolicies(overlay, service)
                    .findFirst()
                    .orElseThrow()
                    .path("egress")
                    .toString();
            assertThat(egress)
                    .contains("\"cnpg.io/cluster\":\"postgresql\"", "\"app.kubernetes.io/name\":\"rabbitmq\"");
            assertThat(peers(service)).allMatch(egress::contains);
        });
    }

    private static Stream<JsonNode> ownPolicies(Overlay overlay, Manifest deployment) {
        return overlay.of("NetworkPolicy").map(Manifest::spec).filter(policy -> {
            JsonNode labels = policy.at("/podSelector/matchLabels");
            return labels.isObject() && deployment.isSelectedBy(labels);
        });
    }

    private static int port(Manifest service, String name) {
        return Manifest.each(service.container().path("ports"))
                .filter(port -> port.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("containerPort")
                .asInt();
    }

    private static List<String> peers(Manifest service) {
        return Settings.of(service).values().stream()
                .map(Settings.Setting::value)
                .filter(value -> value.matches("http://[a-z]+-service:\\d+"))
                .map(value -> value.replaceAll("http://|:\\d+", ""))
                .toList();
    }
}
