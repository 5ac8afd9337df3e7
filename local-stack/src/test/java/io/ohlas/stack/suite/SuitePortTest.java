package io.ohlas.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import io.ohlas.stack.Home;

import static org.assertj.core.api.Assertions.assertThat;

class SuitePortTest {

    static final List<String> SERVICES = Suite.SERVICES;

    static final Pattern PORT = Pattern.compile("(?:localhost:|[.]port=)(\\d+)");

    /** Linux, Documentation/networking/ip-sysctl.rst, ip_local_port_range: "The default values are 32768 and 60999". */
    static final int FIRST_OF_OUTGOING_CONNECTIONS = 32768;

    /** RFC 6335, section 6: those below may be opened by the superuser alone. */
    static final int FIRST_FOR_USERS = 1024;

    @ParameterizedTest
    @EnumSource
    void is_one_that_no_outgoing_connection_takes(SuitePort port) {
        assertThat(port.usual()).isGreaterThanOrEqualTo(FIRST_FOR_USERS).isLessThan(FIRST_OF_OUTGOING_CONNECTIONS);
    }

    @Test
    void is_no_other_ones() {
        assertThat(Stream.of(SuitePort.values()).map(SuitePort::usual)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void is_what_a_service_takes_that_nobody_told(String service) throws IOException {
        Path settings = Home.checkout().resolve(service).resolve("src/main/resources/application.properties");
        assertThat(PORT.matcher(Files.readString(settings)).results().map(found -> Integer.valueOf(found.group(1))))
                .isNotEmpty()
                .isSubsetOf(Stream.of(SuitePort.values()).map(SuitePort::usual).toList());
    }
}
