package io.ohlas.scoring;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import io.ohlas.platform.testing.HostileCallers;

@QuarkusTest
class HostileCallersTest implements HostileCallers {

    @TestHTTPResource("")
    URL address;

    @Override
    public String service() {
        return "scoring-service";
    }

    @Override
    public URL address() {
        return address;
    }
}
