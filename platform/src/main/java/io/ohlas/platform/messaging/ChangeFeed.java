package io.ohlas.platform.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/**
 * Tells every replica that something changed, through the database they share (NOTIFY): what one replica commits, the
 * others hear within milliseconds. A hint, not a log: after a lost connection each listener is called with an empty
 * text, which means that anything may have changed.
 */
@ApplicationScoped
public class ChangeFeed {

    private static final int LISTEN_MILLIS = 10_000;
    private static final long RECONNECT_MILLIS = 500;

    private final EntityManager entities;
    private final String url;
    private final String user;
    private final String password;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile Connection connection;
    private volatile boolean running = true;
    private Thread worker;

    ChangeFeed(
            EntityManager entities,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.entities = entities;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Tells all replicas when the current transaction commits, this one included.
     *
     * @param channel letters and underscores
     * @param text at most 8,000 bytes, not empty; equal texts of one transaction arrive once
     */
    public void announce(String channel, String text) {
        entities.createNativeQuery("select cast(pg_notify(:channel, :text) as text)")
                .setParameter("channel", channel)
                .setParameter("text", text)
                .getSingleResult();
    }

    /** Calls the listener for each change on the channel, from the feed's own thread; it must return quickly. */
    public synchronized void listen(String channel, Consumer<String> listener) {
        listeners.computeIfAbsent(channel, key -> new CopyOnWriteArrayList<>()).add(listener);
        if (worker == null) {
            worker = Thread.ofVirtual().name("change-feed").start(this::run);
        } else {
            // Makes the loop connect again, and so listen to the new channel too.
            close();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        close();
    }

    private void run() {
        while (running) {
            try (Connection open = DriverManager.getConnection(url, user, password)) {
                connection = open;
                subscribe(open);
                listeners.values().forEach(each -> each.forEach(listener -> listener.accept("")));
                while (running) {
                    pass(open);
                }
            } catch (SQLException e) {
                Log.debugf("The change feed connects again after: %s", e.getMessage());
                pause();
            }
        }
    }

    private void subscribe(Connection open) throws SQLException {
        try (var statement = open.createStatement()) {
            for (String channel : listeners.keySet()) {
                statement.execute("listen \"" + channel + "\"");
            }
        }
    }

    private void pass(Connection open) throws SQLException {
        var notifications = open.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
        if (notifications == null || notifications.length == 0) {
            if (!open.isValid(2)) {
                throw new SQLException("The listening connection is dead");
            }
            return;
        }
        for (var notification : notifications) {
            listeners
                    .getOrDefault(notification.getName(), List.of())
                    .forEach(listener -> listener.accept(notification.getParameter()));
        }
    }

    private void close() {
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                Log.debugf("The listening connection was closed already: %s", e.getMessage());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
