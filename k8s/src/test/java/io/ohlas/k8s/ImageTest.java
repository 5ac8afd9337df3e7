package io.ohlas.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImageTest {

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void runs_as_the_user_that_the_pods_demand(Overlay overlay) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
        assertThat(overlay.services()).isNotEmpty().allSatisfy(service -> assertThat(lines)
                .contains("USER %d:%d"
                        .formatted(
                                service.pod().at("/securityContext/runAsUser").asInt(),
                                service.pod().at("/securityContext/runAsGroup").asInt())));
    }
}
