package io.ohlas.survey.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The secret addresses by which people without an account reach one invitation. Plain SQL, because a public request
 * knows its tenant only after this look-up.
 */
@ApplicationScoped
public class PublicLinks {

    private final DataSource database;
    private final LinkLookup lookup;
    private final LinkTokens tokens;
    private final LinkSettings settings;

    PublicLinks(DataSource database, LinkLookup lookup, LinkTokens tokens, LinkSettings settings) {
        this.database = database;
        this.lookup = lookup;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * Makes the link work until it expires, in the caller's transaction.
     *
     * @param generation one more than before withdraws nothing by itself; see {@link #withdraw}
     * @return the full address
     */
    public String open(LinkPurpose purpose, UUID tenantId, UUID invitationId, int generation, Instant expiresAt) {
        String token = tokens.token(purpose, tenantId, invitationId, generation);
        String insert =
                """
                insert into public_link (token_hash, tenant_id, purpose, invitation_id, expires_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """;
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            statement.setBytes(1, LinkTokens.hash(token).orElseThrow());
            statement.setObject(2, tenantId);
            statement.setString(3, purpose.name());
            statement.setObject(4, invitationId);
            statement.setTimestamp(5, Timestamp.from(expiresAt));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The link could not be stored", e);
        }
        return address(purpose, token);
    }

    /** The address of a link that is already open. */
    public String address(LinkPurpose purpose, UUID tenantId, UUID invitationId, int generation) {
        return address(purpose, tokens.token(purpose, tenantId, invitationId, generation));
    }

    /**
     * Where a token leads, expired or not.
     *
     * @throws LinkUnknown when it leads nowhere
     */
    public AnswerLink follow(LinkPurpose purpose, String token) {
        return LinkTokens.hash(token)
                .flatMap(hash -> lookup.find(purpose, hash))
                .orElseThrow(LinkUnknown::new);
    }

    /** Makes all links of an invitation lead nowhere, in the caller's transaction. */
    public void withdraw(UUID tenantId, UUID invitationId) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "delete from public_link where tenant_id = ? and invitation_id = ?")) {
            statement.setObject(1, tenantId);
            statement.setObject(2, invitationId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The links could not be withdrawn", e);
        }
    }

    /** An address that looks like one of that kind and leads nowhere. */
    public String sample(LinkPurpose purpose) {
        return address(purpose, "preview");
    }

    private String address(LinkPurpose purpose, String token) {
        String page =
                switch (purpose) {
                    case ANSWER -> "/r/";
                    case UNSUBSCRIBE -> "/u/";
                };
        return settings.publicUrl() + page + token;
    }
}
