package io.ohlas.survey.invitation;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.PublicLinks;

/** The secret addresses of an invitation. */
@ApplicationScoped
public class InvitationLinks {

    // Who finds an old mail years later can still say no.
    private static final Duration UNSUBSCRIBE = Duration.ofDays(3660);

    private final PublicLinks links;
    private final TenantContext tenants;

    InvitationLinks(PublicLinks links, TenantContext tenants) {
        this.links = links;
        this.tenants = tenants;
    }

    /** Where the survey is answered. */
    public String answer(Invitation invitation) {
        return links.address(LinkPurpose.ANSWER, tenants.required(), invitation.id(), invitation.generation());
    }

    /** Makes both links work, under the current key; asking again changes nothing. */
    public void open(Invitation invitation) {
        links.open(
                LinkPurpose.ANSWER,
                tenants.required(),
                invitation.id(),
                invitation.generation(),
                invitation.timetable().expiresAt());
        links.open(
                LinkPurpose.UNSUBSCRIBE,
                tenants.required(),
                invitation.id(),
                invitation.generation(),
                invitation.timetable().expiresAt().plus(UNSUBSCRIBE));
    }

    /** Where the contact asks not to be asked any more. */
    public String unsubscribe(Invitation invitation) {
        return links.address(LinkPurpose.UNSUBSCRIBE, tenants.required(), invitation.id(), invitation.generation());
    }
}
