package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

import io.ohlas.stack.Home;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoPeople;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.suite.Secrets;
import io.ohlas.stack.suite.SuiteConfig;
import io.ohlas.stack.suite.SuiteEnvironment;

/** The demo tenants of the running suite. */
final class Demo {

    private static final Path FILE = Home.folder().resolve("demo.env");

    private final SuiteConfig config = SuiteConfig.local();

    /** Makes the tenants unless they were made before, and keeps what scripts need in {@code .ohlas/demo.env}. */
    DemoAccess ensure() {
        return existing().orElseGet(this::make);
    }

    /** What was kept for this address; empty when no demo was made. */
    Optional<DemoAccess> existing() {
        return written().filter(access -> access.url().equals(config.url()));
    }

    /** What was kept, for whichever address. */
    static Optional<DemoAccess> written() {
        try {
            return DemoAccess.read(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DemoAccess make() {
        System.out.println("Making the demo tenants");
        Secrets secrets = Secrets.in(Home.folder());
        OhlasApi operator =
                OhlasApi.client(config.url(), config.tokenUrl(), "ohlas-operator", secrets.password("client.operator"));
        var tenants = new DemoTenants(
                config.url(), config.tokenUrl(), config.mailUrl(), operator, step -> System.out.println("  " + step));
        try {
            DemoAccess access = tenants.make(new DemoPeople(
                    new SuiteEnvironment(config, secrets).keycloakUrl(),
                    secrets.password("client.gateway-admin"),
                    secrets.password("demo.people")));
            access.write(FILE);
            return access;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ApiRefused | UncheckedIOException | IllegalStateException failure) {
            throw new Trouble("The suite runs, but its demo tenants could not be made: %s%nThe services' logs are in %s"
                    .formatted(failure.getMessage(), Home.folder().resolve("logs")));
        }
    }
}
