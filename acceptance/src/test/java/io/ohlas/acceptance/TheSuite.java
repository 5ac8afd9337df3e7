package io.ohlas.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoPeople;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.suite.Suite;
import io.ohlas.stack.suite.SuiteConfig;

/** The packaged suite with its demo tenants, started once for all stories of this JVM. */
public final class TheSuite {

    /**
     * @param access to the demo tenants, as `./ohlas start` writes it down for scripts
     * @param operator the client that makes tenants
     */
    public record Running(Suite suite, DemoAccess access, OhlasApi operator) {

        /** A demo person of the bank, signed in. */
        OhlasApi person(String user) {
            return access.person(DemoTenants.email(user, DemoTenants.BANK));
        }
    }

    private static final String PASSWORD = "a-password-for-tests";

    private static Running running;
    private static RuntimeException failure;

    private TheSuite() {}

    /** What could not be started once is not tried again by each test: the parts that did start are still there. */
    public static synchronized Running get() {
        if (failure != null) {
            throw new IllegalStateException("The suite did not start", failure);
        }
        if (running == null) {
            try {
                running = start();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return running;
    }

    private static Running start() {
        var suite = Suite.start(SuiteConfig.temporary(folder()), System.out::println);
        DemoAccess access = DemoTenants.of(suite, System.out::println).make(DemoPeople.of(suite, PASSWORD));
        return new Running(suite, access, OhlasApi.operator(suite.url(), suite.tokenUrl(), suite.secrets()));
    }

    // Inside the build's folder, so that the logs of a failed run can be read afterwards.
    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "suite").toAbsolutePath()), "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
