package io.ohlas.survey.link;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.messaging.GroupCommit;

/**
 * Finds where the hash of a token leads. Every request of a respondent begins here, so look-ups that arrive together
 * share one query.
 */
@ApplicationScoped
class LinkLookup {

    private static final int LARGEST_GROUP = 128;
    private static final int MOST_WAITING = 1_024;

    private static final String QUERY =
            """
            select token_hash, tenant_id, invitation_id, expires_at
            from public_link where purpose = ? and token_hash = any (?)
            """;

    private final DataSource database;
    private final GroupCommit<LinkPurpose, byte[], Optional<AnswerLink>> readers;

    LinkLookup(DataSource database) {
        this.database = database;
        this.readers = new GroupCommit<>("follow-link", 2, LARGEST_GROUP, MOST_WAITING, this::find);
    }

    /** Expired or not; empty when it leads nowhere. */
    Optional<AnswerLink> find(LinkPurpose purpose, byte[] hash) {
        return readers.submit(purpose, hash);
    }

    private List<Optional<AnswerLink>> find(LinkPurpose purpose, List<byte[]> hashes) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, purpose.name());
            statement.setArray(2, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            Map<ByteBuffer, AnswerLink> found = new HashMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            ByteBuffer.wrap(row.getBytes(1)),
                            new AnswerLink(
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, UUID.class),
                                    row.getTimestamp(4).toInstant()));
                }
            }
            return hashes.stream()
                    .map(hash -> Optional.ofNullable(found.get(ByteBuffer.wrap(hash))))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("Links could not be looked up", e);
        }
    }

    @PreDestroy
    void close() {
        readers.close();
    }
}
