package io.ohlas.survey.optout;

import jakarta.annotation.security.PermitAll;
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

/** Where a contact who said no wants to be asked again. By POST alone, at an address that no mail names. */
@Path("/u/{token}/again")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AskMeAgainResource {

    private final PublicLinks links;
    private final TenantContext tenants;
    private final WhoAsks whoAsks;
    private final AskMeAgain askMeAgain;
    private final UnsubscribePages pages;

    AskMeAgainResource(
            PublicLinks links, TenantContext tenants, WhoAsks whoAsks, AskMeAgain askMeAgain, UnsubscribePages pages) {
        this.links = links;
        this.tenants = tenants;
        this.whoAsks = whoAsks;
        this.askMeAgain = askMeAgain;
        this.pages = pages;
    }

    /** 404 for a link that leads nowhere; whatever the body. */
    @POST
    public RestResponse<String> again(@RestPath String token, HttpHeaders headers) {
        try {
            AnswerLink link = links.follow(LinkPurpose.UNSUBSCRIBE, token);
            tenants.with(link.tenantId(), () -> askMeAgain.askMeAgain(link.invitationId()));
            return pages.askedAgain(tenants.with(link.tenantId(), () -> whoAsks.of(link.invitationId())));
        } catch (LinkUnknown e) {
            return pages.unknown(headers);
        }
    }
}
