package io.ohlas.scoring.metric;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;

/** The versions in which a tenant asks its metrics: each is one scale with one set of bands, numbered as they came. */
@ApplicationScoped
public class MetricVersions {

    private static final String KNOWN =
            """
            select version, metric, low, high, unfavourable_to, favourable_from from metric_version
            where tenant_id = ? and metric = any (?) order by metric, version
            """;

    private final AgroalDataSource database;
    private final TenantContext tenants;

    MetricVersions(AgroalDataSource database, TenantContext tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** What a report says of the metric where there are no answers; empty for a metric that no published survey asks. */
    @Transactional
    public Optional<MetricDefinition> usual(String metric) {
        return MetricDefinition.of(metric).or(() -> {
            SortedMap<Integer, MetricDefinition> versions = of(metric);
            return versions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(versions.lastEntry().getValue());
        });
    }

    /** By number, with the suite's own. */
    @Transactional
    public SortedMap<Integer, MetricDefinition> of(String metric) {
        var versions = new TreeMap<Integer, MetricDefinition>();
        MetricDefinition.of(metric).ifPresent(usual -> versions.put(usual.version(), usual));
        try (Connection connection = database.getConnection()) {
            known(connection, tenants.required(), Set.of(metric))
                    .forEach((scale, version) -> versions.put(version, MetricDefinition.of(version, scale)));
        } catch (SQLException e) {
            throw new IllegalStateException("The versions of a metric could not be read", e);
        }
        return versions;
    }

    /** Numbers those that are new in the caller's transaction, in their order. */
    @Transactional(TxType.MANDATORY)
    void learn(List<MetricScale> scales) {
        try (Connection connection = database.getConnection()) {
            number(connection, tenants.required(), scales);
        } catch (SQLException e) {
            throw new IllegalStateException("The versions of a metric could not be stored", e);
        }
    }

    /**
     * The number of each, within the caller's transaction; one that is met for the first time gets the next of its
     * metric. The caller holds no rows yet: whoever numbers waits for others that do.
     */
    public Map<MetricScale, Integer> number(Connection connection, UUID tenantId, Collection<MetricScale> scales)
            throws SQLException {
        var numbers = new HashMap<MetricScale, Integer>();
        scales.forEach(scale -> MetricDefinition.of(scale.metric())
                .filter(usual -> usual.scale().equals(scale))
                .ifPresent(usual -> numbers.put(scale, usual.version())));
        Set<String> metrics = scales.stream()
                .filter(scale -> !numbers.containsKey(scale))
                .map(MetricScale::metric)
                .collect(Collectors.toSet());
        if (metrics.isEmpty()) {
            return numbers;
        }
        numbers.putAll(known(connection, tenantId, metrics));
        List<MetricScale> fresh = scales.stream()
                .filter(scale -> !numbers.containsKey(scale))
                .distinct()
                .toList();
        if (!fresh.isEmpty()) {
            lock(connection, tenantId);
            for (MetricScale scale : fresh) {
                add(connection, tenantId, scale);
            }
            numbers.putAll(known(connection, tenantId, metrics));
        }
        return numbers;
    }

    private static Map<MetricScale, Integer> known(Connection connection, UUID tenantId, Set<String> metrics)
            throws SQLException {
        var known = new HashMap<MetricScale, Integer>();
        try (var statement = connection.prepareStatement(KNOWN)) {
            statement.setObject(1, tenantId);
            statement.setArray(2, connection.createArrayOf("text", metrics.toArray()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                known.put(
                        new MetricScale(
                                rows.getString(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), rows.getInt(6)),
                        rows.getInt(1));
            }
        }
        return known;
    }

    private static void lock(Connection connection, UUID tenantId) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('metric version ' || ?, 0))")) {
            statement.setString(1, tenantId.toString());
            statement.execute();
        }
    }

    private static void add(Connection connection, UUID tenantId, MetricScale scale) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into metric_version (tenant_id, metric, version, low, high, unfavourable_to, favourable_from)
                select ?, ?, coalesce(max(version), ?) + 1, ?, ?, ?, ? from metric_version
                where tenant_id = ? and metric = ?
                on conflict do nothing
                """)) {
            statement.setObject(1, tenantId);
            statement.setString(2, scale.metric());
            statement.setInt(
                    3,
                    MetricDefinition.of(scale.metric())
                            .map(MetricDefinition::version)
                            .orElse(0));
            statement.setInt(4, scale.low());
            statement.setInt(5, scale.high());
            statement.setInt(6, scale.unfavourableTo());
            statement.setInt(7, scale.favourableFrom());
            statement.setObject(8, tenantId);
            statement.setString(9, scale.metric());
            statement.executeUpdate();
        }
    }
}
