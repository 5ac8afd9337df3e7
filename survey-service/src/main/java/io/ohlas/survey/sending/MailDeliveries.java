package io.ohlas.survey.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.consent.Suppressions;

/** Which mailbox each mail went to, and which mails are being handed to the mail server at this moment. */
@ApplicationScoped
public class MailDeliveries {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    // How much the clocks of replicas differ, and how long a step takes besides the mail server.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final TenantContext tenants;
    private final Suppressions suppressions;
    private final MailSettings settings;
    private final Clock clock;

    MailDeliveries(
            EntityManager entities,
            TenantContext tenants,
            Suppressions suppressions,
            MailSettings settings,
            Clock clock) {
        this.entities = entities;
        this.tenants = tenants;
        this.suppressions = suppressions;
        this.settings = settings;
        this.clock = clock;
    }

    void holdOptOuts() {
        suppressions.holdStill();
    }

    void begin(UUID invitationId, boolean reminder, String email, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into mail_delivery (tenant_id, invitation_id, reminder, email, begun_at)
                        values (:tenant, :invitation, :reminder, :email, :now)
                        on conflict (tenant_id, invitation_id, reminder) do update
                        set email = excluded.email, begun_at = excluded.begun_at, ended_at = null
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("invitation", invitationId)
                .setParameter("reminder", reminder)
                .setParameter("email", email)
                .setParameter("now", now)
                .executeUpdate();
    }

    void end(UUID invitationId, Instant now) {
        entities.createNativeQuery(
                        """
                        update mail_delivery set ended_at = :now
                        where tenant_id = :tenant and invitation_id = :invitation and ended_at is null
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("invitation", invitationId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The mailboxes that the invitation and its reminder went to, in lower case; empty when it never left by mail. */
    @SuppressWarnings("unchecked")
    public Set<String> mailboxes(UUID invitationId) {
        return new TreeSet<String>(entities.createNativeQuery(
                        "select email from mail_delivery where tenant_id = :tenant and invitation_id = :invitation")
                .setParameter("tenant", tenants.required())
                .setParameter("invitation", invitationId)
                .getResultList());
    }

    /**
     * Returns once no mail to these mailboxes is being handed over that was begun before. To be called outside a
     * transaction, after what forbids further mails has been committed. The worker of a mail that takes longer than any
     * mail server is waited for has died.
     */
    public void awaitEnd(Collection<String> emails) {
        while (isUnderWay(emails)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean isUnderWay(Collection<String> emails) {
        Instant oldest = clock.instant().minus(settings.patience()).minus(MARGIN);
        return QuarkusTransaction.requiringNew().call(() -> (boolean) entities.createNativeQuery(
                        """
                        select exists (select from mail_delivery
                                       where tenant_id = :tenant and email = any (:emails)
                                         and ended_at is null and begun_at > :oldest)
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("emails", emails.toArray(String[]::new))
                .setParameter("oldest", oldest)
                .getSingleResult());
    }
}
