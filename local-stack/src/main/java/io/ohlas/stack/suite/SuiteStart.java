package io.ohlas.stack.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.ohlas.stack.DatabaseLogin;
import io.ohlas.stack.Home;
import io.ohlas.stack.Ports;
import io.ohlas.stack.PostgresServer;
import io.ohlas.stack.RabbitAddress;
import io.ohlas.stack.RabbitServer;
import io.ohlas.stack.TestDatabase;
import io.ohlas.stack.keycloak.KeycloakServer;
import io.ohlas.stack.mail.MailSink;

/** Starts the parts of a suite, side by side as far as they can do without each other. */
final class SuiteStart {

    private static final Map<String, SuitePort> PORTS = Map.of(
            "survey-service", SuitePort.SURVEY,
            "scoring-service", SuitePort.SCORING,
            "alert-service", SuitePort.ALERT,
            "gateway", SuitePort.GATEWAY);

    private final SuiteConfig config;
    private final Secrets secrets;
    private final SuiteEnvironment environment;
    private final RunningParts running;
    private MailSink mails;

    SuiteStart(SuiteConfig config, Secrets secrets, SuiteEnvironment environment, RunningParts running) {
        this.config = config;
        this.secrets = secrets;
        this.environment = environment;
        this.running = running;
    }

    /** @throws java.util.concurrent.CompletionException caused by the failure of a part */
    void all() {
        LogKeeper.watch(config.log("any").getParent());
        if (config.outside().smtp().isEmpty()) {
            mails = MailSink.start(config.port(SuitePort.SMTP), config.port(SuitePort.MAIL));
        }
        CompletableFuture<Void> broker = RunningParts.inBackground(this::broker);
        database();
        CompletableFuture<Void> keycloak = RunningParts.inBackground(this::keycloak);
        // They are ready without the broker and find it once it is there.
        CompletableFuture.allOf(Suite.SERVICES.stream()
                        .map(service -> RunningParts.inBackground(() -> service(service)))
                        .toArray(CompletableFuture[]::new))
                .join();
        broker.join();
        keycloak.join();
    }

    /** Starts one more replica of a service on free ports, with settings that go before the suite's. */
    ServiceProcess replica(String service, String name, Map<String, String> settings) {
        Map<String, String> all = environment.of(service);
        all.putAll(settings);
        return start(new ServiceProcess.Config(
                name, config.jar(service), Ports.free(), Ports.free(), all, config.log(name), config.trained()));
    }

    private ServiceProcess start(ServiceProcess.Config service) {
        var replica = new ServiceProcess(service);
        if (service.trained() && !replica.isTrained()) {
            running.report("%s: will be started twice, so that later starts are quick".formatted(service.name()));
        }
        running.start(replica);
        return replica;
    }

    void stopMails() {
        if (mails != null) {
            mails.stop();
        }
    }

    private void service(String name) {
        SuitePort port = PORTS.get(name);
        SuitePort management = SuitePort.valueOf(port.name() + "_MANAGEMENT");
        start(new ServiceProcess.Config(
                name,
                config.jar(name),
                config.port(port),
                config.port(management),
                environment.of(name),
                config.log(name),
                config.trained() && !config.replay()));
    }

    private void database() {
        List<TestDatabase> databases = List.of("survey", "scoring", "alert", "gateway", "keycloak").stream()
                .map(environment::database)
                .toList();
        Optional<DatabaseLogin> outside = config.outside().database();
        if (outside.isPresent()) {
            running.report("postgresql: using " + outside.get().url());
            databases.forEach(outside.get()::createDatabase);
            return;
        }
        running.report("postgresql: starting");
        PostgresServer postgres = PostgresServer.start(new PostgresServer.Config(
                config.folder().resolve("data/postgresql"),
                config.log("postgresql"),
                config.port(SuitePort.DATABASE),
                config.durable(),
                secrets.password("database.superuser")));
        databases.forEach(postgres::createDatabase);
        running.takeOver(postgres);
    }

    private void broker() {
        if (config.outside().broker().isPresent()) {
            RabbitAddress outside = environment.broker();
            running.report("rabbitmq: using %s:%d".formatted(outside.host(), outside.port()));
            return;
        }
        running.report("rabbitmq: starting");
        RabbitServer rabbit = RabbitServer.start(new RabbitServer.Config(
                config.folder().resolve("data/rabbitmq"),
                config.log("rabbitmq"),
                environment.broker().port(),
                environment.broker().managementPort(),
                environment.broker().user(),
                environment.broker().password()));
        rabbit.createVirtualHost(environment.virtualHost());
        running.takeOver(rabbit);
    }

    private void keycloak() {
        if (config.outside().keycloak().isPresent()) {
            running.report("keycloak: using " + config.outside().keycloak().get());
            return;
        }
        if (!KeycloakServer.isPrepared()) {
            running.report("keycloak: fetching and preparing (once, takes a minute)");
        }
        running.start(KeycloakServer.prepare(new KeycloakServer.Config(
                config.log("keycloak"),
                Home.checkout().resolve("k8s/keycloak/realm.json"),
                config.port(SuitePort.KEYCLOAK),
                config.port(SuitePort.KEYCLOAK_MANAGEMENT),
                environment.publicUrl() + "/auth",
                environment.database("keycloak"),
                secrets.password("keycloak.admin"),
                environment.realm())));
    }
}
