package io.ohlas.survey.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.platform.tenancy.TenantContext;

@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final int UNTIED_TOGETHER = 5;

    private final TenantContext tenants;

    Invitations(TenantContext tenants) {
        this.tenants = tenants;
    }

    /** The invitation with its row locked, so that a step of a timer and one of the respondent do not cross. */
    public Optional<Invitation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The invitation that led to a response. */
    public Optional<Invitation> ofResponse(UUID responseId) {
        return find("id = (select r.invitationId from StoredResponse r where r.id = ?1)", responseId)
                .firstResultOptional();
    }

    /** Whether this opening of the case has led to an invitation already. */
    public boolean hasRecovery(UUID caseId, int opening) {
        return count("recoveryOf = ?1 and recoveryOpening = ?2", caseId, opening) > 0;
    }

    /**
     * When the contact was, or is about to be, asked for the last time by whichever program; null for never.
     *
     * @param units about what happened in one of these or below; null for anywhere
     */
    public Instant lastAskedAt(UUID contactId, Collection<String> units) {
        return (Instant) getEntityManager()
                .createNativeQuery(
                        """
                        select max(coalesce(sent_at, send_at)) from invitation
                        where tenant_id = :tenant and contact_id = :contact
                          and state not in ('FAILED', 'BOUNCED') and (state <> 'EXPIRED' or sent_at is not null)
                          and (:anywhere or org_unit_path && cast(:units as text[]))
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("contact", contactId)
                .setParameter("anywhere", units == null)
                .setParameter("units", units == null ? new String[0] : units.toArray(String[]::new))
                .getSingleResult();
    }

    /**
     * Forgets which invitations led to answers of anonymous surveys, for those that ended before the given time; five at
     * once or none, so that a look before and one after do not tell whose answer is whose.
     */
    public void untieAnonymous(Instant endedBefore) {
        getEntityManager()
                .createNativeQuery(
                        """
                        with settled as (
                            select r.tenant_id, r.id, count(*) over (partition by r.survey_id) as answers
                            from response r
                            join invitation i on i.tenant_id = r.tenant_id and i.id = r.invitation_id
                            where r.anonymous and i.expires_at <= :ended
                        )
                        update response set invitation_id = null from settled
                        where response.tenant_id = settled.tenant_id and response.id = settled.id
                          and settled.answers >= :together
                        """)
                .setParameter("ended", endedBefore)
                .setParameter("together", UNTIED_TOGETHER)
                .executeUpdate();
    }

    /** How many invitations the program made after the given time. */
    public long countSince(String program, Instant since) {
        return count("program = ?1 and createdAt > ?2 and test = false", program, since);
    }

    /** Those of the contact that still wait to be sent or answered, each with its row locked. */
    public List<Invitation> lockOpen(UUID contactId) {
        return find(
                        "occasion.contactId = ?1 and state in (SCHEDULED, SENT, DELIVERED, OPENED, STARTED) order by id",
                        contactId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
