package io.ohlas.survey;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import io.ohlas.platform.testing.HostileCallers;
import io.ohlas.platform.testing.Sample;

@QuarkusTest
class HostileCallersTest implements HostileCallers {

    @TestHTTPResource("")
    URL address;

    @Override
    public String service() {
        return "survey-service";
    }

    @Override
    public URL address() {
        return address;
    }

    @Override
    public Sample sample(String operation) {
        return GoodRequests.of(operation);
    }
}
