package io.ohlas.stack.suite;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

import io.ohlas.stack.DatabaseLogin;
import io.ohlas.stack.RabbitAddress;
import io.ohlas.stack.Trouble;

/** Servers that are there already, used in place of our own where the environment names them. */
public final class OutsideServers {

    static final String DATABASE = "OHLAS_DATABASE_URL";
    static final String DATABASE_USER = "OHLAS_DATABASE_USER";
    static final String DATABASE_PASSWORD = "OHLAS_DATABASE_PASSWORD";
    static final String BROKER = "OHLAS_BROKER_URL";
    static final String KEYCLOAK = "OHLAS_KEYCLOAK_URL";
    static final String SMTP = "OHLAS_SMTP_URL";

    private final Map<String, String> environment;

    public OutsideServers(Map<String, String> environment) {
        this.environment = environment;
    }

    /** As the environment of this process names them. */
    public static OutsideServers given() {
        return new OutsideServers(System.getenv());
    }

    /** Everything is our own. */
    public static OutsideServers none() {
        return new OutsideServers(Map.of());
    }

    Optional<DatabaseLogin> database() {
        return given(DATABASE)
                .map(url -> new DatabaseLogin(
                        url.endsWith("/") ? url : url + "/",
                        given(DATABASE_USER).orElse("postgres"),
                        given(DATABASE_PASSWORD).orElse("")));
    }

    /** Its management port is unknown: 0. */
    Optional<RabbitAddress> broker() {
        return uri(BROKER, "amqp", 5672).map(uri -> {
            String[] login = uri.getUserInfo() == null ? new String[] {"guest", "guest"} : login(uri);
            return new RabbitAddress(uri.getHost(), uri.getPort(), login[0], login[1], 0);
        });
    }

    /** The virtual host at the broker. */
    Optional<String> virtualHost() {
        return uri(BROKER, "amqp", 5672).map(URI::getPath).map(path -> path.length() > 1 ? path.substring(1) : "/");
    }

    /** Ends with the path under which Keycloak answers, without a slash. */
    public Optional<String> keycloak() {
        return given(KEYCLOAK).map(url -> url.replaceFirst("/$", ""));
    }

    /** Host and port. */
    public Optional<URI> smtp() {
        return uri(SMTP, "smtp", 25);
    }

    /** Whether nobody of ours listens on this port. */
    public boolean replaces(SuitePort port) {
        return switch (port) {
            case DATABASE -> given(DATABASE).isPresent();
            case BROKER, BROKER_MANAGEMENT -> given(BROKER).isPresent();
            case KEYCLOAK, KEYCLOAK_MANAGEMENT -> given(KEYCLOAK).isPresent();
            case SMTP, MAIL -> given(SMTP).isPresent();
            default -> false;
        };
    }

    private static String[] login(URI uri) {
        String[] parts = uri.getUserInfo().split(":", 2);
        return parts.length == 2 ? parts : new String[] {parts[0], ""};
    }

    private Optional<URI> uri(String variable, String scheme, int usualPort) {
        return given(variable).map(text -> {
            try {
                URI uri = URI.create(text);
                if (scheme.equals(uri.getScheme()) && uri.getHost() != null) {
                    int port = uri.getPort() == -1 ? usualPort : uri.getPort();
                    return new URI(scheme, uri.getUserInfo(), uri.getHost(), port, uri.getPath(), null, null);
                }
            } catch (IllegalArgumentException | URISyntaxException notAnAddress) {
                // Told below, without the password that may stand in it.
            }
            throw new Trouble("%s is no address of the form %s://host:port".formatted(variable, scheme));
        });
    }

    private Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
    }
}
