package io.ohlas.survey.interaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.interaction.RecordInteraction.Telling;

@ApplicationScoped
class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    private final TenantContext tenants;

    Interactions(TenantContext tenants) {
        this.tenants = tenants;
    }

    /** The interaction that was told like this before, by its external id or its place in the same batch. */
    Optional<Interaction> told(Telling telling) {
        if (telling.body().externalId() != null) {
            return find("externalId", telling.body().externalId()).firstResultOptional();
        }
        return telling.batchItem() == null
                ? Optional.empty()
                : find("batchItem", telling.batchItem()).firstResultOptional();
    }

    /** @param units the org units that the caller is limited to, each with all below it; null for all */
    @SuppressWarnings("unchecked")
    List<Interaction> newestOf(UUID contactId, List<String> units, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select * from interaction
                        where tenant_id = :tenant and contact_id = :contact
                          and (cast(:units as text) is null or org_unit_path && string_to_array(cast(:units as text), ','))
                        order by occurred_at desc
                        limit :most
                        """,
                        Interaction.class)
                .setParameter("tenant", tenants.required())
                .setParameter("contact", contactId)
                .setParameter("units", units == null ? null : String.join(",", units))
                .setParameter("most", most)
                .getResultList();
    }
}
