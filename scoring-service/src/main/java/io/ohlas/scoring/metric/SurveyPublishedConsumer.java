package io.ohlas.scoring.metric;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

/** Learns which metrics a tenant asks, so that they can be reported before the first answer. */
@ApplicationScoped
class SurveyPublishedConsumer {

    private final Inbox inbox;
    private final MetricVersions metrics;

    SurveyPublishedConsumer(Inbox inbox, MetricVersions metrics) {
        this.inbox = inbox;
        this.metrics = metrics;
    }

    @Incoming("survey-published")
    @RunOnVirtualThread
    void on(SurveyPublished event, IncomingRabbitMQMetadata message) {
        inbox.once(
                "scoring.learn-metrics",
                Delivery.of(message),
                () -> metrics.learn(event.metrics().stream()
                        .map(SurveyPublished.Asked::metricScale)
                        .toList()));
    }
}
