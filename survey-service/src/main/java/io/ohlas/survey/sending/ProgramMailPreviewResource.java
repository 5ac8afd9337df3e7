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
import org.jboss.resteasy.reactive.RestPath;

import io.ohlas.survey.sending.PreviewMail.Preview;
import io.ohlas.survey.sending.PreviewMail.Wish;
import io.ohlas.survey.wording.MailWords;

/** A program's mail as it would be sent, to a made-up customer; nothing is sent, and nothing is kept. */
@Path("/api/v1/programs/{key}/mail-preview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProgramMailPreviewResource {

    private final PreviewMail previewMail;

    ProgramMailPreviewResource(PreviewMail previewMail) {
        this.previewMail = previewMail;
    }

    /**
     * @param reminder whether the mail that reminds is shown; the first one else
     * @param mail words to be tried out; those that are kept when left out
     * @param contactName empty for somebody whose name nobody knows; a made-up name when left out
     */
    record PreviewBody(
            @NotNull @Size(max = 35) String language,
            Boolean reminder,
            MailWords mail,
            @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "takes one line of text")
                    String contactName) {}

    /** 404 for an unknown program; 422 for words that no mail can say, or a language that its survey does not speak. */
    @POST
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    public Preview preview(@RestPath String key, @NotNull @Valid PreviewBody body) {
        boolean reminder = Boolean.TRUE.equals(body.reminder());
        return previewMail.ofProgram(key, reminder, new Wish(body.language(), body.mail(), body.contactName()));
    }
}
