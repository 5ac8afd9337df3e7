package io.ohlas.gateway.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.ohlas.stack.Home;
import io.ohlas.stack.Ports;
import io.ohlas.stack.SharedTestServers;
import io.ohlas.stack.keycloak.KeycloakServer;
import io.ohlas.stack.mail.MailSink;

/** A real Keycloak with the suite's realm, and a stand-in for the services behind the gateway. Found by every test. */
public class GatewayServers implements QuarkusTestResourceLifecycleManager {

    /** Shorter than in life, and long enough for a Keycloak on a busy machine. */
    public static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    /** The setting that names the page of mails. */
    static final String MAILS = "ohlas.test.mails";

    static final String OPERATOR_SECRET = "operator-secret-of-the-tests";

    static final String CONSOLE_SECRET = "console-secret";

    private static final String SESSION_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private MailSink mails;
    private KeycloakServer keycloak;
    private EchoService echo;

    // After the resource that lends database and broker: what is set here holds.
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        int port = Ports.free();
        int management = Ports.free();
        String publicUrl = "http://localhost:" + port;
        mails = MailSink.start(0, 0);
        keycloak = startKeycloak(publicUrl);
        echo = new EchoService();
        String dead = "http://localhost:" + Ports.free();
        var settings = new HashMap<>(Map.of(
                "quarkus.http.test-port",
                Integer.toString(port),
                "ohlas.public.url",
                publicUrl,
                "ohlas.issuer",
                publicUrl + "/auth/realms/ohlas",
                "ohlas.keycloak.url",
                keycloak.url(),
                "ohlas.oidc.url",
                keycloak.url() + "/realms/ohlas",
                // One replica of survey is dead, all of scoring, none of alert.
                "ohlas.survey.url",
                dead + "," + echo.url(),
                "ohlas.scoring.url",
                dead,
                "ohlas.alert.url",
                echo.url(),
                "quarkus.oidc.auth-server-url",
                keycloak.url() + "/realms/ohlas",
                "quarkus.oidc.public-key",
                ""));
        settings.putAll(Map.of(
                // Fixed like the other one: the metrics refuse two servers of which only one names its port.
                "quarkus.management.test-port",
                Integer.toString(management),
                "ohlas.documents.services.gateway",
                "http://localhost:" + management,
                "ohlas.session.key",
                SESSION_KEY,
                "ohlas.console.client.secret",
                CONSOLE_SECRET,
                "ohlas.keycloak.admin.client.secret",
                "admin-secret",
                "quarkus.mailer.port",
                Integer.toString(mails.smtpPort()),
                MAILS,
                mails.url(),
                "ohlas.proxy.answer-within",
                ANSWER_WITHIN.toString(),
                "ohlas.proxy.body-within",
                "2s",
                "ohlas.proxy.stream-check-every",
                "1s"));
        return settings;
    }

    private KeycloakServer startKeycloak(String publicUrl) {
        var server = KeycloakServer.prepare(new KeycloakServer.Config(
                Home.folder().resolve("test-keycloak"),
                Home.checkout().resolve("k8s/keycloak/realm.json"),
                0,
                0,
                publicUrl + "/auth",
                SharedTestServers.get().database("keycloak"),
                "admin-password",
                Map.of(
                        "OHLAS_PUBLIC_URL",
                        publicUrl,
                        "OHLAS_CONSOLE_CLIENT_SECRET",
                        CONSOLE_SECRET,
                        "OHLAS_KEYCLOAK_ADMIN_CLIENT_SECRET",
                        "admin-secret",
                        "OHLAS_OPERATOR_CLIENT_SECRET",
                        OPERATOR_SECRET,
                        "OHLAS_SMTP_HOST",
                        "127.0.0.1",
                        "OHLAS_SMTP_PORT",
                        Integer.toString(mails.smtpPort()),
                        "OHLAS_MAIL_FROM",
                        "ohlas@localhost.localdomain")));
        server.restart();
        return server;
    }

    @Override
    public void stop() {
        if (keycloak != null) {
            keycloak.kill();
        }
        if (echo != null) {
            echo.close();
        }
        if (mails != null) {
            mails.stop();
        }
    }
}
