package io.ohlas.stack.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.2\n", "v22.0.0"})
    void takes_versions_from_20_19_on(String version) {
        assertThat(Node.isNewEnough(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.18.9", "v18.20.4", "v9.99.0", "", "node"})
    void refuses_older_ones_and_what_is_no_version(String version) {
        assertThat(Node.isNewEnough(version)).isFalse();
    }
}
