package io.ohlas.platform.testing;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One request, sent eight times at once. */
public final class AtOnce {

    private static final int CALLERS = 8;

    private AtOnce() {}

    /** What each was answered; none is sent before all are ready. */
    public static List<Integer> statuses(Callable<Integer> request) {
        return statuses(Collections.nCopies(CALLERS, request));
    }

    /** As {@link #statuses(Callable)}, for requests that differ. */
    public static List<Integer> statuses(List<Callable<Integer>> requests) {
        var start = new CyclicBarrier(requests.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(requests.stream()
                            .<Callable<Integer>>map(request -> () -> {
                                start.await();
                                return request.call();
                            })
                            .toList())
                    .stream()
                    .map(AtOnce::status)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
