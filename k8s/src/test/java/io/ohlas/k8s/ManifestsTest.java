package io.ohlas.k8s;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManifestsTest {

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_document_reads_strictly(Overlay overlay) {
        assertThat(overlay.manifests()).hasSizeGreaterThan(30).allSatisfy(StrictReader::read);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_document_lives_in_the_namespace(Overlay overlay) {
        assertThat(overlay.manifests())
                .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
                .allSatisfy(manifest -> assertThat(
                                manifest.tree().at("/metadata/namespace").asText())
                        .isEqualTo("ohlas"));
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment,gateway",
        "NetworkPolicy,gateway",
        "Cluster,postgresql",
        "Database,survey",
        "RabbitmqCluster,rabbitmq",
        "Keycloak,keycloak",
        "KeycloakRealmImport,ohlas"
    })
    void refuses_a_field_that_nobody_knows(String kind, String name) {
        assertRefused(kind, name, spec -> spec.put("replicaz", 2), "replicaz");
    }

    @Test
    void refuses_a_number_where_a_text_belongs() {
        assertRefused("Deployment", "gateway", spec -> pod(spec).put("serviceAccountName", 7), "String");
    }

    @Test
    void refuses_a_text_where_a_number_belongs() {
        assertRefused("Deployment", "gateway", spec -> spec.put("replicas", "2"), "Integer");
        assertRefused("Cluster", "postgresql", spec -> spec.put("instances", "3"), "instances");
    }

    @Test
    void refuses_a_kind_that_is_not_listed() {
        Manifest unknown =
                new Manifest(Overlay.LOCAL.one("Deployment", "gateway").tree().deepCopy());
        ((ObjectNode) unknown.tree()).put("kind", "Deploiment");

        assertThatThrownBy(() -> StrictReader.read(unknown))
                .hasMessageContaining("no kind apps/v1/Deploiment is known");
    }

    private static ObjectNode pod(ObjectNode spec) {
        return (ObjectNode) spec.at("/template/spec");
    }

    private static void assertRefused(String kind, String name, Consumer<ObjectNode> fault, String reason) {
        Manifest faulty = new Manifest(Overlay.LOCAL.one(kind, name).tree().deepCopy());
        fault.accept((ObjectNode) faulty.spec());

        assertThatThrownBy(() -> StrictReader.read(faulty))
                .isInstanceOf(StrictReader.ManifestRefused.class)
                .hasMessageContaining(reason);
    }
}
