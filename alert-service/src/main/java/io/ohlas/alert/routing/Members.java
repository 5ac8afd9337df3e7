package io.ohlas.alert.routing;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.ohlas.platform.tenancy.TenantContext;

/** The people of a tenant, as the gateway told of them. */
@ApplicationScoped
public class Members {

    private final EntityManager entities;
    private final TenantContext tenants;

    Members(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** Empty for who is unknown or was let go. */
    public Optional<Member> active(String id) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select name, roles, units from member
                        where tenant_id = :tenant and member_id = :id and active
                        """,
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(row -> member(id, (Tuple) row)).findFirst();
    }

    /** All who were not let go, by name; those whose name is not known yet come last. */
    public List<Member> active() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select member_id, name, roles, units from member
                        where tenant_id = :tenant and active order by name nulls last, member_id
                        """,
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .getResultList();
        return rows.stream()
                .map(row -> (Tuple) row)
                .map(row -> member(row.get("member_id", String.class), row))
                .toList();
    }

    /** Remembers the display name of someone at work, for the day a case is handed to them. */
    public void seen(String id, String name) {
        entities.createNativeQuery(
                        """
                        update member set name = :name
                        where tenant_id = :tenant and member_id = :id and name is distinct from :name
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("id", id)
                .setParameter("name", name)
                .executeUpdate();
    }

    /** The highest sequence wins. */
    void put(MemberChanged change) {
        entities.createNativeQuery(
                        """
                        insert into member (tenant_id, member_id, roles, units, active, sequence)
                        values (:tenant, :id, cast(:roles as text[]), cast(:units as text[]), :active, :sequence)
                        on conflict (tenant_id, member_id) do update set roles = excluded.roles,
                            units = excluded.units, active = excluded.active, sequence = excluded.sequence
                        where member.sequence < excluded.sequence
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("id", change.memberId())
                .setParameter("roles", change.roles().toArray(String[]::new))
                .setParameter("units", change.units().toArray(String[]::new))
                .setParameter("active", change.active())
                .setParameter("sequence", change.sequence())
                .executeUpdate();
    }

    private static Member member(String id, Tuple row) {
        return new Member(
                id,
                row.get("name", String.class),
                List.of(row.get("roles", String[].class)),
                List.of(row.get("units", String[].class)));
    }
}
