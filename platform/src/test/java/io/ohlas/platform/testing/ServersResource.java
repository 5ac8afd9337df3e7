package io.ohlas.platform.testing;

import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.ohlas.stack.SharedTestServers;

/**
 * Gives the service under test a database and a virtual host of its own on real servers, and a key to verify the
 * tokens that {@link Tokens} signs. Found by every Quarkus test through the service loader.
 */
public class ServersResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var servers = SharedTestServers.get();
        String module = Path.of("").toAbsolutePath().getFileName().toString().replace('-', '_');
        var database = servers.database(module);
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("quarkus.datasource.username", database.appUser()),
                Map.entry("quarkus.datasource.password", database.appPassword()),
                Map.entry("quarkus.flyway.username", database.ownerUser()),
                Map.entry("quarkus.flyway.password", database.ownerPassword()),
                Map.entry("rabbitmq-host", servers.rabbit().host()),
                Map.entry("rabbitmq-port", Integer.toString(servers.rabbit().port())),
                Map.entry("rabbitmq-username", servers.rabbit().user()),
                Map.entry("rabbitmq-password", servers.rabbit().password()),
                Map.entry("rabbitmq-virtual-host", servers.virtualHost(module)),
                Map.entry("ohlas.issuer", Tokens.ISSUER),
                Map.entry("quarkus.oidc.auth-server-url", ""),
                Map.entry("quarkus.oidc.public-key", Tokens.publicKey()));
    }

    @Override
    public void stop() {
        // The servers outlive one test class: the next one gets another database and virtual host on them.
    }
}
