package io.ohlas.gateway.ratelimit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import io.ohlas.gateway.identity.CallerReader;
import io.ohlas.gateway.identity.CallerReader.TokenCaller;

/**
 * Whose budgets a request is counted against. A token is believed only once it was verified: else anybody could use up
 * the budget of somebody else by naming him.
 */
@ApplicationScoped
class Demands {

    private static final String BEARER = "Bearer ";
    private static final int MOST_TOKENS = 50_000;

    private final CallerReader callers;
    private final Clock clock;
    private final ExecutorService virtualThreads;
    private final Map<RateLimits.Kind, Policy> byAddress;
    private final Policy client;
    private final Policy tenant;
    // Tokens live a minute, so verifying each once costs little, and verifying each request would cost much.
    private final Map<String, TokenCaller> verified = new ConcurrentHashMap<>();

    Demands(
            RateLimitSettings settings,
            CallerReader callers,
            Clock clock,
            @VirtualThreads ExecutorService virtualThreads) {
        this.callers = callers;
        this.clock = clock;
        this.virtualThreads = virtualThreads;
        this.client = Policy.of("client", settings.client());
        this.tenant = Policy.of("tenant", settings.tenant());
        var address = Policy.of("address", settings.address());
        this.byAddress = Map.of(
                RateLimits.Kind.PUBLIC, address,
                RateLimits.Kind.API, address,
                RateLimits.Kind.SIGN_IN, Policy.of("sign-in", settings.signIn()));
    }

    /** Hands over the demands of a request, at once or later on the same event loop. */
    void of(RoutingContext context, RateLimits.Kind kind, String address, Consumer<List<Demand>> next) {
        String authorization = context.request().getHeader("Authorization");
        if (kind != RateLimits.Kind.API || authorization == null || !authorization.startsWith(BEARER)) {
            next.accept(List.of(Demand.of(byAddress.get(kind), address)));
            return;
        }
        String token = authorization.substring(BEARER.length());
        TokenCaller known = verified.get(token);
        if (known != null && clock.instant().getEpochSecond() < known.expiresAtEpochSecond()) {
            next.accept(of(known));
            return;
        }
        context.request().pause();
        Context eventLoop = Vertx.currentContext();
        virtualThreads.execute(() -> {
            List<Demand> demands =
                    read(token).map(this::of).orElseGet(() -> List.of(Demand.of(byAddress.get(kind), address)));
            eventLoop.runOnContext(done -> next.accept(demands));
        });
    }

    @Scheduled(every = "10s")
    void forgetEnded() {
        long now = clock.instant().getEpochSecond();
        verified.values().removeIf(caller -> caller.expiresAtEpochSecond() <= now);
    }

    private Optional<TokenCaller> read(String token) {
        Optional<TokenCaller> caller;
        try {
            caller = callers.read(token);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        caller.filter(found -> verified.size() < MOST_TOKENS).ifPresent(found -> verified.put(token, found));
        return caller;
    }

    private List<Demand> of(TokenCaller caller) {
        Demand own = Demand.of(client, caller.subject());
        return caller.tenantId() == null
                ? List.of(own)
                : List.of(own, Demand.of(tenant, caller.tenantId().toString()));
    }
}
