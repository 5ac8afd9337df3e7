package io.ohlas.survey.directory;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;
import io.ohlas.platform.web.identity.Caller;

/** The record of who looked at whose name and address. */
@ApplicationScoped
class ContactAccess {

    private final EntityManager entities;
    private final TenantContext tenants;
    private final Caller caller;

    ContactAccess(EntityManager entities, TenantContext tenants, Caller caller) {
        this.entities = entities;
        this.tenants = tenants;
        this.caller = caller;
    }

    void note(Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return;
        }
        entities.createNativeQuery(
                        """
                        insert into contact_access (tenant_id, id, subject, contact_ids, looked_at)
                        values (:tenant, :id, :subject, :contactIds, now())
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("id", UuidV7.next())
                .setParameter("subject", caller.subject())
                .setParameter("contactIds", contactIds.toArray(UUID[]::new))
                .executeUpdate();
    }
}
