package io.ohlas.survey.invitation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.PublicLinks;
import io.ohlas.survey.link.RenewLinks;
import io.ohlas.survey.link.RenewLinks.Shown;

/** The secret addresses of an invitation. */
@ApplicationScoped
public class InvitationLinks {

    // Who finds an old mail years later can still say no.
    private static final Duration UNSUBSCRIBE = Duration.ofDays(3660);

    private final PublicLinks links;
    private final RenewLinks renewLinks;
    private final TenantContext tenants;

    InvitationLinks(PublicLinks links, RenewLinks renewLinks, TenantContext tenants) {
        this.links = links;
        this.renewLinks = renewLinks;
        this.tenants = tenants;
    }

    /** Where the survey is answered. */
    public String answer(Invitation invitation) {
        return links.address(LinkPurpose.ANSWER, tenants.required(), invitation.id(), invitation.generation());
    }

    /** To be called before answer links of some time ago are shown again: the key may have changed since. */
    public void renew(Collection<Invitation> invitations) {
        List<Shown> shown = invitations.stream()
                .filter(invitation -> invitation.askedBy() == AskingChannel.LINK)
                .map(invitation -> new Shown(invitation.id(), invitation.generation()))
                .toList();
        if (!shown.isEmpty()) {
            renewLinks.renew(LinkPurpose.ANSWER, tenants.required(), shown);
        }
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
