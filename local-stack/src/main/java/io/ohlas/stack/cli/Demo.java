package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.ohlas.stack.Home;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoPeople;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.demo.life.DemoPast;
import io.ohlas.stack.demo.life.ReplayClocks;
import io.ohlas.stack.suite.Secrets;
import io.ohlas.stack.suite.SuiteConfig;
import io.ohlas.stack.suite.SuiteEnvironment;

/** The demo tenants of the running suite. */
final class Demo {

    /** Holds the place of a past that is being made. */
    static final String UNFINISHED = "demo-unfinished";

    // Of the customers that a bank of this size has: as many as two cores live through in some minutes.
    private static final double SHARE = 0.4;

    private static final Path FILE = Home.folder().resolve("demo.env");
    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

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

    /** Whether a past was begun and never came to its end. */
    static boolean wasCutOff() {
        return Files.exists(Home.folder().resolve(UNFINISHED));
    }

    private DemoAccess make() {
        System.out.println("Making the demo tenants");
        try {
            Path unfinished = Home.folder().resolve(UNFINISHED);
            Files.writeString(unfinished, "The demo's past is being made." + System.lineSeparator());
            DemoAccess access = makeWithPast();
            access.write(FILE);
            Files.delete(unfinished);
            return access;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ApiRefused | UncheckedIOException | IllegalStateException failure) {
            throw new Trouble("The suite runs, but its demo tenants could not be made: %s%nThe services' logs are in %s"
                    .formatted(failure.getMessage(), Home.folder().resolve("logs")));
        }
    }

    private DemoAccess makeWithPast() throws IOException {
        Secrets secrets = Secrets.in(Home.folder());
        OhlasApi operator = OhlasApi.operator(config.url(), config.tokenUrl(), secrets);
        Consumer<String> progress = step -> System.out.println("  " + step);
        var tenants = new DemoTenants(config.url(), config.tokenUrl(), config.mailUrl(), operator, progress);
        var people = new DemoPeople(
                new SuiteEnvironment(config, secrets).keycloakUrl(),
                secrets.password("client.gateway-admin"),
                secrets.password("demo.people"));
        // The mails of a past go to the launcher's own server, never out into the world; and whoever works here
        // already must not find themselves in the past.
        if (config.outside().smtp().isPresent() || hasOtherTenants(operator)) {
            return tenants.make(people);
        }
        var past = new DemoPast(new ReplayClocks(config.clockUrls()), Instant.now(), DemoPast.DAYS, SHARE, progress);
        past.begin();
        DemoAccess access = tenants.make(people);
        Map<String, Object> truth = past.live(access, tenants.admins());
        JSON.writeValue(Home.folder().resolve("demo-truth.json").toFile(), truth);
        return access;
    }

    private static boolean hasOtherTenants(OhlasApi operator) {
        for (JsonNode tenant : operator.get("/api/v1/tenants").get("items")) {
            if (!Set.of(DemoTenants.BANK, DemoTenants.SHOP)
                    .contains(tenant.get("key").asText())) {
                return true;
            }
        }
        return false;
    }
}
