package io.ohlas.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What a private RabbitMQ node is told, so that it keeps to its folder and its ports. */
final class RabbitSettings {

    /**
     * Writes the node's small tables to disk twice a second. Quorum queues keep the list of their names in one that is
     * saved after three quiet minutes only: a queue made shortly before a crash would come back without its messages
     * and never find a leader. No blanks, since a shell splits it.
     */
    private static final String SAVE_TABLES =
            "spawn(fun()->F=fun(G)->timer:sleep(500),[dets:sync(T)||T<-dets:all()],G(G)end,F(F)end).";

    /**
     * The node has a name, for its data are filed under it, but no other node can speak to it: it listens for none, and
     * neither asks nor starts Erlang's port mapper, whose port would be a matter of luck at each start. The port named
     * here is the answer that the node gets in place of the port mapper's; nobody listens there.
     */
    private static final String ALONE = "-dist_listen false -start_epmd false -erl_epmd_port 1";

    private static final String NODE = "ohlas@localhost";
    private static final int COOKIE_BYTES = 24;

    private final RabbitServer.Config config;

    RabbitSettings(RabbitServer.Config config) {
        this.config = config;
    }

    /** Puts the node's files into its folder. */
    void write() {
        try {
            Files.createDirectories(config.folder());
            writeCookie(config.folder().resolve(".erlang.cookie"));
            Files.writeString(config.folder().resolve("enabled_plugins"), "[rabbitmq_management].\n");
            Files.writeString(config.folder().resolve("environment.conf"), "");
            Folders.writeSecret(
                    config.folder().resolve("rabbitmq.conf"),
                    """
                    listeners.tcp.default = 127.0.0.1:%d
                    management.tcp.ip = 127.0.0.1
                    management.tcp.port = %d
                    management.rates_mode = none
                    default_user = %s
                    default_pass = %s
                    loopback_users = none
                    log.console = true
                    log.console.level = info
                    log.file = false
                    disk_free_limit.absolute = 200MB
                    """
                            .formatted(config.port(), config.managementPort(), config.user(), config.password()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Erlang would make one itself, of twenty letters that follow from the time of day.
    private static void writeCookie(Path cookie) throws IOException {
        if (Files.notExists(cookie)) {
            byte[] random = new byte[COOKIE_BYTES];
            new SecureRandom().nextBytes(random);
            Folders.writeSecret(cookie, HexFormat.of().formatHex(random));
        }
    }

    /**
     * For one start of the node's process.
     *
     * @param contained whether it runs in a container of its own
     */
    Map<String, String> environment(boolean contained) {
        Map<String, String> environment = new HashMap<>();
        String folder = config.folder().toString();
        environment.put("HOME", folder);
        environment.put("RABBITMQ_NODENAME", NODE);
        // For every Erlang program that the node runs, not for the node alone.
        environment.put("ERL_AFLAGS", ALONE);
        environment.put("RABBITMQ_MNESIA_BASE", folder + "/data");
        environment.put("RABBITMQ_LOG_BASE", folder + "/logs");
        environment.put("RABBITMQ_LOGS", "-");
        environment.put("RABBITMQ_CONF_ENV_FILE", folder + "/environment.conf");
        environment.put("RABBITMQ_CONFIG_FILE", folder + "/rabbitmq.conf");
        environment.put("RABBITMQ_ADVANCED_CONFIG_FILE", folder + "/none");
        environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", folder + "/enabled_plugins");
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-sname %s -eval %s".formatted(NODE, SAVE_TABLES));
        if (!contained) {
            // Runs the node in this very process, where our signals reach it, rather than under a shell.
            environment.put("detached", "yes");
        }
        return environment;
    }
}
