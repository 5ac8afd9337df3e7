package io.ohlas.scoring.metric;

import java.util.List;

import io.ohlas.platform.messaging.EventType;

/** What scoring needs of {@code contracts/survey.survey-published/v1}: the metrics that may be asked from now on. */
@EventType("survey.survey-published.v1")
record SurveyPublished(List<Asked> metrics) {

    record Asked(String metric, Scale scale, Bands bands) {

        MetricScale metricScale() {
            return new MetricScale(metric, scale.low(), scale.high(), bands.unfavourableTo(), bands.favourableFrom());
        }
    }

    record Scale(int low, int high) {}

    record Bands(int unfavourableTo, int favourableFrom) {}

    SurveyPublished {
        if (metrics == null) {
            throw new IllegalArgumentException("A published survey names its metrics, or none");
        }
    }
}
