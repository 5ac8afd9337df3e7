package io.ohlas.gateway.user;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.gateway.mirror.MirroredAtOnce;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.identity.PersonOnly;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;

/** The people of the caller's tenant. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UserResource {

    private final Admission admission;
    private final ChangeMember changeMember;
    private final RevokeMember revokeMember;
    private final Members members;

    UserResource(Admission admission, ChangeMember changeMember, RevokeMember revokeMember, Members members) {
        this.admission = admission;
        this.changeMember = changeMember;
        this.revokeMember = revokeMember;
        this.members = members;
    }

    /**
     * 201 once the person is invited by mail to set a password, or told when they have one; 202 while Keycloak or the
     * mail relay is away; 409 when the person is a member already, or somebody else is called the same. By a person who
     * signed in; an API client of a tenant is refused, only the platform's own may name the first admin.
     */
    @POST
    @RolesAllowed({"tenant-admin", "platform-admin"})
    @PersonOnly(exceptRole = "platform-admin")
    @MirroredAtOnce
    @Idempotent
    public RestResponse<UserView> add(@NotNull @Valid NewUser body) {
        Member member = admission.admit(body);
        URI address = URI.create("/api/v1/users/" + member.membership().memberId());
        return ResponseBuilder.<UserView>created(address)
                .entity(UserView.of(member))
                .header("ETag", Version.etag(member.membership().sequence()))
                .build();
    }

    /** Members of the tenant, in the order in which they joined. */
    @GET
    @RolesAllowed("tenant-admin")
    @Transactional
    public Page<UserView> list(@RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        UUID last = after == null ? new UUID(0, 0) : after.uuid(0);
        List<Member> rows = members.page(last, limit);
        return Page.of(rows, limit, member -> Cursor.of(member.membership().memberId()))
                .map(UserView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("tenant-admin")
    @Transactional
    public RestResponse<UserView> get(@RestPath UUID id) {
        return answer(members.get(id));
    }

    /** Changes name, roles or org units; what is left out stays. 409 when no admin would be left, or somebody else is called the same. */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed("tenant-admin")
    @PersonOnly
    @MirroredAtOnce
    public RestResponse<UserView> change(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid UserChange change) {
        return answer(changeMember.change(id, ifMatch, change::applyTo));
    }

    /** Revokes the membership: the person's sessions end at once, and with them what they see of this tenant. 409 for the last admin. */
    @DELETE
    @Path("{id}")
    @RolesAllowed("tenant-admin")
    @PersonOnly
    @MirroredAtOnce
    public RestResponse<Void> revoke(@RestPath UUID id) {
        revokeMember.revoke(id);
        return RestResponse.noContent();
    }

    private static RestResponse<UserView> answer(Member member) {
        return ResponseBuilder.ok(UserView.of(member))
                .header("ETag", Version.etag(member.membership().sequence()))
                .build();
    }
}
