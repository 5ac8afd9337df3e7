package io.ohlas.alert.unreached;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.identity.PersonOnly;

/** What must be tried before a case may be closed unreached. */
@Path("/api/v1/unreached-policy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UnreachedPolicyResource {

    /**
     * Days are those of the tenant's time zone.
     *
     * @param channels asked of a contact who has as many; one with an e-mail address alone takes one
     */
    record Needed(
            @NotNull @Min(1) @Max(20) Integer attempts,
            @NotNull @Min(1) @Max(10) Integer days,
            @NotNull @Min(1) @Max(2) Integer channels) {

        static Needed of(UnreachedPolicy policy) {
            return new Needed(policy.attempts(), policy.days(), policy.channels());
        }
    }

    private final UnreachedPolicies policies;

    UnreachedPolicyResource(UnreachedPolicies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public RestResponse<Needed> get() {
        return answer(policies.get());
    }

    /** Holds at once, also for cases that are open. By a person who signed in: it decides how cases may end. */
    @PUT
    @RolesAllowed("tenant-admin")
    @PersonOnly
    @Transactional
    public RestResponse<Needed> put(@RestHeader("If-Match") String ifMatch, @Valid @NotNull Needed body) {
        UnreachedPolicy before = policies.lock();
        Version.require(ifMatch, before.version());
        var policy = new UnreachedPolicy(body.attempts(), body.days(), body.channels(), before.version() + 1);
        policies.keep(policy);
        return answer(policy);
    }

    private static RestResponse<Needed> answer(UnreachedPolicy policy) {
        return RestResponse.ResponseBuilder.ok(Needed.of(policy))
                .header("ETag", Version.etag(policy.version()))
                .build();
    }
}
