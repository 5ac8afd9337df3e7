package io.ohlas.gateway.disclosure;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells researchers where to report what they found (RFC 9116). */
@Path("/.well-known/security.txt")
@RunOnVirtualThread
class SecurityTxtResource {

    private final DisclosureSettings settings;
    private final URI publicUrl;
    private final Clock clock;

    SecurityTxtResource(
            DisclosureSettings settings, @ConfigProperty(name = "ohlas.proxy.public-url") URI publicUrl, Clock clock) {
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** @throws ContactUnknown when no contact is set, or those that are hold no longer: a wrong one is worse than none */
    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public String read() {
        List<URI> contacts = settings.contact().orElse(List.of());
        Instant expires = settings.expires().filter(clock.instant()::isBefore).orElseThrow(ContactUnknown::new);
        if (contacts.isEmpty()) {
            throw new ContactUnknown();
        }
        var text = new StringBuilder();
        contacts.forEach(contact -> line(text, "Contact", contact));
        line(text, "Expires", expires);
        settings.preferredLanguages().ifPresent(languages -> line(text, "Preferred-Languages", languages));
        settings.policy().ifPresent(policy -> line(text, "Policy", policy));
        line(text, "Canonical", publicUrl.resolve("/.well-known/security.txt"));
        return text.toString();
    }

    private static void line(StringBuilder text, String field, Object value) {
        text.append(field).append(": ").append(value).append('\n');
    }
}
