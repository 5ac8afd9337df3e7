package io.ohlas.stack.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import io.ohlas.stack.AtExit;
import io.ohlas.stack.Part;
import io.ohlas.stack.RabbitAddress;
import io.ohlas.stack.TestDatabase;

/** The whole suite, running on this machine: database, broker, Keycloak, mail sink and the four services. */
public final class Suite {

    public static final List<String> SERVICES =
            List.of("survey-service", "scoring-service", "alert-service", "gateway");

    private final SuiteConfig config;
    private final Secrets secrets;
    private final SuiteEnvironment environment;
    private final RunningParts running;
    private final SuiteStart start;

    private Suite(SuiteConfig config, Consumer<String> progress) {
        this.config = config;
        this.secrets = Secrets.in(config.folder());
        this.environment = new SuiteEnvironment(config, secrets);
        this.running = new RunningParts(progress);
        this.start = new SuiteStart(config, secrets, environment, running);
    }

    /**
     * Starts all parts and keeps them running: one that dies is started again until {@link #stop}.
     *
     * @param progress told in a line of each step
     * @throws io.ohlas.stack.PartFailed when a part does not start; the others are stopped then
     */
    public static Suite start(SuiteConfig config, Consumer<String> progress) {
        var suite = new Suite(config, progress);
        AtExit.run(suite::stop);
        try {
            suite.start.all();
            // Once more, to come before what the parts themselves asked for: services end before what they need.
            AtExit.run(suite::stop);
        } catch (CompletionException failure) {
            suite.stop();
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } catch (RuntimeException failure) {
            suite.stop();
            throw failure;
        }
        return suite;
    }

    /** The one address of everything. */
    public String url() {
        return config.url();
    }

    /** Where clients fetch tokens. */
    public String tokenUrl() {
        return config.tokenUrl();
    }

    /** Keycloak's own address, for operators. */
    public String keycloakUrl() {
        return environment.keycloakUrl();
    }

    /** The page of mails; {@code /api/mails} below it for programs. */
    public String mailUrl() {
        return config.mailUrl();
    }

    /** Passwords and keys of this suite; "client.operator" is the secret of the API client ohlas-operator. */
    public Secrets secrets() {
        return secrets;
    }

    /** A service's database with its roles: survey, scoring, alert, gateway or keycloak. */
    public TestDatabase database(String name) {
        return environment.database(name);
    }

    public RabbitAddress broker() {
        return environment.broker();
    }

    /** All parts that run as processes of their own, in the order of their start. */
    public List<Part> parts() {
        return running.all();
    }

    /** A part by its name: postgresql, rabbitmq, keycloak or the name of a service. */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part is called " + name));
    }

    /** Kills a part as a crash would; it is started again without more ado. */
    public void kill(String name) {
        part(name).kill();
    }

    /** Tells a part to end, as a rolling update does; it is started again without more ado. */
    public void terminate(String name) {
        part(name).process().signal("TERM");
    }

    /** Stops a part, which stays down until {@link #restart}. */
    public void stop(String name) {
        running.hold(part(name));
        part(name).stop();
    }

    /** Kills a part, which stays down until {@link #restart}. */
    public void killAndHold(String name) {
        running.hold(part(name));
        part(name).kill();
    }

    /** Starts a part again and keeps it running. */
    public void restart(String name) {
        part(name).restart();
        running.release(part(name));
    }

    /** One more replica of a service, beside those that run, on free ports; called {@code service-2} and so on. */
    public ServiceProcess startReplica(String service) {
        return startReplica(service, Map.of());
    }

    /** The same with settings of its own, as environment variables that go before the suite's. */
    public ServiceProcess startReplica(String service, Map<String, String> settings) {
        long number =
                parts().stream().filter(part -> part.name().startsWith(service)).count() + 1;
        return start.replica(service, service + "-" + number, settings);
    }

    /** Where a running service is. */
    public ServiceProcess service(String name) {
        return (ServiceProcess) part(name);
    }

    /** Where the parts write what they do. */
    public Path logs() {
        return config.log("any").getParent();
    }

    /** Stops everything, the services first. Does nothing the second time. */
    public void stop() {
        running.stopAll();
        start.stopMails();
    }
}
