package io.ohlas.survey.optout;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.link.AnswerLink;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.LinkUnknown;
import io.ohlas.survey.link.PublicLinks;
import io.ohlas.survey.optout.WhoAsks.Asker;

/**
 * Where a contact says no to all further asking. Looking changes nothing, since mail scanners follow every link; the
 * button does, and so does the mail program's own one (RFC 8058).
 */
@Path("/u/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class UnsubscribeResource {

    private final PublicLinks links;
    private final TenantContext tenants;
    private final WhoAsks whoAsks;
    private final OptOut optOut;
    private final UnsubscribePages pages;

    UnsubscribeResource(
            PublicLinks links, TenantContext tenants, WhoAsks whoAsks, OptOut optOut, UnsubscribePages pages) {
        this.links = links;
        this.tenants = tenants;
        this.whoAsks = whoAsks;
        this.optOut = optOut;
        this.pages = pages;
    }

    /** The page with the button; 404 for a link that leads nowhere. */
    @GET
    public RestResponse<String> show(@RestPath String token, HttpHeaders headers) {
        try {
            AnswerLink link = links.follow(LinkPurpose.UNSUBSCRIBE, token);
            Asker asker = tenants.with(link.tenantId(), () -> whoAsks.of(link.invitationId()));
            return asker.isToldNo() ? pages.leftAlone(asker, token) : pages.ask(asker, token);
        } catch (LinkUnknown e) {
            return pages.unknown(headers);
        }
    }

    /** Whatever the body: a mail program sends {@code List-Unsubscribe=One-Click}, the button sends nothing. */
    @POST
    public RestResponse<String> leave(@RestPath String token, HttpHeaders headers) {
        try {
            AnswerLink link = links.follow(LinkPurpose.UNSUBSCRIBE, token);
            tenants.with(link.tenantId(), () -> optOut.optOut(link.invitationId()));
            return pages.leftAlone(tenants.with(link.tenantId(), () -> whoAsks.of(link.invitationId())), token);
        } catch (LinkUnknown e) {
            return pages.unknown(headers);
        }
    }
}
