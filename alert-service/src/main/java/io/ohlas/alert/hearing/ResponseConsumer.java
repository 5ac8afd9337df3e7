package io.ohlas.alert.hearing;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.alert.tenant.SetUpTenant;
import io.ohlas.platform.fault.TransientFaults;
import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;
import io.ohlas.platform.messaging.Patience;
import io.ohlas.platform.tenancy.TenantContext;

/** Hears every response once, however often and in whatever order its events arrive. */
@ApplicationScoped
class ResponseConsumer {

    private static final String QUEUE = "alert.match-rules";
    private static final String UNIQUE_KEY_BROKEN = "23505";
    private static final int RACES = 5;

    private final Inbox inbox;
    private final Patience patience;
    private final TenantContext tenants;
    private final SetUpTenant setUpTenant;
    private final HearResponse hearResponse;

    ResponseConsumer(
            Inbox inbox, Patience patience, TenantContext tenants, SetUpTenant setUpTenant, HearResponse hearResponse) {
        this.inbox = inbox;
        this.patience = patience;
        this.tenants = tenants;
        this.setUpTenant = setUpTenant;
        this.hearResponse = hearResponse;
    }

    @Incoming("response-submitted")
    @RunOnVirtualThread
    void on(ResponseSubmitted event, IncomingRabbitMQMetadata message) {
        var delivery = Delivery.of(message);
        boolean concerns = patience.waitOut(() -> tenants.with(delivery.tenantId(), () -> {
            setUpTenant.ensure();
            boolean effective = hearResponse.concerns(event);
            if (effective) {
                hearResponse.prepare();
            }
            return effective;
        }));
        if (concerns) {
            racing(() -> inbox.once(QUEUE, delivery, () -> hearResponse.hear(event)));
        }
    }

    // Two responses of one customer, heard at once, both want to open the case: one breaks the unique key, and finds
    // the case open the next time.
    private static void racing(Runnable work) {
        for (int lost = 0; ; lost++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                boolean race = TransientFaults.sqlState(e)
                        .filter(UNIQUE_KEY_BROKEN::equals)
                        .isPresent();
                if (!race || lost == RACES) {
                    throw e;
                }
            }
        }
    }
}
