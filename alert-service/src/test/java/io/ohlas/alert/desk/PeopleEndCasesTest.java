package io.ohlas.alert.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.ohlas.alert.casework.Step;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

/** What ends a customer's case, or hands it back, is done by somebody who signed in. */
@QuarkusTest
class PeopleEndCasesTest {

    static final Map<String, Object> REMEDY = Map.of("rootCause", "delivery.late", "action", "apology");
    static final Map<String, Object> GROUNDS = Map.of("note", "enough");

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");
    final Inbox machine = new Inbox(tenant, "machine", Tokens.ofClient(tenant, "agent", "tenant-admin"));

    static Stream<Step> stepsOfPeople() {
        return Arrays.stream(Step.values()).filter(Step::takesPerson);
    }

    @Test
    void steps_of_people_are_those_that_end_a_case_or_hand_it_back() {
        assertThat(stepsOfPeople())
                .containsExactlyInAnyOrder(Step.RESOLVE, Step.CLOSE, Step.CLOSE_UNREACHED, Step.REOPEN);
    }

    @ParameterizedTest
    @MethodSource("stepsOfPeople")
    void an_api_client_is_refused_at_any_status(Step step) {
        String id = newCase();
        refuse(id, step);
        agent.step(id, "claim", Map.of()).statusCode(200);
        refuse(id, step);
        agent.step(id, "contact-attempts", Map.of("channel", "phone", "outcome", "reached"))
                .statusCode(201);
        refuse(id, step);
        agent.step(id, "resolve", REMEDY).statusCode(200);
        refuse(id, step);
        refuse(UUID.randomUUID().toString(), step);
    }

    @ParameterizedTest
    @MethodSource("stepsOfPeople")
    void an_api_client_is_refused_before_its_request_is_read_further(Step step) {
        machine.request()
                .header("Idempotency-Key", "one")
                .body("{}")
                .post("/api/v1/cases/" + newCase() + "/" + step.wire())
                .then()
                .statusCode(403)
                .body("type", is("/problems/person-required"));
    }

    @Test
    void an_api_client_may_prepare_all_that_a_person_then_ends() {
        String id = newCase();
        machine.step(id, "claim", Map.of()).statusCode(200);
        machine.step(id, "contact-attempts", Map.of("channel", "phone", "outcome", "reached"))
                .statusCode(201);
        agent.get(id)
                .body("timeline.find { it.type == 'claimed' }.by.kind", is("client"))
                .body("assignee.kind", is("client"));
        machine.get(id).body("allowed", is(List.of("assign", "contact-attempts", "notes", "wait")));
        agent.get(id).body("allowed", hasItem("resolve"));

        agent.step(id, "resolve", REMEDY)
                .statusCode(200)
                .body("timeline.find { it.type == 'resolved' }.by.id", is(agent.person()))
                .body("timeline.find { it.type == 'resolved' }.by.kind", is("person"));
    }

    private void refuse(String id, Step step) {
        machine.step(id, step.wire(), step == Step.RESOLVE ? REMEDY : GROUNDS, "*")
                .statusCode(403)
                .body("type", is("/problems/person-required"))
                .body("detail", containsString("a person who has signed in"));
    }

    private String newCase() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        return agent.caseOf(response.contact());
    }
}
