package io.ohlas.scoring.zone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.scoring.rebuild.Rebuild;
import io.ohlas.scoring.tally.CountingFailed;
import io.ohlas.scoring.tally.TallyLock;

/** Takes over a tenant's zone. A new one moves answers to other days, so all days and cells are made again. */
@ApplicationScoped
class MoveZone {

    private final AgroalDataSource database;
    private final TenantContext tenants;
    private final TallyLock lock;
    private final Days days;
    private final Rebuild rebuild;

    MoveZone(AgroalDataSource database, TenantContext tenants, TallyLock lock, Days days, Rebuild rebuild) {
        this.database = database;
        this.tenants = tenants;
        this.lock = lock;
        this.days = days;
        this.rebuild = rebuild;
    }

    @Transactional(TxType.MANDATORY)
    void move(TenantConfigured tenant) {
        UUID tenantId = tenants.required();
        try (Connection connection = database.getConnection()) {
            ZoneId before = lock.exclusive(connection, tenantId);
            ZoneId after = ZoneId.of(tenant.timeZone());
            if (store(connection, tenantId, tenant) && !before.equals(after)) {
                days.moveTo(connection, tenantId, after);
                rebuild.cells(connection, tenantId);
            }
        } catch (SQLException e) {
            throw new CountingFailed(e);
        }
    }

    private static boolean store(Connection connection, UUID tenantId, TenantConfigured tenant) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into tenant (tenant_id, sequence, time_zone) values (?, ?, ?)
                on conflict (tenant_id) do update set sequence = excluded.sequence, time_zone = excluded.time_zone
                where tenant.sequence < excluded.sequence
                """)) {
            statement.setObject(1, tenantId);
            statement.setLong(2, tenant.sequence());
            statement.setString(3, tenant.timeZone());
            return statement.executeUpdate() == 1;
        }
    }
}
