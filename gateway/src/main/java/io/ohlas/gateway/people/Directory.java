package io.ohlas.gateway.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** Who belongs where right now, as sign-in asks before any tenant is known. */
@ApplicationScoped
public class Directory {

    private final EntityManager entities;

    Directory(EntityManager entities) {
        this.entities = entities;
    }

    /** A tenant that a person may work in. */
    public record Place(UUID tenantId, String key, String name) {}

    /** Where the person is a member, by name of the tenant. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Place> placesOf(String subject) {
        return entities.createNativeQuery(
                        """
                        select t.id, t.key, t.name
                        from person p join person_tenant m on m.person_id = p.id and m.active
                             join tenant t on t.id = m.tenant_id
                        where p.subject = :subject order by t.name, t.key
                        """,
                        Tuple.class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(row -> toPlace((Tuple) row))
                .toList();
    }

    /** Key of the tenant when the person is an active member of it, else empty. */
    public Optional<String> activeTenantKey(UUID tenantId, String subject) {
        return placesOf(subject).stream()
                .filter(place -> place.tenantId().equals(tenantId))
                .map(Place::key)
                .findFirst();
    }

    private static Place toPlace(Tuple row) {
        return new Place(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class));
    }
}
