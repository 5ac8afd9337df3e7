package io.ohlas.survey.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.platform.tenancy.TenantContext;

/** Finds invitations for a list, the newest first. */
@ApplicationScoped
class InvitationSearch {

    private final EntityManager entities;
    private final TenantContext tenants;

    InvitationSearch(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /**
     * What a list is narrowed to; null leaves a field open.
     *
     * @param orgUnit with all below it
     * @param units the org units that the caller is limited to, each with all below it
     * @param before the last id of the page before
     */
    record Filter(
            UUID contact,
            UUID interaction,
            String program,
            InvitationState state,
            UUID recoveryOf,
            String orgUnit,
            List<String> units,
            UUID before) {}

    @SuppressWarnings("unchecked")
    List<Invitation> find(Filter filter, Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        select * from invitation
                        where tenant_id = :tenant
                          and (cast(:contact as uuid) is null or contact_id = cast(:contact as uuid))
                          and (cast(:interaction as uuid) is null or interaction_id = cast(:interaction as uuid))
                          and (cast(:program as text) is null or program = cast(:program as text))
                          and (cast(:state as text) is null or cast(:state as text) = case
                                when not anonymous or sent_at is null then state
                                when expires_at <= :now then 'EXPIRED' else 'SENT' end)
                          and (cast(:recoveryOf as uuid) is null or recovery_of = cast(:recoveryOf as uuid))
                          and (cast(:orgUnit as text) is null or cast(:orgUnit as text) = any (org_unit_path))
                          and (cast(:units as text) is null or org_unit_path && string_to_array(cast(:units as text), ','))
                          and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc
                        limit :most
                        """,
                        Invitation.class)
                .setParameter("tenant", tenants.required())
                .setParameter("contact", text(filter.contact()))
                .setParameter("interaction", text(filter.interaction()))
                .setParameter("program", filter.program())
                .setParameter(
                        "state", filter.state() == null ? null : filter.state().name())
                .setParameter("recoveryOf", text(filter.recoveryOf()))
                .setParameter("orgUnit", filter.orgUnit())
                .setParameter("units", filter.units() == null ? null : String.join(",", filter.units()))
                .setParameter("before", text(filter.before()))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
