package io.ohlas.scoring;

import java.net.URL;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.HostileInput;
import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class HostileInputTest {

    @TestHTTPResource("")
    URL address;

    @Test
    void breaks_nothing_and_is_told_what_is_wrong() {
        String admin = Tokens.of(UUID.randomUUID(), "tenant-admin");
        String document = given().accept("application/json").get("/q/openapi").asString();

        assertThat(HostileInput.complaints("http://localhost:" + address.getPort(), document, operation -> admin))
                .isEmpty();
    }
}
