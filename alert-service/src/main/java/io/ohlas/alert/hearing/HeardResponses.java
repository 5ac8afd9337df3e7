package io.ohlas.alert.hearing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.ohlas.platform.messaging.EventJson;
import io.ohlas.platform.tenancy.TenantContext;

/** The latest state of each response that may need a case, so that an older one cannot overtake it. */
@ApplicationScoped
class HeardResponses {

    private final EntityManager entities;
    private final EventJson json;
    private final TenantContext tenants;
    private final ForgetResponses forget;

    HeardResponses(EntityManager entities, EventJson json, TenantContext tenants, ForgetResponses forget) {
        this.entities = entities;
        this.json = json;
        this.tenants = tenants;
        this.forget = forget;
    }

    /** @param settled whether an earlier state of it was acted upon */
    record Heard(ResponseSubmitted response, boolean settled) {}

    /**
     * Keeps a state of a response and holds it until the transaction ends.
     *
     * @return false when a later state was heard before
     */
    boolean keep(ResponseSubmitted response) {
        forget.inTime();
        int kept = entities.createNativeQuery(
                        """
                        insert into heard_response (tenant_id, response_id, sequence, facts)
                        values (:tenant, :response, :sequence, cast(:facts as jsonb))
                        on conflict (tenant_id, response_id) do update
                        set sequence = excluded.sequence, facts = excluded.facts, heard_at = now()
                        where heard_response.sequence < excluded.sequence
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("response", response.responseId())
                .setParameter("sequence", response.sequence())
                .setParameter("facts", json.write(response))
                .executeUpdate();
        return kept == 1;
    }

    /** The latest state of a response, held until the transaction ends; empty when it was acted upon already. */
    Optional<Heard> pending(UUID responseId) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select cast(facts as text) as facts, settled from heard_response
                        where tenant_id = :tenant and response_id = :response and facts is not null for update
                        """,
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .setParameter("response", responseId)
                .getResultList();
        return rows.stream().map(row -> heard((Tuple) row)).findFirst();
    }

    /** Acted upon: what was said is in the case now, and is kept nowhere else. */
    void settle(UUID responseId) {
        entities.createNativeQuery(
                        """
                        update heard_response set settled = true, facts = null
                        where tenant_id = :tenant and response_id = :response
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("response", responseId)
                .executeUpdate();
    }

    private Heard heard(Tuple row) {
        byte[] facts = row.get("facts", String.class).getBytes(StandardCharsets.UTF_8);
        return new Heard(json.read(facts, ResponseSubmitted.class), row.get("settled", Boolean.class));
    }
}
