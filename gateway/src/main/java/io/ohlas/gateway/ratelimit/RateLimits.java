package io.ohlas.gateway.ratelimit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Lets a caller send so much and no more, however many replicas there are. */
@ApplicationScoped
public class RateLimits {

    private final SharedBudgets budgets;
    private final Demands demands;
    private final ExecutorService virtualThreads;
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

    RateLimits(SharedBudgets budgets, Demands demands, @VirtualThreads ExecutorService virtualThreads) {
        this.budgets = budgets;
        this.demands = demands;
        this.virtualThreads = virtualThreads;
    }

    /** What kind of thing is asked for. */
    public enum Kind {
        PUBLIC,
        SIGN_IN,
        API
    }

    /**
     * Goes on with {@code admitted}, or with {@code refused} and the seconds after which to come again, on the event
     * loop. Headers that tell of the limits are added to the answer in either case.
     *
     * @param address where the request comes from
     */
    public void admit(RoutingContext context, Kind kind, String address, Runnable admitted, LongConsumer refused) {
        demands.of(context, kind, address, all -> new Check(context, all, admitted, refused).next(0));
    }

    @Scheduled(every = "10s")
    void forgetIdle() {
        long now = System.nanoTime();
        allowances.values().removeIf(allowance -> allowance.isIdle(now));
    }

    private final class Check {

        private final RoutingContext context;
        private final List<Demand> all;
        private final Runnable admitted;
        private final LongConsumer refused;

        Check(RoutingContext context, List<Demand> all, Runnable admitted, LongConsumer refused) {
            this.context = context;
            this.all = all;
            this.admitted = admitted;
            this.refused = refused;
        }

        void next(int index) {
            if (index == all.size()) {
                tell();
                admitted.run();
                return;
            }
            Demand demand = all.get(index);
            Allowance allowance = allowance(demand);
            switch (allowance.take(System.nanoTime())) {
                case YES -> next(index + 1);
                case NO -> {
                    tell();
                    refused.accept(demand.policy().retryAfterSeconds());
                }
                case ASK -> ask(demand, allowance, () -> next(index));
            }
        }

        private void ask(Demand demand, Allowance allowance, Runnable again) {
            context.request().pause();
            Context eventLoop = Vertx.currentContext();
            if (allowance.await(() -> eventLoop.runOnContext(done -> again.run()))) {
                virtualThreads.execute(() -> lease(demand, allowance).forEach(Runnable::run));
            }
        }

        private void tell() {
            var policies = new StringBuilder();
            var state = new StringBuilder();
            for (Demand demand : all) {
                String separator = policies.isEmpty() ? "" : ", ";
                policies.append(separator).append(demand.policy().header());
                state.append(separator)
                        .append(demand.policy().header(allowance(demand).remaining()));
            }
            context.addHeadersEndHandler(ready ->
                    context.response().putHeader("RateLimit-Policy", policies).putHeader("RateLimit", state));
        }
    }

    private Allowance allowance(Demand demand) {
        Allowance found = allowances.get(demand.key());
        return found != null
                ? found
                : allowances.computeIfAbsent(demand.key(), key -> new Allowance(demand.policy(), System.nanoTime()));
    }

    private List<Runnable> lease(Demand demand, Allowance allowance) {
        long wanted = allowance.wanted();
        try {
            SharedBudgets.Lease lease = budgets.lease(demand.key(), demand.policy(), wanted);
            return allowance.give(lease.granted(), lease.remaining(), System.nanoTime());
        } catch (RuntimeException e) {
            // A limit protects the suite from a flood; it does not take it down with its own database.
            Log.warnf(
                    "The rate limit %s is not held for a moment: %s",
                    demand.policy().name(), e.getMessage());
            return allowance.give(wanted, demand.policy().quota(), System.nanoTime());
        }
    }
}
