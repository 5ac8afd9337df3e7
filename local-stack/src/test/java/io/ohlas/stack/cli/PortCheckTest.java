package io.ohlas.stack.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.ohlas.stack.Ports;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.suite.OutsideServers;
import io.ohlas.stack.suite.SuiteConfig;
import io.ohlas.stack.suite.SuitePort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class PortCheckTest {

    @Test
    void names_the_port_its_purpose_its_owner_and_the_way_out() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.check(suiteAt(taken.getLocalPort())))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port %d, needed for the gateway, is in use".formatted(taken.getLocalPort()))
                    .hasMessageContaining(
                            "process %d".formatted(ProcessHandle.current().pid()))
                    .hasMessageContaining("OHLAS_PORT=");
        }
    }

    @Test
    void lets_a_suite_start_on_free_ports() {
        assertThatCode(() -> PortCheck.check(suiteAt(Ports.free()))).doesNotThrowAnyException();
    }

    @Test
    void advises_a_port_that_is_free_and_meant_for_no_other_part() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort() > 60_000 ? 1024 : taken.getLocalPort() + 1000;
            var suite = suiteWith(Map.of(SuitePort.GATEWAY, taken.getLocalPort(), SuitePort.SURVEY, port));
            assertThatThrownBy(() -> PortCheck.check(suite))
                    .hasMessageContaining("OHLAS_PORT=")
                    .hasMessageNotContaining("OHLAS_PORT=%d ".formatted(port));
        }
    }

    @Test
    void advises_no_port_twice() throws IOException {
        try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var suite =
                    suiteWith(Map.of(SuitePort.GATEWAY, first.getLocalPort(), SuitePort.SURVEY, second.getLocalPort()));
            String advice = catchThrowable(() -> PortCheck.check(suite)).getMessage();
            assertThat(Pattern.compile("_PORT=(\\d+)").matcher(advice).results().map(found -> found.group(1)))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    private static SuiteConfig suiteAt(int port) {
        return suiteWith(Map.of(SuitePort.GATEWAY, port));
    }

    private static SuiteConfig suiteWith(Map<SuitePort, Integer> ports) {
        return new SuiteConfig(Path.of("x"), Path.of("y"), ports, false, false, OutsideServers.none(), false);
    }
}
