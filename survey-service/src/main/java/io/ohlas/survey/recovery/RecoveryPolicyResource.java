package io.ohlas.survey.recovery;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.program.QuietHours;
import io.ohlas.survey.program.Span;
import io.ohlas.survey.wording.MailWords;

@Path("/api/v1/recovery-policy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecoveryPolicyResource {

    private final RecoveryPolicies policies;
    private final SetRecoveryPolicy setRecoveryPolicy;

    RecoveryPolicyResource(RecoveryPolicies policies, SetRecoveryPolicy setRecoveryPolicy) {
        this.policies = policies;
        this.setRecoveryPolicy = setRecoveryPolicy;
    }

    /** What is left out takes its usual value; quiet hours that are left out are none. */
    record PolicyBody(
            Span delay,
            @Size(min = 1, max = 10) List<@NotNull AskingChannel> channels,
            @Valid QuietHours quietHours,
            Span expiresAfter,
            MailWords mail) {

        PolicyRules rules() {
            return new PolicyRules(delay, channels, quietHours, expiresAfter, mail);
        }
    }

    /** The usual policy while the tenant has set none. */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public RestResponse<PolicyRules> get() {
        return answer(policies.current());
    }

    /** 428 without If-Match; 412 when somebody else changed the policy meanwhile; 422 for words that no mail can say. */
    @PUT
    @RolesAllowed("tenant-admin")
    public RestResponse<PolicyRules> put(@RestHeader("If-Match") String ifMatch, @NotNull @Valid PolicyBody body) {
        return answer(setRecoveryPolicy.set(body.rules(), ifMatch));
    }

    private static RestResponse<PolicyRules> answer(RecoveryPolicy policy) {
        return ResponseBuilder.ok(policy.rules())
                .header("ETag", Version.etag(policy.revision()))
                .build();
    }
}
