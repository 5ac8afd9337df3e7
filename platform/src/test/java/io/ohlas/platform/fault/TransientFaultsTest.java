package io.ohlas.platform.fault;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SQLSTATEs by PostgreSQL's documentation, appendix A. */
class TransientFaultsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "08006, connection_failure, true",
        "40001, serialization_failure, true",
        "40P01, deadlock_detected, true",
        "53300, too_many_connections, true",
        "53100, disk_full, true",
        "55P03, lock_not_available, true",
        "57P01, admin_shutdown, true",
        "57014, query_canceled, true",
        "58030, io_error, true",
        "25006, read_only_sql_transaction, true",
        "25P03, idle_in_transaction_session_timeout, true",
        "23505, unique_violation, false",
        "23514, check_violation, false",
        "22021, character_not_in_repertoire, false",
        "42501, insufficient_privilege, false",
        "42P01, undefined_table, false",
        "25001, active_sql_transaction, false",
    })
    void passes_by_itself(String state, String name, boolean passes) {
        var fault = new IllegalStateException("outer", new SQLException(name, state));

        assertThat(TransientFaults.isTransient(fault)).isEqualTo(passes);
        assertThat(TransientFaults.sqlState(fault)).contains(state);
    }

    @ParameterizedTest
    @CsvSource({"23505, true", "40001, true", "40P01, true", "23503, false", "23514, false", "08006, false"})
    void who_came_second_may_come_again(String state, boolean lost) {
        var beside = new RollbackException("Could not commit transaction.");
        beside.addSuppressed(new IllegalStateException("commit", new SQLException("told beside it", state)));

        assertThat(TransientFaults.isLostRace(new IllegalStateException(new SQLException("inside", state))))
                .isEqualTo(lost);
        assertThat(TransientFaults.isLostRace(new IllegalStateException(beside)))
                .isEqualTo(lost);
        assertThat(TransientFaults.isLostRace(new IllegalStateException(new OptimisticLockException())))
                .isTrue();
        assertThat(TransientFaults.isLostRace(new IllegalStateException("bug"))).isFalse();
    }

    @Test
    void an_exhausted_pool_passes_and_a_bug_does_not() {
        assertThat(TransientFaults.isTransient(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(TransientFaults.isTransient(
                        new SQLException("This pool is closed and does not handle any more connections!")))
                .isTrue();
        assertThat(TransientFaults.isTransient(new IllegalStateException(new InterruptedException())))
                .isTrue();
        assertThat(TransientFaults.isTransient(new IllegalArgumentException("bug")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"57P01, true", "23505, false"})
    void a_commit_that_failed_is_judged_by_what_is_told_beside_it(String state, boolean passes) {
        var rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(new IllegalStateException("commit", new SQLException("told beside it", state)));

        assertThat(TransientFaults.isTransient(new IllegalStateException(rollback)))
                .isEqualTo(passes);
    }
}
