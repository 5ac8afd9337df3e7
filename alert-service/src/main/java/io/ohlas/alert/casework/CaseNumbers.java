package io.ohlas.alert.casework;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;

/**
 * The numbers by which people call cases, from 1001 on per tenant. They are taken ahead, in short transactions of their
 * own, so that cases which open at once do not wait for each other's commit: one at a time while it is quiet, and up to
 * 64 while many open. A number that is not used leaves a gap, and replicas use theirs in turn; no number comes twice.
 */
@ApplicationScoped
class CaseNumbers {

    private static final int LARGEST_BLOCK = 64;
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final EntityManager entities;
    private final TenantContext tenants;
    private final Map<UUID, Block> blocks = new ConcurrentHashMap<>();

    CaseNumbers(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** What this replica has taken for one tenant and not used yet. */
    private static final class Block {
        private final Queue<Long> free = new ConcurrentLinkedQueue<>();
        private int size = 1;
        private long takenAtNanos = System.nanoTime() - BUSY.toNanos();

        private synchronized int grow() {
            boolean busy = System.nanoTime() - takenAtNanos < BUSY.toNanos();
            size = busy ? Math.min(LARGEST_BLOCK, 2 * size) : 1;
            takenAtNanos = System.nanoTime();
            return size;
        }
    }

    /** Sees to it that the current tenant has a number at hand. Call it before a transaction begins that may need one. */
    void provide() {
        Block block = block();
        if (block.free.isEmpty()) {
            int size = block.grow();
            long first = QuarkusTransaction.requiringNew().call(() -> take(size));
            LongStream.range(first, first + size).forEach(block.free::add);
        }
    }

    // Others may have used up what was provided; then the caller's own transaction takes one, and needs no second
    // connection while it holds the first.
    long next() {
        Long free = block().free.poll();
        return free == null ? take(1) : free;
    }

    private Block block() {
        return blocks.computeIfAbsent(tenants.required(), tenant -> new Block());
    }

    private long take(int size) {
        return (Long) entities.createNativeQuery(
                        """
                        insert into case_counter as counter (tenant_id, next_number)
                        values (:tenant, :size + (select coalesce(max(number), 1000) + 1 from customer_case
                                                  where tenant_id = :tenant))
                        on conflict (tenant_id) do update set next_number = counter.next_number + :size
                        returning next_number - :size
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("size", size)
                .getSingleResult();
    }
}
