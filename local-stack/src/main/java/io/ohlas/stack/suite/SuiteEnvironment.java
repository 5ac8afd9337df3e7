package io.ohlas.stack.suite;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import io.ohlas.stack.DatabaseLogin;
import io.ohlas.stack.RabbitAddress;
import io.ohlas.stack.TestDatabase;

/** Where the parts of one suite are, and what they are told of each other as environment variables. */
public final class SuiteEnvironment {

    private final SuiteConfig config;
    private final Secrets secrets;

    public SuiteEnvironment(SuiteConfig config, Secrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    String publicUrl() {
        return url(SuitePort.GATEWAY);
    }

    String url(SuitePort port) {
        return "http://localhost:" + config.port(port);
    }

    TestDatabase database(String name) {
        String server = config.outside()
                .database()
                .map(DatabaseLogin::url)
                .orElseGet(() -> "jdbc:postgresql://127.0.0.1:%d/".formatted(config.port(SuitePort.DATABASE)));
        return new TestDatabase(
                name,
                server + name,
                name + "_owner",
                secrets.password("database.%s.owner".formatted(name)),
                name + "_app",
                secrets.password("database.%s.app".formatted(name)));
    }

    /** A way into a service's database for operators: as its owner, or as the outside server's own user. */
    public DatabaseLogin owner(String name) {
        TestDatabase database = database(name);
        String server = database.jdbcUrl().substring(0, database.jdbcUrl().length() - name.length());
        return config.outside()
                .database()
                .orElseGet(() -> new DatabaseLogin(server, database.ownerUser(), database.ownerPassword()));
    }

    public RabbitAddress broker() {
        return config.outside()
                .broker()
                .orElseGet(() -> new RabbitAddress(
                        "127.0.0.1",
                        config.port(SuitePort.BROKER),
                        "ohlas",
                        secrets.password("broker"),
                        config.port(SuitePort.BROKER_MANAGEMENT)));
    }

    public String virtualHost() {
        return config.outside().virtualHost().orElse("ohlas");
    }

    /** Keycloak's own address, for operators; ends with the path under which it answers. */
    public String keycloakUrl() {
        return config.outside().keycloak().orElseGet(() -> url(SuitePort.KEYCLOAK) + "/auth");
    }

    /** The values that the realm file leaves open. */
    Map<String, String> realm() {
        return Map.of(
                "OHLAS_PUBLIC_URL", publicUrl(),
                "OHLAS_CONSOLE_CLIENT_SECRET", secrets.password("client.console"),
                "OHLAS_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.password("client.gateway-admin"),
                "OHLAS_OPERATOR_CLIENT_SECRET", secrets.password("client.operator"),
                "OHLAS_SMTP_HOST", smtp().getHost(),
                "OHLAS_SMTP_PORT", Integer.toString(smtp().getPort()),
                "OHLAS_MAIL_FROM", "ohlas@localhost.localdomain");
    }

    private URI smtp() {
        return config.outside().smtp().orElseGet(() -> URI.create("smtp://127.0.0.1:" + config.port(SuitePort.SMTP)));
    }

    private void mailer(Map<String, String> environment) {
        environment.put("QUARKUS_MAILER_HOST", smtp().getHost());
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(smtp().getPort()));
    }

    /** For a service by its module's name. */
    Map<String, String> of(String service) {
        Map<String, String> environment = common(database(service.replace("-service", "")));
        if (service.equals("survey-service")) {
            mailer(environment);
            environment.put("OHLAS_LINK_KEY", secrets.key("link-key"));
        }
        if (service.equals("gateway")) {
            environment.putAll(realm());
            mailer(environment);
            environment.put("OHLAS_SURVEY_URL", url(SuitePort.SURVEY));
            environment.put("OHLAS_SCORING_URL", url(SuitePort.SCORING));
            environment.put("OHLAS_ALERT_URL", url(SuitePort.ALERT));
            environment.put("OHLAS_KEYCLOAK_URL", keycloakUrl());
            environment.put("OHLAS_SESSION_KEY", secrets.key("session-key"));
            // On one machine, every respondent and every client of a bench has the same address.
            environment.put("OHLAS_RATE_LIMIT_ADDRESS_QUOTA", "600000");
            environment.put("OHLAS_RATE_LIMIT_SIGN_IN_QUOTA", "60000");
        }
        return environment;
    }

    private Map<String, String> common(TestDatabase database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.appUser());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.ownerUser());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("RABBITMQ_HOST", broker().host());
        environment.put("RABBITMQ_PORT", Integer.toString(broker().port()));
        environment.put("RABBITMQ_USERNAME", broker().user());
        environment.put("RABBITMQ_PASSWORD", broker().password());
        environment.put("RABBITMQ_VIRTUAL_HOST", virtualHost());
        environment.put("OHLAS_OIDC_URL", keycloakUrl() + "/realms/ohlas");
        environment.put("OHLAS_ISSUER", publicUrl() + "/auth/realms/ohlas");
        environment.put("OHLAS_PUBLIC_URL", publicUrl());
        if (config.replay()) {
            environment.put("OHLAS_REPLAY_ENABLED", "true");
            // For the minutes that it runs, full optimisation would cost more than it brings.
            environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        }
        return environment;
    }
}
