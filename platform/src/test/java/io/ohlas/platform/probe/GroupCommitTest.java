package io.ohlas.platform.probe;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;

import io.ohlas.platform.messaging.GroupCommit;
import io.ohlas.platform.web.problem.Refusal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupCommitTest {

    final CountDownLatch firstInHand = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    final ConcurrentLinkedQueue<List<Integer>> groups = new ConcurrentLinkedQueue<>();

    @Test
    void what_queues_up_meanwhile_is_written_together_and_tenants_apart() throws Exception {
        try (var commits = commits(100, this::keep);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<Future<String>>();
            outcomes.add(callers.submit(() -> commits.submit("a", 0)));
            firstInHand.await(5, SECONDS);
            for (int i = 1; i <= 6; i++) {
                int item = i;
                outcomes.add(callers.submit(() -> commits.submit(item % 2 == 0 ? "a" : "b", item)));
            }
            waitUntilQueued(outcomes);
            go.countDown();

            for (int i = 0; i <= 6; i++) {
                assertThat(outcomes.get(i).get(5, SECONDS)).isEqualTo("stored " + i);
            }
        }
        assertThat(groups).hasSize(3);
        assertThat(groups).anySatisfy(group -> assertThat(group).containsExactlyInAnyOrder(1, 3, 5));
        assertThat(groups).anySatisfy(group -> assertThat(group).containsExactlyInAnyOrder(2, 4, 6));
    }

    @Test
    void all_that_waits_when_it_is_closed_is_still_written_and_nothing_after() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var commits = commits(100, this::keep);
            var outcomes = new ArrayList<Future<String>>();
            outcomes.add(callers.submit(() -> commits.submit("a", 0)));
            firstInHand.await(5, SECONDS);
            outcomes.add(callers.submit(() -> commits.submit("a", 1)));
            waitUntilQueued(outcomes);
            var closed = callers.submit(commits::close);
            go.countDown();
            closed.get(5, SECONDS);

            assertThat(outcomes.get(0).get(5, SECONDS)).isEqualTo("stored 0");
            assertThat(outcomes.get(1).get(5, SECONDS)).isEqualTo("stored 1");
            assertThatThrownBy(() -> commits.submit("a", 2)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void bad_item_fails_alone() throws Exception {
        BiFunction<String, List<Integer>, List<String>> refusesThree = (lane, items) -> {
            if (items.contains(3)) {
                throw new IllegalArgumentException("three");
            }
            return keep(lane, items);
        };
        try (var commits = commits(100, refusesThree);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<Future<String>>();
            outcomes.add(callers.submit(() -> commits.submit("a", 0)));
            firstInHand.await(5, SECONDS);
            for (int i = 1; i <= 4; i++) {
                int item = i;
                outcomes.add(callers.submit(() -> commits.submit("a", item)));
            }
            waitUntilQueued(outcomes);
            go.countDown();

            assertThat(outcomes.get(1).get(5, SECONDS)).isEqualTo("stored 1");
            assertThat(outcomes.get(4).get(5, SECONDS)).isEqualTo("stored 4");
            assertThatThrownBy(() -> outcomes.get(3).get(5, SECONDS)).hasMessageContaining("three");
        }
    }

    @Test
    void database_that_is_away_fails_the_group_without_a_second_try() {
        var tries = new ConcurrentLinkedQueue<List<Integer>>();
        try (var commits = new GroupCommit<String, Integer, String>("test", 1, 10, 10, (lane, items) -> {
            tries.add(items);
            throw new IllegalStateException(new SQLException("gone", "08006"));
        })) {
            assertThatThrownBy(() -> commits.submit("a", 1)).hasRootCauseMessage("gone");
        }
        assertThat(tries).hasSize(1);
    }

    @Test
    void more_than_may_wait_is_refused_at_once() throws Exception {
        try (var commits = commits(1, this::keep);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(() -> commits.submit("a", 0));
            firstInHand.await(5, SECONDS);
            var waiting = callers.submit(() -> commits.submit("a", 1));
            waitUntilQueued(List.of(waiting));

            assertThatThrownBy(() -> commits.submit("a", 2))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("overloaded"));
            go.countDown();
            assertThat(waiting.get(5, SECONDS)).isEqualTo("stored 1");
        }
    }

    private GroupCommit<String, Integer, String> commits(
            int capacity, BiFunction<String, List<Integer>, List<String>> write) {
        return new GroupCommit<>("test", 1, 10, capacity, (lane, items) -> {
            firstInHand.countDown();
            try {
                assertThat(go.await(5, SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return write.apply(lane, items);
        });
    }

    private List<String> keep(String lane, List<Integer> items) {
        groups.add(List.copyOf(items));
        return items.stream().map(item -> "stored " + item).toList();
    }

    // A caller that waits for its outcome is parked; there is nothing else to wait on.
    private static void waitUntilQueued(List<Future<String>> outcomes) throws InterruptedException {
        Thread.sleep(200);
        assertThat(outcomes).noneMatch(Future::isDone);
    }
}
