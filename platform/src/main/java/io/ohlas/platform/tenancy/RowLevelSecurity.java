package io.ohlas.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;

/**
 * Names the tenant to the database at the start of each transaction, for its row-level security policies. The setting
 * is local to the transaction, so a pooled connection never carries it on to the next tenant.
 */
@ApplicationScoped
class RowLevelSecurity {

    private final DataSource database;
    private final TenantContext tenants;
    private final TransactionManager transactions;

    RowLevelSecurity(DataSource database, TenantContext tenants, TransactionManager transactions) {
        this.database = database;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        tenants.current().ifPresent(this::name);
    }

    private void name(UUID tenantId) {
        // Plain SQL, since every transaction passes here; the pool hands out the connection that the transaction uses.
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            statement.setString(1, tenantId.toString());
            statement.executeQuery().close();
        } catch (SQLException e) {
            giveUp(e);
            throw new IllegalStateException("The tenant could not be named to the database", e);
        }
    }

    // Whoever began the transaction only sees that it did not begin, and never ends it: it would keep its connection
    // until the reaper comes, a minute later.
    private void giveUp(SQLException why) {
        try {
            transactions.rollback();
        } catch (SystemException | IllegalStateException e) {
            why.addSuppressed(e);
        }
    }
}
