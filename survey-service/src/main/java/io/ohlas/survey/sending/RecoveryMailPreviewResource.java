package io.ohlas.survey.sending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;

import io.ohlas.survey.sending.PreviewMail.Preview;
import io.ohlas.survey.sending.PreviewMail.Wish;
import io.ohlas.survey.tenant.Key;
import io.ohlas.survey.wording.MailWords;

/** The mail to customers who were helped as it would be sent, to a made-up one; nothing is sent, and nothing is kept. */
@Path("/api/v1/recovery-policy/mail-preview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecoveryMailPreviewResource {

    private final PreviewMail previewMail;

    RecoveryMailPreviewResource(PreviewMail previewMail) {
        this.previewMail = previewMail;
    }

    /**
     * @param survey the tenant's survey for customers who were helped when left out
     * @param mail words to be tried out; those that are kept when left out
     * @param contactName empty for somebody whose name nobody knows; a made-up name when left out
     */
    record PreviewBody(
            @NotNull @Size(max = 35) String language,
            @Key String survey,
            MailWords mail,
            @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "takes one line of text")
                    String contactName) {}

    /** 422 for words that no mail can say, a language that the survey does not speak, or a survey that there is not. */
    @POST
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    public Preview preview(@NotNull @Valid PreviewBody body) {
        return previewMail.ofRecovery(body.survey(), new Wish(body.language(), body.mail(), body.contactName()));
    }
}
