package io.ohlas.survey.decision;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.platform.tenancy.TenantContext;

/** Who is being helped right now, as alert-service told. */
@ApplicationScoped
public class OpenCases {

    private final EntityManager entities;
    private final TenantContext tenants;

    OpenCases(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** Takes over the state of a case, unless a later one is known already. */
    void note(CaseChanged event) {
        entities.createNativeQuery(
                        """
                        insert into case_of_contact (tenant_id, case_id, contact_id, open, opening, sequence)
                        values (:tenant, :case, cast(:contact as uuid), :open, :opening, :sequence)
                        on conflict (tenant_id, case_id) do update
                        set contact_id = excluded.contact_id, open = excluded.open,
                            opening = excluded.opening, sequence = excluded.sequence
                        where case_of_contact.sequence < excluded.sequence
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("case", event.caseId())
                .setParameter(
                        "contact",
                        event.contactId() == null ? null : event.contactId().toString())
                .setParameter("open", event.open())
                .setParameter("opening", event.opening())
                .setParameter("sequence", event.sequence())
                .executeUpdate();
    }

    /** Whether the case was opened again after that opening, which is counted from 1. */
    public boolean isOpenedAfter(UUID caseId, int opening) {
        return (boolean) entities.createNativeQuery(
                        """
                        select exists (select from case_of_contact
                                       where tenant_id = :tenant and case_id = :case and opening > :opening)
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("case", caseId)
                .setParameter("opening", opening)
                .getSingleResult();
    }

    boolean has(UUID contactId) {
        return (boolean) entities.createNativeQuery(
                        """
                        select exists (select from case_of_contact
                                       where tenant_id = :tenant and contact_id = :contact and open)
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("contact", contactId)
                .getSingleResult();
    }
}
