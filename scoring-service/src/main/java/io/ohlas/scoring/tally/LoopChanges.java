package io.ohlas.scoring.tally;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.platform.messaging.ChangeFeed;
import io.ohlas.platform.tenancy.TenantContext;

/** Tells every replica in which org units the closed loop is another one now, once that is committed. */
@ApplicationScoped
public class LoopChanges {

    /** The channel on which a change is told; its text is the tenant's id and the keys of the units, with blanks between. */
    public static final String CHANNEL = "closed_loop_changed";

    // A notification holds 8,000 bytes, a key 64 at most: more units are told in several.
    private static final int UNITS_AT_ONCE = 100;

    private final ChangeFeed feed;
    private final EntityManager entities;
    private final TenantContext tenants;

    LoopChanges(ChangeFeed feed, EntityManager entities, TenantContext tenants) {
        this.feed = feed;
        this.entities = entities;
        this.tenants = tenants;
    }

    /** A case of these responses made a step: it concerns the units of all that its customer ever answered about. */
    @Transactional(TxType.MANDATORY)
    public void announce(Collection<UUID> responses) {
        List<String> units = unitsOf(responses);
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            var some = units.subList(from, Math.min(from + UNITS_AT_ONCE, units.size()));
            feed.announce(CHANNEL, tenants.required() + " " + String.join(" ", some));
        }
    }

    private List<String> unitsOf(Collection<UUID> responses) {
        List<?> units = entities.createNativeQuery(
                        """
                        with told as (
                            select slice_id, contact_id from response
                            where tenant_id = :tenant and response_id = any(:responses)
                        ), said as (
                            select slice_id from told
                            union
                            select other.slice_id from told join response other
                                on other.tenant_id = :tenant and other.contact_id = told.contact_id
                        )
                        select distinct unnest(slice.org_unit_path)
                        from said join slice on slice.tenant_id = :tenant and slice.slice_id = said.slice_id
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("responses", responses.toArray(UUID[]::new))
                .getResultList();
        return units.stream().map(String.class::cast).toList();
    }
}
