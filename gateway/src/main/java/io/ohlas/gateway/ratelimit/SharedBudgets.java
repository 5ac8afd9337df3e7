package io.ohlas.gateway.ratelimit;

import java.time.Duration;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** The budgets that all replicas share, as Bucket4j keeps them in the database. */
@ApplicationScoped
class SharedBudgets {

    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);
    private static final int DELETED_AT_ONCE = 10_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    SharedBudgets(DataSource database) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit_budget")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build();
    }

    /** @param granted permits taken out, perhaps none */
    record Lease(long granted, long remaining) {}

    /** Takes up to {@code permits} out of a budget. Blocks. */
    Lease lease(String key, Policy policy, long permits) {
        String limited = policy.quota() + "/" + policy.window();
        var configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(policy.quota())
                        .refillGreedy(policy.quota(), policy.window())
                        .id(limited))
                .build();
        // A budget keeps the limit that it was made with: another limit has another one.
        var result = buckets.builder()
                .build(key + " " + limited, () -> configuration)
                .asVerbose()
                .tryConsumeAsMuchAsPossible(permits);
        return new Lease(result.getValue(), result.getDiagnostics().getAvailableTokens());
    }

    @Scheduled(every = "1m", delayed = "1m")
    @RunOnVirtualThread
    void forgetFull() {
        buckets.removeExpired(DELETED_AT_ONCE);
    }
}
