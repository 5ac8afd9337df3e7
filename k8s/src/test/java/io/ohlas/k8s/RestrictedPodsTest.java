package io.ohlas.k8s;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Pod Security Standard "restricted", which the namespace enforces, and a read-only root file system for our own pods. */
class RestrictedPodsTest {

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void the_namespace_admits_restricted_pods_only(Overlay overlay) {
        assertThat(overlay.one("Namespace", "ohlas").label("pod-security.kubernetes.io/enforce"))
                .isEqualTo("restricted");
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_pod_runs_without_root_and_with_the_default_system_calls(Overlay overlay) {
        assertThat(pods(overlay)).hasSizeGreaterThanOrEqualTo(6).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("hostNetwork").asBoolean()).isFalse();
            assertThat(pod.path("hostPID").asBoolean()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_container_gives_up_all_privileges(Overlay overlay) {
        Stream<JsonNode> containers = pods(overlay)
                .flatMap(pod -> Stream.concat(
                        Manifest.each(pod.path("containers")), Manifest.each(pod.path("initContainers"))));

        assertThat(containers).isNotEmpty().allSatisfy(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("privileged").asBoolean()).isFalse();
            assertThat(security.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void our_own_containers_cannot_write_to_their_image(Overlay overlay) {
        assertThat(overlay.of("Deployment")).allSatisfy(deployment -> {
            assertThat(deployment
                            .container()
                            .at("/securityContext/readOnlyRootFilesystem")
                            .asBoolean())
                    .isTrue();
            assertThat(deployment.pod().toString()).doesNotContain("hostPath").contains("sizeLimit");
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void no_pod_of_ours_holds_a_token_of_the_cluster(Overlay overlay) {
        assertThat(overlay.of("Deployment")).allSatisfy(deployment -> assertThat(
                        deployment.pod().path("automountServiceAccountToken").asBoolean(true))
                .isFalse());
        assertThat(overlay.of("ServiceAccount")).hasSize(4).allSatisfy(account -> assertThat(
                        account.tree().path("automountServiceAccountToken").asBoolean(true))
                .isFalse());
    }

    private static Stream<JsonNode> pods(Overlay overlay) {
        return overlay.manifests().stream().map(Manifest::pod).filter(JsonNode::isObject);
    }
}
