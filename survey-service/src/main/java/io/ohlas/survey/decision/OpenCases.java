package io.ohlas.survey.decision;

import java.util.Collection;
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
                        insert into case_of_contact (tenant_id, case_id, contact_id, open, opening, sequence, response_ids)
                        values (:tenant, :case, cast(:contact as uuid), :open, :opening, :sequence, :responses)
                        on conflict (tenant_id, case_id) do update
                        set contact_id = excluded.contact_id, open = excluded.open,
                            opening = excluded.opening, sequence = excluded.sequence,
                            response_ids = excluded.response_ids
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
                .setParameter("responses", event.responseIds().toArray(UUID[]::new))
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

    /** Whether the contact has an open case with an answer of one of these org units or below. */
    boolean has(UUID contactId, Collection<String> units) {
        return (boolean) entities.createNativeQuery(
                        """
                        select exists (
                            select from case_of_contact known
                            join response answer
                                on answer.tenant_id = known.tenant_id and answer.id = any(known.response_ids)
                            where known.tenant_id = :tenant and known.contact_id = :contact and known.open
                              and answer.org_unit_path && cast(:units as text[]))
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("contact", contactId)
                .setParameter("units", units.toArray(String[]::new))
                .getSingleResult();
    }
}
