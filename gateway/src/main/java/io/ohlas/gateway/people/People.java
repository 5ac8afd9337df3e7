package io.ohlas.gateway.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Everybody who can sign in, and the tenants they belong to. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    public Optional<Person> byEmail(String email) {
        return find("email", Person.normal(email)).firstResultOptional();
    }

    /** Keeps the list, from which a sign-in gets its tenants, in step with a membership. */
    public void place(UUID personId, UUID tenantId, boolean active) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into person_tenant (tenant_id, person_id, active) values (:tenant, :person, :active)
                        on conflict (tenant_id, person_id) do update set active = excluded.active
                        """)
                .setParameter("tenant", tenantId)
                .setParameter("person", personId)
                .setParameter("active", active)
                .executeUpdate();
    }

    /** All tenants in which the person is or was a member. */
    @SuppressWarnings("unchecked")
    List<UUID> tenantsOf(UUID personId) {
        return getEntityManager()
                .createNativeQuery("select tenant_id from person_tenant where person_id = :person")
                .setParameter("person", personId)
                .getResultList();
    }
}
