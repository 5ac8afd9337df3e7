package io.ohlas.stack;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Servers for tests: those named by the file in {@code OHLAS_TEST_SERVERS}, which a whole test run shares, else some
 * started for this JVM and stopped at its end.
 */
public final class SharedTestServers {

    /** The environment variable that names a properties file with the addresses of running servers. */
    public static final String VARIABLE = "OHLAS_TEST_SERVERS";

    private static final String STARTED = "ohlas.test-servers";

    private SharedTestServers() {}

    /** The servers of this JVM. Several class loaders may ask, so a system property remembers, not a static field. */
    public static TestServers get() {
        // One text for all class loaders. Not the properties themselves: the JDK locks them too, and would wait for
        // ever.
        synchronized (STARTED.intern()) {
            String started = System.getProperty(STARTED);
            if (started != null) {
                return TestServers.from(read(started));
            }
            String shared = System.getenv(VARIABLE);
            TestServers servers = shared == null ? startForThisJvm() : load(Path.of(shared));
            System.setProperty(STARTED, write(servers.toProperties()));
            return servers;
        }
    }

    /** Starts servers for a whole test run, until this JVM ends; returns the file that {@link #VARIABLE} shall name. */
    public static Path startForRun(Path folder) {
        Folders.delete(folder);
        TestServers servers = start(folder);
        try {
            Path file = folder.resolve("addresses.properties");
            Folders.writeSecret(file, write(servers.toProperties()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServers load(Path file) {
        try {
            return TestServers.from(read(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("%s names a file that cannot be read".formatted(VARIABLE), e);
        }
    }

    private static TestServers startForThisJvm() {
        try {
            return start(Files.createTempDirectory("ohlas-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServers start(Path folder) {
        PostgresServer postgres = startPostgres(folder);
        RabbitServer rabbit = startRabbit(folder);
        AtExit.run(() -> {
            // Nothing of it is kept, so nothing is gained by a stop in good order.
            rabbit.kill();
            postgres.kill();
            Folders.delete(folder);
        });
        return TestServers.of(postgres, rabbit);
    }

    private static PostgresServer startPostgres(Path folder) {
        return PostgresServer.start(
                new PostgresServer.Config(folder.resolve("postgresql"), 0, false, TestServers.random()));
    }

    private static RabbitServer startRabbit(Path folder) {
        return RabbitServer.start(
                new RabbitServer.Config(folder.resolve("rabbitmq"), 0, 0, "ohlas", TestServers.random()));
    }

    private static Properties read(String text) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Properties properties) {
        try {
            var text = new StringWriter();
            properties.store(text, null);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
