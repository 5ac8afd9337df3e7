package io.ohlas.survey.respondent;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.survey.response.Receipt;
import io.ohlas.survey.response.Submission;
import io.ohlas.survey.response.SubmitResponse;

/** Answers by the secret link of an invitation; the link is all that a respondent needs. */
@Path("/api/public/v1/invitations/{token}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class PublicInvitationResource {

    private final FollowLink followLink;
    private final SubmitResponse submitResponse;
    private final Clock clock;

    PublicInvitationResource(FollowLink followLink, SubmitResponse submitResponse, Clock clock) {
        this.followLink = followLink;
        this.submitResponse = submitResponse;
        this.clock = clock;
    }

    /** @param next the survey's closing words, once finished */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptView(UUID responseId, int revision, boolean finished, String next) {}

    /** The survey in the asked language, with the answers so far; 404 for a link that leads nowhere. */
    @GET
    public RestResponse<InvitationView> read(@RestPath String token, @RestQuery String lang, HttpHeaders headers) {
        Respondent respondent = followLink.follow(token);
        String language = respondent.languageFor(lang, headers.getAcceptableLanguages());
        return ResponseBuilder.ok(InvitationView.of(respondent, language, clock.instant()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * 200 once the answers are durable; 404 for a link that leads nowhere, 409 once finished or for a revision that is
     * not higher than the stored one, 410 when the time is over, 422 for answers that do not fit, 503 when too much waits.
     */
    @PUT
    @Path("response")
    public ReceiptView submit(@RestPath String token, @RestQuery String lang, @NotNull @Valid Submission submission) {
        Receipt receipt = submitResponse.submit(token, lang, submission);
        return new ReceiptView(receipt.responseId(), receipt.revision(), receipt.finished(), receipt.closingWords());
    }

    /** Says that a person began to act on the page. */
    @POST
    @Path("opened")
    public void opened(@RestPath String token) {
        followLink.open(token);
    }
}
