package io.ohlas.survey.page;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.platform.testing.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that no browser would send is its sender's mistake, and no failure of ours. */
@QuarkusTest
class BrokenFormTest {

    @TestHTTPResource("")
    URL address;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''               | q=%zz
                    ''               | q=%z
                    ''               | q=%
                    ''               | %zz=1
                    ''               | q=1&%zz
                    ;charset=no-such | q=%20
                    ;charset=%       | q=%20
                    """)
    void is_told_that_it_cannot_be_read(String charset, String body) {
        String answer = RawHttp.send(
                address.getPort(),
                "POST /r/x HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/x-www-form-urlencoded" + charset,
                "Content-Length: " + body.length(),
                "Connection: close",
                "",
                body);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "/problems/unreadable-request");
    }
}
