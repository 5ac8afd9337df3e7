package io.ohlas.platform.fault;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;

/**
 * Tells a fault that will pass (the database is away, two transactions met, the service stops) from one that repeating
 * cannot mend.
 */
public final class TransientFaults {

    // 08 connection, 40 serialization and deadlock, 53 resources, 57 operator intervention, 58 system error.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");
    private static final Set<String> STATES = Set.of("55P03", "25006", "25P03");

    private static final String UNIQUE_VIOLATION = "23505";

    private static final Pattern POOL = Pattern.compile("[Aa]cquisition timeout|pool is closed");

    private TransientFaults() {}

    /** True when any cause in the chain is a fault of connection, lock or resource rather than of the work itself. */
    public static boolean isTransient(Throwable fault) {
        return chain(fault).anyMatch(each -> passes(each) || failedCommit(each));
    }

    /**
     * True when another transaction made or changed the same row first, or the two stood in each other's way: done
     * again, the work sees what the other one did.
     */
    public static boolean isLostRace(Throwable fault) {
        return withSuppressed(fault).anyMatch(TransientFaults::cameSecond);
    }

    private static boolean cameSecond(Throwable e) {
        if (e instanceof OptimisticLockException) {
            return true;
        }
        String state = e instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.equals(UNIQUE_VIOLATION) || state.startsWith("40"));
    }

    private static Stream<Throwable> withSuppressed(Throwable fault) {
        return chain(fault)
                .flatMap(each -> Stream.concat(
                        Stream.of(each), Arrays.stream(each.getSuppressed()).flatMap(TransientFaults::chain)));
    }

    // What happened to the connection in the middle of a commit is told beside the rollback, not as its cause.
    private static boolean failedCommit(Throwable e) {
        return e instanceof RollbackException
                && Arrays.stream(e.getSuppressed())
                        .flatMap(TransientFaults::chain)
                        .anyMatch(TransientFaults::passes);
    }

    /** The SQLSTATE of the innermost database error in the chain. */
    public static Optional<String> sqlState(Throwable fault) {
        return chain(fault)
                .filter(SQLException.class::isInstance)
                .map(e -> ((SQLException) e).getSQLState())
                .filter(state -> state != null)
                .reduce((outer, inner) -> inner);
    }

    private static boolean passes(Throwable e) {
        if (e instanceof SQLTransientException
                || e instanceof InterruptedException
                || e instanceof RejectedExecutionException) {
            return true;
        }
        if (!(e instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        // Agroal reports an exhausted pool, and one that is closed as the service ends, without a state.
        return state == null
                ? POOL.matcher(String.valueOf(sql.getMessage())).find()
                : state.length() == 5 && CLASSES.contains(state.substring(0, 2)) || STATES.contains(state);
    }

    private static Stream<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, e -> e != null, Throwable::getCause).limit(20);
    }
}
