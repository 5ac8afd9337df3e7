package io.ohlas.survey.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/**
 * Lets links that were given out under an earlier key work under the current one as well. Who shows a link again makes it
 * anew, and would show one that leads nowhere.
 */
@ApplicationScoped
public class RenewLinks {

    private static final String RENEW =
            """
            insert into public_link (token_hash, tenant_id, purpose, invitation_id, expires_at)
            select fresh.token_hash, known.tenant_id, known.purpose, known.invitation_id, max(known.expires_at)
            from unnest(?::bytea[], ?::uuid[]) as fresh (token_hash, invitation_id)
            join public_link known on known.tenant_id = ? and known.invitation_id = fresh.invitation_id
            where known.purpose = ?
            group by fresh.token_hash, known.tenant_id, known.purpose, known.invitation_id
            on conflict do nothing
            """;

    private final AgroalDataSource database;
    private final LinkTokens tokens;

    RenewLinks(AgroalDataSource database, LinkTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /** An invitation whose link is about to be shown. */
    public record Shown(UUID invitationId, int generation) {}

    /** Leaves out links that were withdrawn: nothing is left to renew. */
    public void renew(LinkPurpose purpose, UUID tenantId, Collection<Shown> shown) {
        byte[][] hashes = shown.stream()
                .map(each -> tokens.token(purpose, tenantId, each.invitationId(), each.generation()))
                .map(token -> LinkTokens.hash(token).orElseThrow())
                .toArray(byte[][]::new);
        Object[] ids = shown.stream().map(Shown::invitationId).toArray();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(RENEW)) {
            statement.setArray(1, connection.createArrayOf("bytea", hashes));
            statement.setArray(2, connection.createArrayOf("uuid", ids));
            statement.setObject(3, tenantId);
            statement.setString(4, purpose.name());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The links could not be renewed", e);
        }
    }
}
