package io.ohlas.alert;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.platform.testing.DoorBounds;

/** What a door lets through, the schemas of this service's events allow, and no more. */
class DoorBoundsTest {

    @ParameterizedTest
    @CsvSource({
        "desk.StepResource$Assignment, assignee, /properties/assignee",
        "desk.StepResource$Resolution, rootCause, /properties/rootCause",
        "desk.StepResource$Resolution, action, /properties/action",
        "voice.Money, currency, /properties/cost/properties/currency"
    })
    void a_text_is_bounded_alike(String body, String component, String pointer) {
        DoorBounds.of("io.ohlas.alert." + body, component).assertHeldBy("alert.case-changed.v1", pointer);
    }
}
