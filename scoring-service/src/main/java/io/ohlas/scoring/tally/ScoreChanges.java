package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.messaging.ChangeFeed;

/** Numbers each change of a tenant's scores and tells every replica of it once it is committed. */
@ApplicationScoped
public class ScoreChanges {

    /** The channel on which a change is told; its text is the tenant's id. */
    public static final String CHANNEL = "scores_changed";

    private final ChangeFeed feed;

    ScoreChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    /** To be called last: the tenant's one row stays locked until the commit. */
    void announce(Connection connection, UUID tenantId) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into score_change as known (tenant_id, number) values (?, 1)
                on conflict (tenant_id) do update set number = known.number + 1
                """)) {
            statement.setObject(1, tenantId);
            statement.executeUpdate();
        }
        feed.announce(CHANNEL, tenantId.toString());
    }
}
