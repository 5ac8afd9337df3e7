package io.ohlas.survey.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.testing.EmployeeSurvey;
import io.ohlas.survey.testing.EmployeeSurvey.Asked;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Once nobody can answer any more, nothing in the database says whose answer is whose. */
@QuarkusTest
class UntyingAnswersTest {

    @Inject
    NextStep nextStep;

    @Inject
    Invitees invitees;

    @Inject
    TenantContext tenants;

    @Test
    void answers_are_untied_from_their_invitations_by_the_five() {
        var survey = EmployeeSurvey.published();
        UUID tenant = survey.bank().tenant();
        List<Asked> employees = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            employees.add(survey.ask());
        }
        employees.subList(0, 4).forEach(each -> survey.answer(each, 2, "because"));
        Instant ended = Instant.now().minus(Duration.ofHours(2));
        invitees.change(tenant, "update invitation set expires_at = cast(? as timestamptz)", ended.toString());

        take(tenant, employees.getFirst(), Instant.now());
        assertThat(tied(tenant)).isEqualTo(4);

        invitees.change(tenant, "update invitation set expires_at = now() + interval '1 day'");
        survey.answer(employees.getLast(), 3, "because");
        assertThat(take(tenant, employees.getFirst(), Instant.now())).isAfter(Instant.now());
        assertThat(tied(tenant)).isEqualTo(5);
        invitees.change(tenant, "update invitation set expires_at = cast(? as timestamptz)", ended.toString());

        take(tenant, employees.getFirst(), Instant.now());

        assertThat(tied(tenant)).isZero();
        given().contentType("application/json")
                .body("{\"revision\":7,\"finished\":true,\"answers\":[{\"question\":\"work\",\"rating\":9}]}")
                .put("/api/public/v1/invitations/" + employees.getFirst().token() + "/response")
                .then()
                .statusCode(410);
    }

    private Instant take(UUID tenant, Asked asked, Instant now) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> nextStep.take(UUID.fromString(asked.invitationId()), now)
                        .next()
                        .orElse(null)));
    }

    private int tied(UUID tenant) {
        List<?> row = invitees.row(
                tenant,
                "select count(*)::int, 0 from response where tenant_id = cast(? as uuid) and invitation_id is not null",
                tenant.toString());
        return (Integer) row.getFirst();
    }
}
