package io.ohlas.gateway.invitation;

import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.gateway.identity.SignInSettings;
import io.ohlas.gateway.tenant.Tenant;
import io.ohlas.gateway.tenant.Tenants;

/** Tells somebody who can sign in already that they are a member of one more tenant, in that tenant's language. */
@ApplicationScoped
class MembershipMail {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ReactiveMailer mailer;
    private final Tenants tenants;
    private final SignInSettings settings;

    MembershipMail(ReactiveMailer mailer, Tenants tenants, SignInSettings settings) {
        this.mailer = mailer;
        this.tenants = tenants;
        this.settings = settings;
    }

    /** Returns once the relay has taken the mail. */
    void send(String email, UUID tenantId) {
        Tenant tenant = QuarkusTransaction.requiringNew().call(() -> tenants.get(tenantId));
        ResourceBundle texts = ResourceBundle.getBundle(
                "membership-mail",
                Locale.of(tenant.settings().defaultLanguage()),
                MembershipMail.class.getClassLoader(),
                NO_FALLBACK);
        // The tenant's name stands in the text alone: it is the tenant's to choose, and a subject is a header.
        String text = texts.getString("text").formatted(tenant.name(), settings.publicUrl());
        mailer.send(Mail.withText(email, texts.getString("subject"), text))
                .await()
                .atMost(PATIENCE);
    }
}
