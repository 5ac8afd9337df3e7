package io.ohlas.stack.letters;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.stack.DatabaseLogin;
import io.ohlas.stack.Trouble;

/** What the services gave up on, as their databases keep it. */
public final class DeadLetters {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, DatabaseLogin> services;

    /** @param services by name, each with a login that may read and delete in its database of the same name */
    public DeadLetters(Map<String, DatabaseLogin> services) {
        this.services = services;
    }

    /** All of them, the oldest of each service first. @throws Trouble when a database is away */
    public List<DeadLetter> list() {
        var all = new ArrayList<DeadLetter>();
        services.forEach((service, login) -> all.addAll(list(service, login)));
        return all;
    }

    /** How many there are, by service; a service whose database is away is left out. */
    public Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        services.forEach((service, login) -> {
            try (Connection connection = login.connect(service);
                    var select = connection.prepareStatement("select count(*) from dead_letter");
                    var row = select.executeQuery()) {
                row.next();
                counts.put(service, row.getLong(1));
            } catch (SQLException e) {
                // Its row of the list of parts says that it is down.
            }
        });
        return counts;
    }

    /** Sends one to its queue again, and forgets it once the broker has it. @throws Trouble when that fails */
    public void redrive(DeadLetter letter, QueueSender sender) {
        sender.send(letter);
        // A crash between the two sends it once more at most, which the consumer's inbox knows.
        drop(letter);
    }

    /** Forgets one for good, unless it died once more after it was listed: that death is somebody else's news. */
    public void drop(DeadLetter letter) {
        DatabaseLogin login = services.get(letter.service());
        try (Connection connection = login.connect(letter.service());
                var delete = connection.prepareStatement("delete from dead_letter where id = ? and deaths = ?")) {
            delete.setLong(1, letter.id());
            delete.setInt(2, letter.deaths());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw away(letter.service(), login, e);
        }
    }

    private static List<DeadLetter> list(String service, DatabaseLogin login) {
        var letters = new ArrayList<DeadLetter>();
        String sql =
                """
                select id, queue, type, message_id, headers, body, died_at, deaths, reason from dead_letter order by id
                """;
        try (Connection connection = login.connect(service);
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            while (row.next()) {
                letters.add(new DeadLetter(
                        service,
                        row.getLong("id"),
                        row.getString("queue"),
                        row.getString("type"),
                        row.getString("message_id"),
                        JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getBytes("body"),
                        row.getObject("died_at", OffsetDateTime.class).toInstant(),
                        row.getInt("deaths"),
                        row.getString("reason")));
            }
            return letters;
        } catch (SQLException e) {
            throw away(service, login, e);
        } catch (IOException e) {
            throw new IllegalStateException("A dead letter of %s has headers that are no JSON".formatted(service), e);
        }
    }

    private static Trouble away(String service, DatabaseLogin login, SQLException why) {
        return new Trouble("The dead letters of %s at %s cannot be reached (%s). Does the suite run? ./ohlas start"
                .formatted(service, login.url(), why.getMessage()));
    }
}
