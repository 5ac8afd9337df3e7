package io.ohlas.alert.tenant;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.alert.deadline.StandardDeadlines;
import io.ohlas.alert.rule.StandardRules;
import io.ohlas.alert.taxonomy.StandardTaxonomy;
import io.ohlas.platform.tenancy.TenantContext;

/** Gives a tenant what it starts with: the rule dissatisfied → case, promises, a calendar, causes and actions. */
@ApplicationScoped
public class SetUpTenant {

    private final EntityManager entities;
    private final TenantContext tenants;
    private final StandardRules rules;
    private final StandardDeadlines deadlines;
    private final StandardTaxonomy taxonomy;
    // Being set up is never undone, so a replica may remember it.
    private final Set<UUID> known = ConcurrentHashMap.newKeySet();

    SetUpTenant(
            EntityManager entities,
            TenantContext tenants,
            StandardRules rules,
            StandardDeadlines deadlines,
            StandardTaxonomy taxonomy) {
        this.entities = entities;
        this.tenants = tenants;
        this.rules = rules;
        this.deadlines = deadlines;
        this.taxonomy = taxonomy;
    }

    /**
     * Sets the current tenant up unless it is. A tenant of old may be known by its people or org units alone; its
     * response must open a case all the same.
     */
    public void ensure() {
        UUID tenant = tenants.required();
        if (!known.contains(tenant)) {
            QuarkusTransaction.requiringNew().run(() -> create(tenant));
            known.add(tenant);
        }
    }

    /** Moves the tenant's working hours to its zone and country; the highest sequence wins. */
    void configure(TenantConfigured event) {
        int newer = entities.createNativeQuery(
                        """
                        update tenant_profile set sequence = :sequence
                        where tenant_id = :tenant and sequence < :sequence
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("sequence", event.sequence())
                .executeUpdate();
        if (newer == 1) {
            deadlines.moveTo(event.timeZone(), event.country());
        }
    }

    // A second replica waits here for the first one's commit, and then finds everything in place.
    private void create(UUID tenant) {
        int first = entities.createNativeQuery(
                        "insert into tenant_profile (tenant_id) values (:tenant) on conflict do nothing")
                .setParameter("tenant", tenant)
                .executeUpdate();
        if (first == 1) {
            rules.create();
            deadlines.create();
            taxonomy.create();
        }
    }
}
